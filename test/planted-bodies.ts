import type { z } from 'zod';
import type { Field, Fields } from '#record/entity/field';
import { definitionOf, type Kind } from '#record/entity/index';
import type { RecordBody } from '#record/register';

/** Marks texts and numbers, so that each can be found again wherever it went, and says which field it was put in. */
export class Markers {
  readonly #places: string[] = [];

  /** A text that stands nowhere else; `secret` ones must never be read by anybody. */
  text(place: string, isSecret: boolean): string {
    this.#places.push(place);
    return `${isSecret ? 'SECRET' : 'open'}x${this.#places.length}x`;
  }

  /** A number that stands nowhere else; secret ones begin with 7391. */
  number(place: string, isSecret: boolean): number {
    this.#places.push(place);
    return isSecret ? 739_100_000 + this.#places.length : (this.#places.length % 90) + 1;
  }

  /** The places of every secret that stands in a text. */
  secretsIn(text: string): string[] {
    const found = new Set<string>();
    for (const [, word, number] of text.matchAll(/secretx(\d+)x|7391(\d{5})/gi)) {
      const place = this.#places[Number(word ?? number) - 1];
      if (place !== undefined) found.add(place);
    }
    for (const [year] of text.matchAll(/\b1911-\d\d(-\d\d)?/g)) found.add(`a day: ${year}`);
    return [...found];
  }
}

export interface Planting {
  readonly markers: Markers;
  readonly label: string;
  /** Whether everything in the record is secret; else only its fields above public are. */
  readonly isSecret: boolean;
  /** Ids that references of a kind point to. */
  readonly references: (kind: Kind) => readonly string[];
}

/** A body of a kind with a value in every field, down through groups; `given` goes before. */
export function plantedBody(kind: Kind, planting: Planting, given: RecordBody = {}): RecordBody {
  const fields = definitionOf(kind)?.fields ?? {};
  const body = { ...group(fields, planting, `${kind}.`, planting.isSecret), ...given };
  for (const [name, value] of Object.entries(body)) if (value === undefined) delete body[name];
  return body;
}

/** Every field that a record of the kind may lack, and every field of its groups. */
export function fieldPaths(fields: Fields, prefix = ''): { path: string; required: boolean }[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    { path: prefix + name, required: field.required },
    ...(field.fields ? fieldPaths(field.fields, `${prefix}${name}.`) : []),
  ]);
}

function group(fields: Fields, planting: Planting, path: string, isSecret: boolean): RecordBody {
  const body: RecordBody = {};
  for (const [name, field] of Object.entries(fields)) {
    if (name === 'sensitivity' || name === 'fieldSensitivity' || name === 'changeLog') continue;
    const secret = isSecret || !['public', 'public_redacted'].includes(field.sensitivity);
    const value = field.fields
      ? grouped(field, planting, `${path}${name}.`, secret)
      : valueFor(field.schema, planting, path + name, secret);
    if (value !== undefined) body[name] = value;
  }
  return body;
}

function grouped(field: Field, planting: Planting, path: string, isSecret: boolean): unknown {
  const made = group(field.fields as Fields, planting, path, isSecret);
  return field.schema.def.type === 'array' ? [made] : made;
}

function valueFor(schema: z.ZodType, planting: Planting, path: string, isSecret: boolean): unknown {
  const { markers, label } = planting;
  const element = (schema as { element?: z.ZodType }).element;
  const target = ((element ?? schema).meta() as { references?: Kind } | undefined)?.references;
  if (target) {
    const ids = planting.references(target);
    return element ? (ids.length > 0 ? ids : undefined) : ids[0];
  }
  const text = () => markers.text(`${label} ${path}`, isSecret);
  const number = () => markers.number(`${label} ${path}`, isSecret);
  const day = isSecret ? '1911-11-11' : '2017-06-14';
  const attempts: (() => unknown)[] = [
    () => Object.values((schema.def as { entries?: object }).entries ?? {})[0],
    () => Object.values((element?.def as { entries?: object } | undefined)?.entries ?? {}).slice(0, 1),
    text,
    () => text().toLowerCase(),
    () => [
      { lang: 'en', value: text() },
      { lang: 'ar', value: text() },
    ],
    () => [text()],
    () => ({ [text()]: text() }),
    () => [{ value: text(), script: 'Latn', lang: 'en', kind: 'full' }],
    () => day,
    () => `${day}T10:00:00Z`,
    () => ({ type: 'date', date: day, approximate: false }),
    () => ({ type: 'approximate', time: '14:05' }),
    () => ({ ...place, gazetteerId: text(), mgrs: text(), mgrsPrecisionM: number() }),
    () => ({ min: number(), max: 739_199_999 }),
    number,
    () => true,
    () => 'QX',
    () => ['QX'],
    () => 'ab'.repeat(32),
    () => [1, 2],
    () => ({ south: 1, west: 1, north: 2, east: 2 }),
    () => ({ a: 1 }),
    () => 60,
  ];
  for (const attempt of attempts) {
    const value = attempt();
    const range =
      !isSecret && value !== null && typeof value === 'object' && 'max' in value ? { min: 1, max: 2 } : value;
    const result = range === undefined ? null : schema.safeParse(range);
    if (result?.success && JSON.stringify(result.data) !== '[]') return result.data;
  }
  throw new Error(`No value was found for ${path}.`);
}

const place = { point: { lat: 35.5, lon: 38.5 }, precision: 'exact', origin: null };
