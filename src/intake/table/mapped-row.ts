import { countryFromName } from '#record/country';
import type { ImportFindingCode } from '#record/rules/import-findings';
import { allFromAirwars, type ListName, type Value } from '#record/vocabulary';
import { numberOf } from '../cell-value.ts';
import { findingAt, type Report } from '../finding.ts';
import type { RowCells } from '../row-cells.ts';
import { type CountRange, countRange, plainCount } from './count-range.ts';
import type { ReadDate } from './date-format.ts';
import type { PartyTable } from './party-table.ts';
import type { Entry, Plan } from './plan.ts';
import type { SourceTable } from './source-table.ts';
import { ownValue, wordKey } from './words.ts';

/** Words of controlled lists and of what is unknown are no longer than this. */
const longestWord = 200;

/** What a row says for the entries of a mapping. What cannot be read is reported, and kept in the import notes. */
export class MappedRow {
  readonly cells: RowCells;
  readonly #plan: Plan;
  readonly #report: Report;
  /** Addresses that cells link to, by column. */
  readonly #links: ReadonlyMap<string, string>;

  constructor(cells: RowCells, plan: Plan, links: ReadonlyMap<string, string>, report: Report) {
    this.cells = cells;
    this.#plan = plan;
    this.#links = links;
    this.#report = report;
  }

  /** The text for an entry; '' where it says nothing, or says that nothing is known. */
  text(entry: Entry): string {
    const text = entry.column === null ? entry.constant : this.cells.text(entry.column).trim();
    if (text === '' || text.length > longestWord) return text;
    const isText = entry.target.reading === 'text' || entry.target.reading === 'string';
    if (entry.words.has(wordKey(text))) return text;
    const isUnderstood = !isText || this.#plan.isUnknownNamed;
    return isUnderstood && this.#plan.unknown.has(wordKey(text)) ? '' : text;
  }

  note(entry: Entry): void {
    if (entry.column !== null) this.cells.note(entry.column);
  }

  /** Reports the cell of an entry and keeps it. */
  found(entry: Entry, rule: ImportFindingCode, value?: string): void {
    if (entry.column !== null) this.cells.found(entry.column, rule, value ?? this.cells.text(entry.column));
    else this.#report(findingAt(this.cells.row, entry.target.path, value ?? entry.constant, rule));
  }

  count(entry: Entry): number | null {
    const count = plainCount(this.text(entry));
    if (count === undefined) this.found(entry, 'count_not_a_number');
    return count ?? null;
  }

  range(entry: Entry): CountRange | null {
    const range = countRange(this.text(entry));
    if (range === undefined) this.found(entry, 'count_not_a_number');
    return range ?? null;
  }

  number(entry: Entry): number | null {
    const number = numberOf(this.text(entry));
    if (number === undefined) this.found(entry, 'number_invalid');
    return number ?? null;
  }

  date(entry: Entry): ReadDate['date'] | null {
    const text = this.text(entry);
    if (text === '') return null;
    const read = entry.readDate(text);
    if (read === undefined) this.found(entry, 'date_invalid');
    else if (read.hasMore) this.note(entry);
    return read?.date ?? null;
  }

  /** One day. A month or a year is none. */
  day(entry: Entry): string | null {
    const date = this.date(entry);
    if (date === null) return null;
    if (date.type === 'date') return date.date;
    this.found(entry, 'date_invalid');
    return null;
  }

  /** One value of the entry's list. */
  value<L extends ListName>(entry: Entry): Value<L> | undefined {
    return this.#translated(entry, this.text(entry), (word) => ownValue(entry.target.list as L, word));
  }

