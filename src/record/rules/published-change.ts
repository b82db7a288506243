import { type Finding, finding, type Rule } from './finding.ts';

/** The fields whose change on a published incident the public must be able to see (R11). */
export const accountableFields = ['grading', 'casualties', 'date', 'place', 'belligerents'] as const;

/** True for such a field or a part of it: 'casualties.civilians.killed'. */
export function isAccountable(field: string): boolean {
  return accountableFields.some((name) => field === name || field.startsWith(`${name}.`));
}

/** R11. */
export const publishedChangeIsExplained: Rule<{
  readonly entity: string;
  readonly published: boolean;
  /** The fields that change, by name or dotted path. */
  readonly changes: readonly { readonly field: string }[];
  readonly reason: string | null;
  /** The public lines that are written with the change. */
  readonly publicLines: readonly { readonly field: string }[];
}> = {
  id: 'R11',
  title: 'A change of a published incident gives its reason in public',
  titleAr: 'تعديل حادثة منشورة يُعلَّل علنًا',
  statement:
    'Changing a grade, range, date, place or belligerent on a published incident needs a reason and makes a public change-log line.',
  appliesTo: 'change',
  errorsOnImport: 'error',
  check({ entity, published, changes, reason, publicLines }) {
    if (!published) return [];
    const logged = new Set(publicLines.map((line) => line.field));
    return changes
      .filter((change) => isAccountable(change.field))
      .flatMap(({ field }): readonly Finding[] => {
        const findings: Finding[] = [];
        if ((reason ?? '').trim() === '') {
          findings.push(
            finding(
              'R11',
              'error',
              { entity, field },
              {
                en: `${field} of a published incident changes without a reason. Write why.`,
                ar: `تغيَّر ${field} في حادثة منشورة دون تعليل. اكتب السبب.`,
              },
            ),
          );
        }
        if (!logged.has(field)) {
          findings.push(
            finding(
              'R11',
              'error',
              { entity, field },
              {
                en: `The change of ${field} has no line in the public change log.`,
                ar: `لا سطر في سجل التغييرات العلني لتغيير ${field}.`,
              },
            ),
          );
        }
        return findings;
      });
  },
};
