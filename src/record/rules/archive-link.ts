import { type Finding, finding, type Rule } from './finding.ts';

export interface ArchiveLink {
  /** The record that holds the link. */
  readonly entity: string;
  readonly url: string;
  /** When the link was opened to check it, UTC; null where it never was. */
  readonly verifiedAt: string | null;
  /** Whether it then led to the page; null where it was never opened. */
  readonly ok: boolean | null;
}

/** Links one after the other whose numbers at the end count up, as a spreadsheet fills down. */
export interface SuffixRun {
  readonly stem: string;
  readonly first: number;
  readonly last: number;
  /** Positions in the list. */
  readonly positions: readonly number[];
}

/**
 * Runs such as …/PrPi1, …/PrPi2, …/PrPi3 in the order of the list: the same stem, numbers rising by one. Archives
 * give out random names, so three in a row are no accident (201 real links were damaged so, domain.md 4.2).
 */
export function suffixRuns(urls: readonly string[], atLeast = 3): readonly SuffixRun[] {
  const runs: SuffixRun[] = [];
  let run: { stem: string; first: number; last: number; positions: number[] } | null = null;
  const close = () => {
    if (run && run.last - run.first + 1 >= atLeast) runs.push(run);
  };
  urls.forEach((url, position) => {
    const parts = /^(.*?)(\d{1,9})$/s.exec(url.trim());
    const stem = parts?.[1] ?? '';
    const number = parts ? Number(parts[2]) : Number.NaN;
    if (run && parts && stem === run.stem && (number === run.last + 1 || number === run.last)) {
      run.last = number;
      run.positions.push(position);
      return;
    }
    close();
    run = parts ? { stem, first: number, last: number, positions: [position] } : null;
  });
  close();
  return runs;
}

/** R19. */
export const archiveLinksAreReal: Rule<{ readonly links: readonly ArchiveLink[] }> = {
  id: 'R19',
  title: 'Links to outside archives were opened, and are not filled down',
  titleAr: 'روابط الأرشفة الخارجية فُتحت للتحقق وليست متسلسلة بالتعبئة',
  statement: 'An external archive URL is verified on save; sequential-suffix runs are flagged.',
  appliesTo: 'archive links',
  errorsOnImport: 'warning',
  check({ links }) {
    const inRun = new Map<number, SuffixRun>();
    for (const run of suffixRuns(links.map((link) => link.url))) {
      for (const position of run.positions) inRun.set(position, run);
    }
    return links.flatMap((link, position): readonly Finding[] => {
      const at = { entity: link.entity, field: 'archiveUrl', value: link.url };
      const run = inRun.get(position);
      if (run) {
        return [
          finding('R19', 'warning', at, {
            en: `One of ${run.positions.length} links that count from ${run.stem}${run.first} to ${run.last}: probably filled down in a spreadsheet, not archived.`,
            ar: `واحد من ${run.positions.length} روابط متسلسلة من ${run.stem}${run.first} إلى ${run.last}: يُرجَّح أنها تعبئة جدول لا أرشفة.`,
          }),
        ];
      }
      if (link.verifiedAt !== null && link.ok === true) return [];
      return [
        finding('R19', link.ok === false ? 'error' : 'warning', at, {
          en:
            link.ok === false
              ? `The archive link ${link.url} does not lead to the page.`
              : `The archive link ${link.url} was never opened to check it.`,
          ar:
            link.ok === false
              ? `رابط الأرشفة ${link.url} لا يقود إلى الصفحة.`
              : `لم يُفتح رابط الأرشفة ${link.url} للتحقق منه.`,
        }),
      ];
    });
  },
};
