import { finding, type Rule } from './finding.ts';

/** R20. Who copied the record must be able to learn what to take out (ACLED's practice, domain.md 3.5). */
export const removalsAreAnnounced: Rule<{
  /** The release or feed. */
  readonly entity: string;
  /** Ids that were public once and are deleted, withdrawn or merged now. */
  readonly removed: readonly string[];
  readonly feed: readonly { readonly id: string }[];
  /** Ids that are public now: none of them may stand in the feed as removed. */
  readonly present: readonly string[];
}> = {
  id: 'R20',
  title: 'The deletions feed names everything that was taken out',
  titleAr: 'سجل المحذوفات يذكر كل ما أُزيل',
  statement: 'Deleted or withdrawn ids appear in the deletions feed.',
  appliesTo: 'release',
  errorsOnImport: 'error',
  check({ entity, removed, feed, present }) {
    const announced = new Set(feed.map((entry) => entry.id));
    const stillPublic = new Set(present);
    return [
      ...removed
        .filter((id) => !announced.has(id))
        .map((id) =>
          finding(
            'R20',
            'error',
            { entity, field: 'deletions', value: id },
            {
              en: `${id} was public and is gone, but the deletions feed does not name it.`,
              ar: `كان السجل ${id} منشورًا ثم أُزيل، ولا يذكره سجل المحذوفات.`,
            },
          ),
        ),
      ...[...announced]
        .filter((id) => stillPublic.has(id))
        .map((id) =>
          finding(
            'R20',
            'error',
            { entity, field: 'deletions', value: id },
            {
              en: `${id} is in the deletions feed, but it is public.`,
              ar: `السجل ${id} مذكور في المحذوفات وهو منشور.`,
            },
          ),
        ),
    ];
  },
};
