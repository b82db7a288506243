import type { Claim, Group } from '#claims/claim';

/** Control characters and bidi overrides of a text, which could repaint a terminal; line breaks and tabs stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The text with every claim marked by its number: `⟦3 two soldiers⟧`. */
export function markedText(text: string, claims: readonly Claim[]): string {
  const marks = claims.flatMap(({ start, end }, index) => [
    { at: start, order: -end, mark: `⟦${index + 1} ` },
    { at: end, order: Number.NEGATIVE_INFINITY, mark: '⟧' },
  ]);
  // At one place marks close before others open, and the longer span opens first.
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let marked = '';
  let from = 0;
  for (const { at, mark } of marks) {
    marked += text.slice(from, at) + mark;
    from = at;
  }
  return safe(marked + text.slice(from));
}

/** One line of figures per claim, then who, where, when and by whose word, as far as the text says. */
export function claimsTable(claims: readonly Claim[]): string {
  if (claims.length === 0) return 'No claims found.';
  return claims
    .map((claim, index) => [figureLine(claim, index + 1), ...saidLines(claim)].join('\n'))
    .join('\n');
}

const groupLabels: Readonly<Record<Group, string>> = {
  civilian: 'civilians',
  child: 'children',
  woman: 'women',
  man: 'men',
  women_and_children: 'women and children',
  combatant: 'combatants',
  security_force: 'security forces',
  medical: 'medical staff',
  official: 'officials',
  family: 'of a family',
  idp: 'displaced people',
  religious: 'religious people',
  unspecified: 'people',
};

function figureLine(claim: Claim, number: number): string {
  const links = [
    claim.partOf === null ? '' : ` (part of ${claim.partOf})`,
    claim.repeatOf === null ? '' : ` (says ${claim.repeatOf} again)`,
  ].join('');
  const share = Math.round(claim.confidence * 100);
  const what = `${rangeText(claim)} ${groupLabels[claim.group]} ${claim.outcome.replaceAll('_', ' ')}`;
  return `${String(number).padStart(3)}. ${what}${links}  [${claim.scope}; ${claim.rule}, ${share}%]`;
}

function rangeText({ min, max, approx, proportion }: Claim): string {
  if (proportion !== null) return `${proportion} of them,`;
  const about = approx ? 'about ' : '';
  if (max === null) return `${about}${min} or more`;
  return min === max ? `${about}${min}` : `${about}${min}-${max}`;
}

function saidLines(claim: Claim): string[] {
  const said = [
    ['by', claim.perpetrator],
    ['at', claim.place],
    ['when', claim.date],
    ['says', claim.claimant],
    ['names', claim.victimNames.length > 0 ? claim.victimNames.join('; ') : null],
  ] as const;
  return said.flatMap(([label, words]) =>
    words === null ? [] : [`       ${label}: ${safe(words).replace(/\s+/g, ' ')}`],
  );
}

function safe(text: string): string {
  return text.replace(unsafe, '\ufffd');
}
