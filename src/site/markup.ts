import { html as honoHtml, raw as honoRaw } from 'hono/html';

/** Markup that is safe to send: every value in it was escaped, or was markup itself. */
export interface Markup {
  readonly isEscaped: true;
  toString(): string;
}

export type MarkupValue = Markup | string | number | null | undefined | false | readonly MarkupValue[];

/** A template of markup. Values are escaped; null, undefined and false leave nothing; lists are joined. */
export function html(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  const made = honoHtml(strings, ...values);
  // Without promises among the values there is none in the result.
  if (made instanceof Promise) throw new TypeError('A page cannot wait for one of its values.');
  return made as unknown as Markup;
}

/** Text that is markup already. Only for what this room makes itself. */
export function raw(markup: string): Markup {
  return honoRaw(markup) as unknown as Markup;
}

/** Items with a separator between them, without those that are empty. */
export function joinMarkup(items: readonly MarkupValue[], separator: MarkupValue): MarkupValue[] {
  const given = items.filter((item) => item !== null && item !== undefined && item !== false && item !== '');
  return given.flatMap((item, at) => (at === 0 ? [item] : [separator, item]));
}

/** Bytes of markup as it is sent. */
export function byteLength(markup: Markup | string): number {
  return Buffer.byteLength(markup.toString());
}
