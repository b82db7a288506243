import { definitionOf, type Kind } from '#record/entity/index';
import { derivedId } from '#record/identifier';
import type { RecordBody } from '#record/register';
import { registerConflict } from '#record/register-conflict';
import type { Register } from '#store/register';
import { Markers, plantedBody } from '../planted-bodies.ts';
import { freshRegister } from '../register.ts';

/** How much of a record is held back: what its fields say, every field that it may lack, or all of it. */
type Variant = 'open' | 'held' | 'sealed';
const variants: readonly Variant[] = ['open', 'held', 'sealed'];

const around: readonly Kind[] = [
  ...(['party', 'source', 'capture', 'publication', 'methodology', 'scope'] as const),
  ...(['belligerent_report', 'belligerent_entry', 'military_claim'] as const),
];

export const plantedId = (kind: Kind, name: string) => derivedId('planted', kind, name);

/** A register in which whatever may be held back is, in every way there is, each with a mark of its own. */
export interface PlantedRegister {
  readonly register: Register;
  readonly markers: Markers;
  /** Ids of records that nobody may know of. */
  readonly hidden: readonly string[];
}

interface Put {
  readonly variant?: Variant;
  readonly given?: RecordBody;
  /** Whether everything in it is secret; else only what its fields or its variant say. */
  readonly isSecret?: boolean;
  /** Whether not even its id may be known; as `isSecret` where left out. */
  readonly isHidden?: boolean;
  readonly within?: string;
  /** Whether single references lead to what is sealed. */
  readonly isPointing?: boolean;
}

export async function plantedRegister(): Promise<PlantedRegister> {
  const register = await freshRegister(() => new Date('2020-01-01T00:00:00Z'));
  const planting = new Planting(register);
  await planting.frame();
  await planting.incidents();
  await planting.totals();
  await planting.elsewhere();
  return { register, markers: planting.markers, hidden: planting.hidden };
}

const public_ = { workflow: 'published', mergedInto: undefined, splitInto: undefined };
const published = {
  ...public_,
  publishedAt: '2018-01-01T00:00:00Z',
  updatedPublicAt: '2018-01-01T00:00:00Z',
};

class Planting {
  readonly markers = new Markers();
  readonly hidden: string[] = [];
  readonly #register: Register;
  readonly #conflict = plantedId('conflict', 'open');

  constructor(register: Register) {
    this.#register = register;
  }

