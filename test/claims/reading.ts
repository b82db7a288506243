import { type ExtractOptions, extractClaims } from '#claims/extract';

/** Each claim of a text in short: `2-2 killed child`, `20- injured civilian`, `most killed child`, in order. */
export function reading(text: string, options: ExtractOptions = {}): string[] {
  return extractClaims(text, options).map(({ min, max, proportion, outcome, group }) => {
    const many = proportion ?? `${min}-${max ?? ''}`;
    return `${many} ${outcome} ${group}`;
  });
}
