import type { Field, Fields } from '#record/entity/field';
import { definitionOf, type Kind } from '#record/entity/index';
import { canBePublic } from '#record/public/schema';
import { listNames, vocabulary } from '#record/vocabulary';
import type { VocabularyList } from '#record/vocabulary/list';
import { csvLine } from './csv.ts';
import { tables } from './tables/index.ts';

/** One line of the data dictionary: a column of a table, or a field of a JSON record. */
export interface DictionaryEntry {
  readonly file: string;
  readonly name: string;
  readonly type: string;
  readonly hxl: string | null;
  readonly list: string | null;
  readonly en: string;
  readonly ar: string | null;
}

/** The JSON files of a release and the kind of record each holds. */
export const jsonFiles: readonly (readonly [file: string, kind: Kind])[] = [
  ['conflicts.json', 'conflict'],
  ['incidents.json', 'incident'],
  ['victims.json', 'victim'],
  ['belligerents.json', 'belligerent_row'],
  ['claims.json', 'claim'],
  ['stated-totals.json', 'claim'],
  ['sources.json', 'source'],
  ['captures.json', 'capture'],
  ['parties.json', 'party'],
  ['scopes.json', 'scope'],
  ['methodologies.json', 'methodology'],
  ['publications.json', 'publication'],
];

/** Every column of every table and every field of every JSON file, with what it means. */
export function dictionary(): DictionaryEntry[] {
  const columns = tables.flatMap((table) =>
    table.columns.map((column) => ({
      file: `${table.name}.csv`,
      name: column.name,
      type: column.type,
      hxl: column.hxl,
      list: column.list ?? null,
      en: column.doc.en,
      ar: column.doc.ar,
    })),
  );
  const fields = jsonFiles.flatMap(([file, kind]) =>
    fieldEntries(definitionOf(kind)?.fields ?? {}, '').map((entry) => ({ file, ...entry })),
  );
  return [...columns, ...fields];
}

function fieldEntries(fields: Fields, prefix: string): Omit<DictionaryEntry, 'file'>[] {
  return Object.entries(fields)
    .filter(([, field]) => canBePublic(field))
    .flatMap(([name, field]) => {
      const path = prefix + name;
      const entry = { name: path, type: typeName(field), hxl: null, list: null, en: field.doc, ar: null };
      return [entry, ...(field.fields ? fieldEntries(field.fields, `${path}.`) : [])];
    });
}

function typeName(field: Field): string {
  const { type } = field.schema.def as { type: string };
  if (field.fields) return type === 'array' ? 'list of groups' : 'group';
  return type === 'array'
    ? 'list'
    : type === 'enum'
      ? 'value of a list'
      : type === 'readonly'
        ? 'object'
        : type;
}

export function dictionaryCsv(): string {
  const head = csvLine(['file', 'column', 'type', 'hxl', 'list', 'definition_en', 'definition_ar']);
  const lines = dictionary().map(({ file, name, type, hxl, list, en, ar }) => {
    // A tag begins with #, which no spreadsheet takes for a formula.
    return csvLine([file, name, type, hxl, list, en, ar]);
  });
  return head + lines.join('');
}

/** Every controlled list with its values, labels and definitions. */
export function vocabularyCsv(): string {
  const head = csvLine(['list', 'value', 'label_en', 'label_ar', 'definition_en']);
  const lines = listNames.flatMap((name) => {
    const list: VocabularyList = vocabulary[name];
    return list.values.map((entry) =>
      csvLine([name, entry.value, entry.label?.en ?? null, entry.label?.ar ?? null, entry.definition]),
    );
  });
  return head + lines.join('');
}
