import { type PublicRecord, type Publishable, publicRecord } from './public-record.ts';
import type { WithheldNames } from './withheld-names.ts';

/** A source as published. Its text, translations and evaluation are not in it. */
export type PublicSource = PublicRecord<'source'> & {
  /** True where title or author hold a name that is not published; both are then left out. */
  readonly titleWithheld?: true;
};
export type PublicCapture = PublicRecord<'capture'>;

/**
 * The public form of a source. Whether a published incident or a public total cites it, the caller knows. Its address
 * stays whatever words stand in it: it is the citation.
 */
export function publicSource(record: Publishable, withheld: WithheldNames): PublicSource | null {
  const open = publicRecord('source', record);
  return open ? withoutNames(open, withheld) : null;
}

/** The source without title and author where these hold a withheld name. */
export function withoutNames(source: PublicSource, withheld: WithheldNames): PublicSource {
  if (withheld.isEmpty || source.titleWithheld) return source;
  const { title, author, authorTranslated, ...rest } = source;
  const texts = [...(title ?? []).map((text) => text.value), author ?? '', authorTranslated ?? ''];
  return texts.some((text) => withheld.isIn(text)) ? { ...rest, titleWithheld: true } : source;
}

/** The public form of a capture: when, with what, the result, and the hash of every file; never the files. */
export function publicCapture(record: Publishable): PublicCapture | null {
  return publicRecord('capture', record);
}
