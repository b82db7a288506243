import { foldedWord } from './folded-text.ts';

export type GrammaticalNumber = 'singular' | 'dual' | 'plural';

/** A noun as a dictionary gives it, in ordinary spelling. */
export interface ArabicNoun {
  readonly singular: string;
  /** Broken plurals. */
  readonly plurals?: readonly string[];
  /** Takes ون / ين: مدني, مدنيون. The form in ين is then also the dual. */
  readonly soundPlural?: boolean;
  /** Takes ات. */
  readonly femininePlural?: boolean;
  /** Has a feminine in ة with its own dual and plural: طفلة, طفلتان, طفلات. */
  readonly feminine?: boolean;
  /** Its dual is not used, or is written like another word. */
  readonly noDual?: boolean;
}

export interface NounForm {
  readonly form: string;
  readonly number: GrammaticalNumber;
  readonly feminine: boolean;
  /** True for the form in ين of a noun that has a sound plural: two, or more. */
  readonly dualOrPlural: boolean;
}

/** Every written form of a noun, folded, without prefixes. */
export function nounForms(noun: ArabicNoun): NounForm[] {
  const forms: NounForm[] = [];
  const add = (form: string, number: GrammaticalNumber, feminine = false, dualOrPlural = false) => {
    forms.push({ form: foldedWord(form), number, feminine, dualOrPlural });
  };
  const addStem = (stem: string, feminine: boolean) => {
    add(stem, 'singular', feminine);
    // ت replaces ة before an ending.
    const base = stem.endsWith('ة') ? `${stem.slice(0, -1)}ت` : stem;
    if (!stem.endsWith('ة')) add(`${stem}ا`, 'singular', feminine);
    const sound = noun.soundPlural === true && !feminine;
    if (!noun.noDual) {
      add(`${base}ان`, 'dual', feminine);
      add(`${base}ين`, sound ? 'plural' : 'dual', feminine, sound);
    }
    if (sound) {
      add(`${base}ون`, 'plural');
      add(`${base}و`, 'plural');
      add(`${base}ي`, 'plural');
    }
    // طفلي without a noun after it is "my child"; only جثتي and the like are surely two.
    if (stem.endsWith('ة')) add(`${base}ي`, 'dual', feminine);
  };
  addStem(noun.singular, noun.singular.endsWith('ة'));
  for (const plural of noun.plurals ?? []) {
    add(plural, 'plural');
    add(`${plural}ا`, 'plural');
  }
  if (noun.femininePlural) add(`${noun.singular.replace(/ة$/, '')}ات`, 'plural', true);
  if (noun.feminine) {
    addStem(`${noun.singular}ة`, true);
    add(`${noun.singular}ات`, 'plural', true);
  }
  return forms;
}

/** A verb by two third-person forms in ordinary spelling: past (قتل, توفي, قضى) and present (يقتل). */
export interface ArabicVerb {
  readonly past: string;
  readonly present?: string;
}

export interface VerbForm {
  readonly form: string;
  readonly plural: boolean;
}

/** Every third-person form of a verb, folded, without prefixes. */
export function verbForms({ past, present }: ArabicVerb): VerbForm[] {
  const forms: VerbForm[] = [];
  const add = (form: string, plural = false) => forms.push({ form: foldedWord(form), plural });
  if (past.endsWith('ى')) {
    const stem = past.slice(0, -1);
    add(past);
    add(`${stem}ت`);
    add(`${stem}وا`, true);
    add(`${stem}يا`, true);
    add(`${stem}تا`, true);
  } else if (past.endsWith('ا')) {
    // نجا, نجت, نجوا: the last letter of the root is و.
    const stem = past.slice(0, -1);
    add(past);
    add(`${stem}ت`);
    add(`${stem}وا`, true);
    add(`${stem}تا`, true);
  } else {
    const plural = past.endsWith('ي') ? past.slice(0, -1) : past;
    add(past);
    add(`${past}ت`);
    add(`${plural}وا`, true);
    add(`${past}ا`, true);
    add(`${past}تا`, true);
    add(`${past}ن`, true);
  }
  if (present) {
    const stem = present.slice(1);
    const cut = stem.endsWith('ى') || stem.endsWith('ي') ? stem.slice(0, -1) : stem;
    for (const person of ['ي', 'ت']) {
      add(`${person}${stem}`);
      add(`${person}${stem}ان`, true);
    }
    add(`ي${cut}ون`, true);
    add(`ي${cut}وا`, true);
    if (cut !== stem) add(`ي${cut}`);
  }
  return forms;
}
