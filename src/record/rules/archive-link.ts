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

/** Links whose numbers at the end count along one stem, as a spreadsheet makes them when a cell is filled down. */
export interface SuffixRun {
  readonly stem: string;
  readonly first: number;
  readonly last: number;
  /** Positions in the list. */
  readonly positions: readonly number[];
}

/** How many numbers a stem must have, and how far apart they may lie on average, to be a run. */
const fewestNumbers = 3;
const widestStep = 4;

/**
 * Runs such as …/PrPi1, …/PrPi2, …/PrPi4, in whatever order the list has by now. Archives give out random names, so
 * three that differ only in a small number at the end are no accident (201 real links were damaged so, domain.md 4.2).
 * The names under which one archive answers (archive.is, archive.ph, archive.fo …) are taken as one.
 */
export function suffixRuns(urls: readonly string[]): readonly SuffixRun[] {
  const stems = new Map<string, { number: number; position: number }[]>();
  urls.forEach((url, position) => {
    const parts = /^(.*\D)(\d{1,6})$/s.exec(withoutAlias(url.trim()));
    if (!parts) return;
    const members = stems.get(parts[1]!) ?? [];
    members.push({ number: Number(parts[2]), position });
    stems.set(parts[1]!, members);
  });
  const runs: SuffixRun[] = [];
  for (const [stem, members] of stems) {
    const numbers = new Set(members.map((member) => member.number));
    const first = Math.min(...numbers);
    const last = Math.max(...numbers);
    if (numbers.size < fewestNumbers || last - first + 1 > widestStep * numbers.size) continue;
    runs.push({ stem, first, last, positions: members.map((member) => member.position) });
  }
  return runs;
}

function withoutAlias(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/^archive\.(fo|is|li|md|ph|today|vn)\//i, 'archive.today/');
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
