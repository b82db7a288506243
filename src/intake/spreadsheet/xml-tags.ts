/** One opening tag of an XML text, by its name without prefix, with its attributes by theirs. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the text after it begins. */
  readonly end: number;
  readonly isEmpty: boolean;
}

/** The opening tags of the given names, in their order. */
export function* xmlTags(xml: string, names: readonly string[]): Generator<XmlTag> {
  const pattern = new RegExp(
    `<(?:[\\w.-]+:)?(${names.join('|')})(?=[\\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`,
    'g',
  );
  for (let found = pattern.exec(xml); found; found = pattern.exec(xml)) {
    const text = found[2] as string;
    yield {
      name: found[1] as string,
      attributes: attributesOf(text),
      end: pattern.lastIndex,
      isEmpty: text.endsWith('/'),
    };
  }
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(
    /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    attributes.set(name as string, xmlText(double ?? single ?? ''));
  return attributes;
}

/** The text between a tag and the next one. */
export function textAfter(xml: string, { end, isEmpty }: XmlTag): string {
  return isEmpty ? '' : xmlText(xml.slice(end, Math.max(end, xml.indexOf('<', end))));
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of XML with its references resolved; unknown ones stay as they are. */
export function xmlText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
