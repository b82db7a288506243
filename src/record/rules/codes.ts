import { codeTokens, normalCode, splitCodes } from '../incident-code.ts';
import { finding, type Rule } from './finding.ts';

/** R15. */
export const codesAreSearchable: Rule<{
  readonly entity: string;
  readonly codes: readonly string[];
  readonly previousCodes: readonly string[];
  /** The tokens under which the search finds the incident. */
  readonly indexed: readonly string[];
}> = {
  id: 'R15',
  title: 'An incident is found by each of its codes, past and present',
  titleAr: 'تُعثر على الحادثة بكل رمز من رموزها الحالية والسابقة',
  statement: 'Codes are searchable as whole tokens, case-insensitive, including previous ones.',
  appliesTo: 'incident',
  errorsOnImport: 'error',
  check({ entity, codes, previousCodes, indexed }) {
    const found = new Set(indexed.flatMap(splitCodes).map(normalCode));
    return codeTokens(codes, previousCodes)
      .filter((token) => !found.has(token))
      .map((token) =>
        finding(
          'R15',
          'error',
          { entity, field: 'codes', value: token },
          {
            en: `The code ${token} does not find its incident.`,
            ar: `الرمز ${token} لا يقود إلى حادثته.`,
          },
        ),
      );
  },
};
