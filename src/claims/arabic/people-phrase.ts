import { foldedWord } from '#language/folded-text';
import { PhraseTable } from '#language/phrase-table';
import { exactQuantity, hedged, type Quantity, somePlural } from '#language/quantity/quantity';
import { arabicQuantities } from '#language/quantity/read-quantity';
import type { Token } from '#language/token';
import type { Group, Outcome } from '../claim.ts';
import { type ArabicReading, readArabicWord } from './dictionary.ts';
import { groupAfter } from './group-after.ts';

/** A noun phrase for people, or for a number alone, in an Arabic sentence. */
export interface ArabicPeople {
  readonly from: number;
  readonly to: number;
  readonly anchor: number;
  readonly quantity: Quantity | null;
  /** What the noun itself says happened: قتيل. Null for طفل. */
  readonly outcome: Outcome | null;
  /** Null where the phrase has no noun for people: a number alone, آخرون. */
  readonly group: Group | null;
  readonly definite: boolean;
  /** A pronoun says whose: وزوجته, وأطفالها. */
  readonly possessed: boolean;
  /** A nationality, which is mostly an adjective. */
  readonly national: boolean;
  /** True where a number or a vague quantity is written; false where the noun's own number tells. */
  readonly stated: boolean;
  /** The noun was in the singular and no number stood by it. */
  readonly single: boolean;
  readonly others: boolean;
  /** حالة خطرة. */
  readonly serious: boolean;
  /** و begins it. */
  readonly joined: boolean;
  readonly preposition: string;
  /** A number whose noun is none for people: 454 هجوما. */
  readonly thing: boolean;
  /** The phrase counts families. */
  readonly households: boolean;
  /** The form in ين: two, or more. */
  readonly twoOrMore: boolean;
}

const postNumbers = new Map<string, number>(
  (
    [
      ['واحد', 1],
      ['واحدة', 1],
      ['اثنان', 2],
      ['اثنين', 2],
      ['إثنين', 2],
      ['اثنتين', 2],
      ['اثنتان', 2],
    ] as const
  ).map(([word, value]) => [foldedWord(word), value]),
);

const definiteNumbers = new Map<string, number>(
  ['الاثنين', 'الثلاثة', 'الأربعة', 'الخمسة', 'الستة', 'السبعة', 'الثمانية', 'التسعة', 'العشرة'].map(
    (word, index) => [foldedWord(word), index + 2],
  ),
);

const familySize = new PhraseTable(
  ['مؤلفة من', 'مكونة من', 'تضم', 'من'].map((words) => [words, true] as const),
);

const wholeness = new PhraseTable([
  ['كاملة', true],
  ['بأكملها', true],
  ['بكاملها', true],
  ['بكامل أفرادها', true],
]);

interface Shape {
  readonly stated: boolean;
  readonly definite: boolean;
  readonly joined: boolean;
  readonly preposition: string;
  readonly limit: number;
}

export function people(
  tokens: readonly Token[],
  from: number,
  anchor: number,
  afterHead: number,
  stated: Quantity,
  { sense, pronoun }: ArabicReading,
  shape: Shape,
): ArabicPeople {
  let to = afterHead;
  let quantity: Quantity = stated;
  let others = sense.kind === 'other';
  let group: Group | null =
    sense.kind === 'person' ? sense.group : sense.kind === 'household' ? 'family' : null;
  let counted = shape.stated;
  const outcome = sense.kind === 'victim' || sense.kind === 'case' ? sense.outcome : null;
  if (outcome || sense.kind === 'national') group = 'unspecified';
  const post = postNumbers.get(tokens[to]?.text ?? '');
  if (post !== undefined && to < shape.limit) {
    if (!shape.stated) quantity = exactQuantity(post);
    counted = true;
    to++;
  }
  const definite = definiteNumbers.get(tokens[to]?.text ?? '');
  if (definite !== undefined && to < shape.limit && !shape.stated && quantity.max === null) {
    // أطفاله الثلاثة
    quantity = exactQuantity(definite);
    counted = true;
    to++;
  }
  let households = sense.kind === 'household';
  if (sense.kind === 'household') {
    const whole = wholeness.match(tokens, to);
    if (whole) {
      quantity = { ...somePlural, quantifier: 'whole_family' };
      counted = true;
      households = false;
      to = whole.to;
    }
    const size = familySize.match(tokens, to);
    const members = size ? arabicQuantities.read(tokens, size.to) : null;
    if (members?.counted && members.to <= shape.limit) {
      quantity = members;
      counted = true;
      households = false;
      to = /^(افراد|اشخاص|فرد|شخصا)$/.test(tokens[members.to]?.text ?? '') ? members.to + 1 : members.to;
    }
  }
  const next = readArabicWord(tokens[to]?.text ?? '').find(({ sense: after }) => after.kind === 'other');
  if (next && to < shape.limit && next.prefix.conjunction === '') {
    others = true;
    to++;
  }
  const after = groupAfter(tokens, to, shape.limit);
  if (after && (group === null || group === 'unspecified' || after.overrides)) group = after.group;
  if (after?.include) to = after.to;
  const hedge = arabicQuantities.hedgeAfter(tokens, to);
  if (hedge && hedge.to <= shape.limit) {
    quantity = hedged(quantity, hedge.value);
    to = hedge.to;
  }
  return {
    from,
    to,
    anchor,
    quantity,
    outcome,
    group,
    definite: shape.definite && !counted,
    stated: counted,
    national: sense.kind === 'national',
    possessed: pronoun,
    single: !counted && 'number' in sense && sense.number === 'singular',
    others,
    serious: false,
    joined: shape.joined,
    preposition: shape.preposition,
    thing: false,
    households,
    twoOrMore: !counted && 'ambiguous' in sense && sense.ambiguous,
  };
}

export function bare(
  from: number,
  to: number,
  anchor: number,
  quantity: Quantity,
  joined: boolean,
  traits: Partial<Pick<ArabicPeople, 'serious' | 'thing' | 'stated'>>,
): ArabicPeople {
  return {
    from,
    to,
    anchor,
    quantity,
    outcome: null,
    group: null,
    definite: false,
    possessed: false,
    national: false,
    stated: true,
    single: false,
    others: false,
    serious: false,
    joined,
    preposition: '',
    thing: false,
    households: false,
    twoOrMore: false,
    ...traits,
  };
}
