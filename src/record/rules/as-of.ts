import { finding, type Rule } from './finding.ts';

/** A figure as it was published. */
export interface PublishedFigure {
  readonly incidents: number;
  readonly min: number | null;
  readonly max: number | null;
}

/** R21. */
export const asOfReproduces: Rule<{
  /** The name of the figure. */
  readonly entity: string;
  /** UTC instant of its publication. */
  readonly asOf: string;
  readonly published: PublishedFigure;
  readonly recomputed: PublishedFigure;
}> = {
  id: 'R21',
  title: 'An old figure can be computed again',
  titleAr: 'يمكن إعادة حساب أي رقم سابق',
  statement: 'An "as of" date reproduces an old headline exactly.',
  appliesTo: 'figure',
  errorsOnImport: 'error',
  check({ entity, asOf, published, recomputed }) {
    return (['incidents', 'min', 'max'] as const)
      .filter((field) => published[field] !== recomputed[field])
      .map((field) =>
        finding(
          'R21',
          'error',
          { entity, field, value: recomputed[field] },
          {
            en: `As of ${asOf} the ${field} was published as ${published[field] ?? 'unknown'}, but computes as ${recomputed[field] ?? 'unknown'}.`,
            ar: `نُشر ${field} بتاريخ ${asOf} على أنه ${published[field] ?? 'غير معروف'}، وإعادة الحساب تعطي ${recomputed[field] ?? 'غير معروف'}.`,
          },
        ),
      );
  },
};
