import { codeTokens, normalCode, splitCodes } from '../incident-code.ts';
import { type Finding, finding, type Rule } from './finding.ts';

/** R12. */
export const mergeKeepsTheWayBack: Rule<{
  /** The incidents that become one, each with the addresses under which it was public. */
  readonly parts: readonly {
    readonly id: string;
    readonly codes: readonly string[];
    readonly addresses: readonly string[];
  }[];
  readonly result: {
    readonly id: string;
    readonly codes: readonly string[];
    readonly previousCodes: readonly string[];
    readonly address: string;
  };
  readonly redirects: ReadonlyMap<string, string>;
}> = {
  id: 'R12',
  title: 'A merge keeps the codes and the addresses of both incidents',
  titleAr: 'الدمج يحفظ رموز الحادثتين وعناوينهما',
  statement: 'A merge keeps both codes, and both addresses redirect to the result.',
  appliesTo: 'merge',
  errorsOnImport: 'error',
  check({ parts, result, redirects }) {
    const kept = new Set(codeTokens(result.codes, result.previousCodes));
    return parts.flatMap((part): readonly Finding[] => [
      ...part.codes
        .flatMap(splitCodes)
        .filter((code) => !kept.has(normalCode(code)))
        .map((code) =>
          finding(
            'R12',
            'error',
            { entity: part.id, field: 'codes', value: code },
            {
              en: `The code ${code} is lost in the merge into ${result.id}. Keep it among the codes or previous codes.`,
              ar: `يضيع الرمز ${code} عند الدمج في ${result.id}. أبقه ضمن الرموز أو الرموز السابقة.`,
            },
          ),
        ),
      ...part.addresses
        .filter((address) => endOf(address, redirects) !== result.address)
        .map((address) =>
          finding(
            'R12',
            'error',
            { entity: part.id, field: 'address', value: address },
            {
              en: `The address ${address} does not lead to the merged incident ${result.address}.`,
              ar: `العنوان ${address} لا يقود إلى الحادثة المدمجة ${result.address}.`,
            },
          ),
        ),
    ]);
  },
};

/** Where an address leads in the end; null where its redirects go in a circle. */
function endOf(address: string, redirects: ReadonlyMap<string, string>): string | null {
  const seen = new Set<string>();
  let current = address;
  for (let next = redirects.get(current); next !== undefined; next = redirects.get(current)) {
    if (seen.has(current)) return null;
    seen.add(current);
    current = next;
  }
  return current;
}
