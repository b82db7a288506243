import { finding, type Rule } from './finding.ts';

/** R13. What a hash was compared with is the vault's work; here only the outcome is judged. */
export const publicClaimHasEvidence: Rule<{
  /** The claim's id. */
  readonly entity: string;
  readonly isPublic: boolean;
  readonly captures: readonly {
    /** Of the stored bytes, hexadecimal; null where nothing is stored. */
    readonly sha256: string | null;
    /** Whether the bytes still have that hash; null where nobody has looked. */
    readonly verifies: boolean | null;
  }[];
}> = {
  id: 'R13',
  title: 'Every public claim leads to a capture whose hash verifies',
  titleAr: 'كل ادعاء منشور يقود إلى نسخة محفوظة تتطابق بصمتها',
  statement: 'Every public claim resolves to at least 1 capture with a sha256 that verifies.',
  appliesTo: 'claim',
  errorsOnImport: 'warning',
  check({ entity, isPublic, captures }) {
    const verifies = captures.some((capture) => capture.sha256 !== null && capture.verifies === true);
    if (!isPublic || verifies) return [];
    const failed = captures.filter((capture) => capture.verifies === false).length;
    return [
      finding(
        'R13',
        'error',
        { entity, field: 'captures', value: captures.length },
        {
          en:
            failed > 0
              ? `None of the ${captures.length} captures of this public claim verifies; ${failed} have other bytes than their hash says.`
              : `This public claim has no capture with a verified hash (${captures.length} captures). Capture its source or check the stored one.`,
          ar:
            failed > 0
              ? `لا تتطابق أي من النسخ المحفوظة (${captures.length}) لهذا الادعاء المنشور؛ ${failed} منها تخالف بصمتها.`
              : `ليس لهذا الادعاء المنشور نسخة محفوظة متحقَّق من بصمتها (عدد النسخ ${captures.length}). احفظ المصدر أو تحقق من نسخته.`,
        },
      ),
    ];
  },
};
