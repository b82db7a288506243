import { derivedId } from '#record/identifier';
import type { RecordBody } from '#record/register';
import { normalUrl, postOf } from '#record/url-normal';
import type { Value } from '#record/vocabulary';
import { arabicProseDay } from '../arabic-date.ts';
import { type RowCells, sparse } from '../row-cells.ts';

/** One source as one incident cites it. */
export interface Citation {
  readonly source: string;
  readonly order?: number;
  readonly citedAs?: string;
  readonly archiveUrl?: string;
  readonly mediaCount?: number;
}

const platforms: ReadonlyMap<string, Value<'source_platform'>> = new Map(
  Object.entries({
    Twitter: 'twitter',
    Facebook: 'facebook',
    Telegram: 'telegram',
    Video: 'video',
  }),
);

const languages: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Arabic: 'ar',
    English: 'en',
    Hebrew: 'he',
    Turkish: 'tr',
    Kurdish: 'ku',
    French: 'fr',
    Spanish: 'es',
    German: 'de',
    Italian: 'it',
    Berber: 'ber',
    Russian: 'ru',
    Dutch: 'nl',
    Persian: 'fa',
  }),
);

/** Pages that a platform or archive shows in place of what was there. */
const placeholders =
  /^https?:\/\/(?:(?:www\.)?(?:twitter|x)\.com\/account\/suspended|archive\.(?:fo|is|li|md|ph|today|vn)\/(?:submit\/?|wip\/?)?$)/i;

interface Held {
  readonly file: string;
  readonly row: number;
  readonly fields: Record<string, unknown>;
  /** Values of columns without a field, each once, joined in the order they came; null as long as there are none. */
  notes: Record<string, string> | null;
}

/** Sources by their addresses: what several incidents cite becomes one. What differs between citations is kept. */
export class Sources {
  readonly #dataset: string;
  readonly #held = new Map<string, Held>();

  constructor(dataset: string) {
    this.#dataset = dataset;
  }

  get size(): number {
    return this.#held.size;
  }

  /** Takes one row of the table of sources. */
  add(incident: string, cells: RowCells): Citation {
    const order = cells.count('order') ?? undefined;
    const url = cells.given('url');
    const normal = url === undefined ? null : normalUrl(url);
    if (url === undefined) cells.found('url', 'url_missing');
    else if (normal === null) cells.found('url', 'url_malformed');
    else if (placeholders.test(url)) cells.found('url', 'url_placeholder');
    const key = normal ?? url?.trim() ?? `${incident} ${order ?? ''} ${cells.text('name')}`;
    const id = derivedId(this.#dataset, 'source', key);
    const held = this.#held.get(id) ?? this.#first(id, cells, url, normal ?? url?.trim());
    this.#merge(held, cells, normal);
    const archiveUrl = cells.given('archive_url');
    if (archiveUrl !== undefined && placeholders.test(archiveUrl))
      cells.found('archive_url', 'url_placeholder');
    return sparse({
      source: id,
      order,
      citedAs: cells.given('name'),
      archiveUrl,
      mediaCount: cells.count('media_count') ?? undefined,
    }) as unknown as Citation;
  }

  /** Every source, once all rows are taken; they are let go as they are given. */
  *drafts(): Generator<{ id: string; body: RecordBody; file: string; row: number }> {
    for (const [id, { file, row, fields, notes }] of this.#held) {
      this.#held.delete(id);
      yield { id, file, row, body: notes === null ? fields : { ...fields, importNotes: notes } };
    }
  }

  #first(id: string, cells: RowCells, url: string | undefined, urlNormal: string | undefined): Held {
    const { file, row } = cells.row;
    const held: Held = { file, row, fields: sparse({ url, urlNormal }), notes: null };
    this.#held.set(id, held);
    return held;
  }

  /** Known fields stay as the first row gave them; what a later row says otherwise goes to the notes. */
  #merge(held: Held, cells: RowCells, normal: string | null): void {
    const { platform, language, unread } = platformAndLanguage(cells.text('lang_platform'));
    const post = normal === null ? null : postOf(normal);
    const author = cells.given('author');
    const name = cells.given('name');
    const take = (field: string, value: unknown, column: string, raw: string) => {
      if (value === undefined) return;
      if (held.fields[field] === undefined) held.fields[field] = value;
      else if (held.fields[field] !== value) note(held, column, raw);
    };
    const joined = cells.text('lang_platform');
    if (unread) {
      cells.found('lang_platform', 'value_unmapped');
      note(held, 'lang_platform', joined);
    }
    take(
      'platform',
      platform ?? post?.platform ?? (normal === null ? undefined : 'website'),
      'lang_platform',
      joined,
    );
    take('platformPostId', post?.post ?? undefined, 'url', cells.text('url'));
    take('language', language, 'lang_platform', joined);
    take('author', author ?? name, 'author', cells.text('author'));
    if (author !== undefined && name !== undefined && author !== name) {
      take('authorTranslated', name, 'name', name);
    }
    const date = cells.given('source_date');
    const day = date === undefined ? null : arabicProseDay(date);
    if (date !== undefined && day === null) cells.found('source_date', 'date_invalid');
    take('publishedAt', day ?? undefined, 'source_date', date ?? '');
    if (date !== undefined && day === null) note(held, 'source_date', date);
    const video = cells.given('has_video');
    if (video === 'نعم') take('includesVideo', true, 'has_video', video);
    else if (video !== undefined) note(held, 'has_video', video);
    for (const column of ['format', 'source_id']) note(held, column, cells.text(column));
    for (const [column, text] of Object.entries(cells.row.damaged ?? {})) note(held, column, text);
    if (cells.row.row !== held.row && cells.text('url') !== held.fields.url)
      note(held, 'url', cells.text('url'));
  }
}

function note(held: Held, column: string, value: string): void {
  if (value.trim() === '') return;
  held.notes ??= {};
  const before = Object.hasOwn(held.notes, column) ? held.notes[column] : undefined;
  if (before === undefined) held.notes[column] = value;
  else if (!before.split(separator).includes(value)) held.notes[column] = before + separator + value;
}

const separator = ' | ';

/** 'Twitter Arabic', 'Arabic', 'Video', '—' for neither. */
function platformAndLanguage(text: string) {
  let platform: Value<'source_platform'> | undefined;
  let language: string | undefined;
  let unread = false;
  for (const word of text.split(/\s+/)) {
    if (platforms.has(word) && platform === undefined) platform = platforms.get(word);
    else if (languages.has(word) && language === undefined) language = languages.get(word);
    else if (word !== '' && word !== '—') unread = true;
  }
  return { platform, language, unread };
}
