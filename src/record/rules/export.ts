import type { Value } from '../vocabulary.ts';
import { type Finding, finding, type Rule } from './finding.ts';

/** One field as an export holds it. */
export interface ExportedField {
  /** Dotted path: 'incident.geolocation.notesInternal'. */
  readonly path: string;
  readonly sensitivity: Value<'sensitivity'>;
  /** True where the value was reduced as `public_redacted` demands. */
  readonly redacted: boolean;
}

/** R14. What is not on the list is refused, even where its sensitivity is public. */
export const exportIsAllowed: Rule<{
  /** The file or page. */
  readonly entity: string;
  readonly fields: readonly ExportedField[];
  readonly allowed: ReadonlySet<string>;
}> = {
  id: 'R14',
  title: 'An export holds public fields of the allow-list only',
  titleAr: 'لا يحوي التصدير سوى الحقول العلنية المدرجة في قائمة السماح',
  statement: 'No field above public appears in any export (allow-list).',
  appliesTo: 'export',
  errorsOnImport: 'error',
  check({ entity, fields, allowed }) {
    return fields.flatMap((field): readonly Finding[] => {
      if (!allowed.has(field.path)) {
        return [
          finding(
            'R14',
            'error',
            { entity, field: field.path },
            {
              en: `${field.path} is in ${entity} but not on the list of what may be public.`,
              ar: `الحقل ${field.path} موجود في ${entity} وليس في قائمة ما يجوز نشره.`,
            },
          ),
        ];
      }
      const open =
        field.sensitivity === 'public' || (field.sensitivity === 'public_redacted' && field.redacted);
      if (open) return [];
      return [
        finding(
          'R14',
          'error',
          { entity, field: field.path, value: field.sensitivity },
          {
            en: `${field.path} is ${field.sensitivity} and must not stand in ${entity} so.`,
            ar: `درجة حساسية ${field.path} هي ${field.sensitivity}، فلا يجوز أن يظهر هكذا في ${entity}.`,
          },
        ),
      ];
    });
  },
};