  /** Several values of the entry's list. */
  values<L extends ListName>(entry: Entry): Value<L>[] {
    const text = this.text(entry);
    const list = entry.target.list as L;
    const values: Value<L>[] = [];
    const add = (value: Value<L> | undefined) => {
      if (value !== undefined && !values.includes(value)) values.push(value);
    };
    if (entry.split === null && entry.words.size === 0) {
      const read = allFromAirwars(list, text.replace(/[،\n]+/g, ','));
      for (const value of read.values) add(value);
      for (const word of read.unmapped)
        add(this.#translated(entry, word, (unmapped) => ownValue(list, unmapped)));
      return values;
    }
    for (const word of this.parts(entry, [',', ';', '|', '،', '\n']))
      add(this.#translated(entry, word, (own) => ownValue(list, own)));
    return values;
  }

  country(entry: Entry, text = this.text(entry)): string | undefined {
    if (text === '') return undefined;
    const word = entry.words.get(wordKey(text));
    if (word === null) return this.#nothing(entry);
    const code = countryFromName(word ?? text);
    if (code === null) this.found(entry, 'country_unmapped', text);
    return code ?? undefined;
  }

  /** The word that the mapping gives for a text, else the text in the form in which words are compared. */
  word(entry: Entry, text: string): string {
    return entry.words.get(wordKey(text)) ?? wordKey(text).replaceAll(' ', '_');
  }

  truth(entry: Entry): boolean | undefined {
    const text = this.text(entry);
    if (text === '') return undefined;
    const word = wordKey(entry.words.get(wordKey(text)) ?? text);
    if (['true', '1', 'yes', 'y', 'نعم'].includes(word)) return true;
    if (['false', '0', 'no', 'n', 'لا'].includes(word)) return false;
    this.found(entry, 'value_unmapped');
    return undefined;
  }

  /** The id of a party that a cell names; null where the mapping says that the name stands for none. */
  party(entry: Entry, name: string, table: PartyTable): string | null {
    const word = entry.words.get(wordKey(name));
    if (word === null) {
      this.note(entry);
      return null;
    }
    if (word === undefined && this.#plan.unknown.has(wordKey(name))) return null;
    const party = table.resolve(word ?? name, this.cells.row.file);
    if (party !== null && !party.isKnown) this.found(entry, 'party_unmapped', name);
    return party?.id ?? null;
  }

  /**
   * The sources that a cell cites: by the address that it links to, else by those written in it. Another address of a
   * page that was cited before is kept in the notes.
   */
  sources(entry: Entry, table: SourceTable): { readonly source: string; readonly citedAs?: string }[] {
    const text = this.text(entry);
    const link = this.#links.get(entry.column ?? '');
    const linked = link === undefined ? null : table.cite(link, this.cells.row);
    if (link !== undefined && linked !== null) {
      if (!linked.isSame) this.cells.note(`${entry.column} (link)`, link);
      return [{ source: linked.id, ...(text === '' || text === link ? {} : { citedAs: text }) }];
    }
    if (link !== undefined) this.found(entry, 'url_malformed', link);
    const found: { source: string }[] = [];
    const unread: string[] = [];
    for (const url of this.parts(entry, [' ', '\n', '\t', '\r'])) {
      const cited = table.cite(url, this.cells.row);
      if (cited === null) unread.push(url);
      else found.push({ source: cited.id });
      if (cited?.isSame === false) this.note(entry);
    }
    if (found.length === 0 && unread.length > 0) this.found(entry, 'url_malformed');
    else for (const url of unread) this.found(entry, 'url_malformed', url);
    return found;
  }

  /** The parts of a text by the separators of the entry, or the given ones. */
  parts(entry: Entry, separators: readonly string[]): string[] {
    let parts = [this.text(entry)];
    for (const separator of entry.split ?? separators) parts = parts.flatMap((part) => part.split(separator));
    return parts.map((part) => part.trim()).filter((part) => part !== '');
  }

  #translated<V extends string>(entry: Entry, text: string, own: (text: string) => V | null): V | undefined {
    if (text === '') return undefined;
    const word = entry.words.get(wordKey(text));
    if (word === null) return this.#nothing(entry);
    const value = word === undefined ? own(text) : (word as V);
    if (value === null) this.found(entry, 'value_unmapped', text);
    return value ?? undefined;
  }

  /** A word that is known to stand for no value is kept, without a finding. */
  #nothing(entry: Entry): undefined {
    this.note(entry);
    return undefined;
  }
}