  async frame(): Promise<void> {
    await this.#put('conflict', 'open', {
      given: { slug: 'planted', namePolicy: 'adults', training: undefined },
    });
    for (const kind of around) {
      for (const variant of variants) {
        const given = variant === 'held' ? this.#required(kind) : {};
        const isHidden = variant === 'sealed';
        await this.#put(kind, variant, { variant, given, isSecret: variant !== 'open', isHidden });
      }
    }
    await this.#put('party', 'pointing', { isPointing: true });
    await this.#put('source', 'pointing', { isPointing: true });
    await this.#put('scope', 'pointing', {
      isPointing: true,
      given: { parties: [plantedId('party', 'sealed')] },
    });
  }

  async incidents(): Promise<void> {
    const gone = { ...published, previousCodes: undefined };
    const open = plantedId('incident', 'open');
    const held = { ...published, changeLog: [this.#line('grading', true), this.#line('locationName', true)] };
    const log = [this.#line('date', true, false), this.#line('date', false), this.#line('gradedBy', true)];
    await this.#incident('open', { given: { ...published, changeLog: log } });
    await this.#incident('pointing', { given: published, isPointing: true });
    await this.#incident('held', { variant: 'held', given: held, isSecret: true, isHidden: false });
    await this.#incident('sealed', { variant: 'sealed', given: published, isSecret: true });
    await this.#incident('draft', {
      given: { ...public_, workflow: 'reviewed', publishedAt: undefined },
      isSecret: true,
    });
    // What was public once leaves its id and its codes.
    const trace = { isSecret: true, isHidden: false };
    await this.#incident('withdrawn', { given: { ...gone, workflow: 'withdrawn', codes: ['W1'] }, ...trace });
    await this.#incident('merged', {
      given: { ...gone, workflow: 'merged', mergedInto: open, codes: ['M1'] },
      ...trace,
    });
    const into = [open, plantedId('incident', 'sealed')];
    await this.#incident('split', {
      given: { ...gone, workflow: 'split', splitInto: into, codes: ['S1'] },
      ...trace,
    });
    await this.#incident('removed', { given: published, ...trace });
    await this.#write(this.#conflict, 'incident', plantedId('incident', 'removed'), null, 1);
  }

  async #incident(name: string, put: Put): Promise<void> {
    await this.#put('incident', name, put);
    const isOpen = name === 'open' || name === 'pointing';
    const isPublic = isOpen || name === 'held';
    for (const variant of name === 'open' ? variants : (['open'] as const)) {
      const isSecret = !isPublic || variant !== 'open';
      const isHidden = !isPublic || variant === 'sealed';
      await this.#children(name, variant, { variant, isSecret, isHidden, isPointing: name === 'pointing' });
    }
    if (name === 'open') await this.#standingOnHidden(plantedId('incident', name));
  }

  /** A record of every kind that belongs to an incident. */
  async #children(of: string, variant: Variant, put: Put): Promise<void> {
    const incident = plantedId('incident', of);
    const party = plantedId('party', 'open');
    const name = `${of} ${variant}`;
    const person = { incident, relations: undefined, order: 1, site: 0 };
    await this.#put('victim', name, {
      ...put,
      given: { ...person, ageGroup: 'adult', ageMin: 30, ageMax: 30 },
    });
    await this.#put('victim', `${name}, a child`, {
      given: { ...person, ageGroup: 'child', ageMin: 3, ageMax: 3, names: [this.#name()] },
      isSecret: put.isSecret === true && variant === 'open',
      isHidden: put.isHidden === true && variant === 'open',
    });
    const answer = { incident, party, position: 'credible', order: 1 };
    await this.#put('belligerent_row', name, { ...put, given: answer });
    const claim = { ...claimed, incident, claimant: party, source: plantedId('source', 'open') };
    const range = variant === 'held' || put.isSecret !== true ? { min: 1, max: 2 } : this.#range();
    await this.#put('claim', name, { ...put, given: { ...claim, extent: 'incident', range } });
    await this.#put('allegation', name, { ...put, given: { incident, belligerent: party } });
  }

  /** Records that are open by themselves, but stand on what is not. */
  async #standingOnHidden(incident: string): Promise<void> {
    const given = { ...claimed, incident, extent: 'incident' };
    const [party, source] = [plantedId('party', 'sealed'), plantedId('source', 'sealed')];
    const isSecret = true;
    const answer = { incident, party, position: 'credible' };
    await this.#put('belligerent_row', 'of a sealed party', { given: answer, isSecret });
    await this.#put('claim', 'of a sealed source', { given: { ...given, source }, isSecret });
    const claimant = { claimant: party, source: plantedId('source', 'open') };
    await this.#put('claim', 'of a sealed claimant', { given: { ...given, ...claimant }, isSecret });
  }

  async totals(): Promise<void> {
    const total = { ...claimed, incident: undefined, extent: 'aggregate', category: 'civilians' };
    const [claimant, source] = [plantedId('party', 'open'), plantedId('source', 'open')];
    const given = { ...total, claimant, source, range: { min: 5, max: 6 } };
    await this.#put('claim', 'total', { given });
    await this.#put('claim', 'total, pointing', { given, isPointing: true });
    await this.#put('claim', 'total, held', { variant: 'held', given, isSecret: true, isHidden: false });
    await this.#put('claim', 'total, sealed', { variant: 'sealed', given: total, isSecret: true });
    const hidden = { ...total, claimant, source: plantedId('source', 'sealed') };
    await this.#put('claim', 'total of a sealed source', { given: hidden, isSecret: true });
  }

  /** A conflict that nobody may know of, and the register's own records. */
  async elsewhere(): Promise<void> {
    const isSecret = true;
    const within = plantedId('conflict', 'elsewhere');
    const given = { slug: this.markers.text('slug', true).toLowerCase(), namePolicy: 'all' };
    await this.#put('conflict', 'elsewhere', { variant: 'sealed', given, isSecret, within });
    await this.#put('party', 'elsewhere', { isSecret, within });
    await this.#put('incident', 'elsewhere', { given: { ...published, codes: ['E1'] }, isSecret, within });
    for (const kind of ['account', 'api_token', 'import'] as const) {
      await this.#put(kind, 'some', { isSecret, within: registerConflict });
    }
  }

  async #put(kind: Kind, name: string, put: Put): Promise<void> {
    const { variant = 'open', given = {}, isSecret = false, isHidden = isSecret, isPointing = false } = put;
    const id = plantedId(kind, name);
    if (isHidden) this.hidden.push(id);
    const references = (target: Kind) => this.#references(target, isPointing);
    const body = plantedBody(kind, { markers: this.markers, label: name, isSecret, references }, given);
    if (variant === 'sealed') body.sensitivity = 'sealed';
    if (variant === 'held') body.fieldSensitivity = heldFields(kind, given);
    await this.#write(put.within ?? this.#conflict, kind, id, body);
  }

  #references(kind: Kind, isPointing: boolean): readonly string[] {
    if (kind === 'victim') return [];
    if (kind === 'incident') return [plantedId('incident', isPointing ? 'draft' : 'open')];
    if (kind === 'claim') return isPointing ? [plantedId('claim', 'total, sealed')] : [];
    const ids = variants.map((variant) => plantedId(kind, variant));
    return isPointing ? ids.reverse() : ids;
  }

  async #write(within: string, kind: Kind, id: string, body: RecordBody | null, from = 0): Promise<void> {
    const parentField = definitionOf(kind)?.parentField;
    const parent = parentField && body ? ((body[parentField] as string | undefined) ?? null) : null;
    const author = this.markers.text('author', true);
    const reason = this.markers.text(`reason of a ${kind}`, true);
    await this.#register.write({ author, batch: null }, (transaction) =>
      transaction.append([{ conflict: within, kind, id, parent, from, body, reason }]),
    );
  }

  /** Open values for the fields without which a record means nothing. */
  #required(kind: Kind): RecordBody {
    const references = (target: Kind) => this.#references(target, false);
    const open = plantedBody(kind, { markers: this.markers, label: 'required', isSecret: false, references });
    const names = Object.entries(definitionOf(kind)?.fields ?? {}).filter(([, field]) => field.required);
    return Object.fromEntries(names.map(([name]) => [name, open[name]]));
  }

  #line(field: string, isPublic: boolean, isSecret = true) {
    const [from, to, reason] = ['from', 'to', 'reason'].map((part) =>
      this.markers.text(`line ${part}`, isSecret),
    );
    return { at: '2019-01-01T00:00:00Z', field, from, to, reason, public: isPublic };
  }

  #name() {
    const value = this.markers.text('name of a child', true);
    return { value, script: 'Latn', lang: 'en', kind: 'full', transliterationOf: null, source: null };
  }

  #range() {
    return { min: this.markers.number('range', true), max: null };
  }
}

const claimed = { measure: 'killed', victims: undefined };

/** Every field that a record may lack held back, but for those that were given. */
function heldFields(kind: Kind, given: RecordBody): RecordBody {
  const fields = Object.entries(definitionOf(kind)?.fields ?? {});
  const held = fields.filter(([name, { required }]) => !required && !(name in given));
  return Object.fromEntries(held.map(([name]) => [name, 'restricted']));
}
