import type { ImportReport, ReportedFinding } from '#casework/import-report';
import { textTable } from '#cli/figures/text-table';
import { importFindings } from '#record/rules/import-findings';
import { rules } from '#record/rules/index';

/** Examples of one rule's findings that are shown with their row. */
const examples = 3;

/** What an import did, for people: rows, records, then its findings by rule with a few examples each. */
export function importText(report: ImportReport): string {
  const rows = Object.entries(report.read).map(([table, count]) => `${table} ${count.toLocaleString('en')}`);
  const { made, changed, unchanged, removed, refused } = report;
  return [
    `Import ${report.import} into ${report.conflict}`,
    `Rows read: ${rows.join(', ') || 'none'}`,
    `Records: ${counts({ made, changed, unchanged, removed })}`,
    ...(refused > 0 ? [`Rows refused: ${refused.toLocaleString('en')}`] : []),
    ...findingsText(report.findings),
  ].join('\n');
}

function counts(figures: Readonly<Record<string, number>>): string {
  return Object.entries(figures)
    .map(([name, count]) => `${name} ${count.toLocaleString('en')}`)
    .join(', ');
}

/** Findings by rule, the most frequent first, refusals before warnings. */
export function findingsText(findings: readonly ReportedFinding[]): string[] {
  if (findings.length === 0) return ['No findings.'];
  const byRule = [...Map.groupBy(findings, (finding) => finding.rule)];
  byRule.sort(([, left], [, right]) => weight(right) - weight(left));
  const rows = byRule.flatMap(([rule, found]) => {
    const [first, ...rest] = found.slice(0, examples);
    const line = [rule, found.length.toLocaleString('en'), titleOf(rule), shown(first as ReportedFinding)];
    return [line, ...rest.map((finding) => ['', '', '', shown(finding)])];
  });
  const columns = [
    { heading: 'rule', align: 'start' },
    { heading: 'findings', align: 'end' },
    { heading: 'what', align: 'start' },
    { heading: 'where', align: 'start' },
  ] as const;
  return ['', ...textTable(columns, rows)];
}

function weight(findings: readonly ReportedFinding[]): number {
  const isRefusal = findings.some((finding) => finding.refused);
  return findings.length + (isRefusal ? 1_000_000_000 : 0);
}

function titleOf(rule: ReportedFinding['rule']): string {
  return rule in importFindings
    ? importFindings[rule as keyof typeof importFindings].title.en
    : rules[rule as keyof typeof rules].title;
}

function shown({ file, row, field, value }: ReportedFinding): string {
  const where = [file, row === null ? '' : `row ${row}`, field ?? '']
    .filter((part) => part !== '')
    .join(', ');
  const text = value === null ? '' : value.replace(/\s+/g, ' ');
  return text === ''
    ? where
    : `${where}: ${text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text}`;
}
