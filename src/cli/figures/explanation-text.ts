import type { ExplainedClaim, ExplainedIncident, Explanation } from '#casework/tally-explain';
import { formatUncertainDate } from '#locale/date';
import { label } from '#locale/label';
import type { Language } from '#locale/language';
import { formatCount } from '#locale/number';
import { measureWords } from '#record/total-words';
import { rangeCell } from './sums.ts';

const words = {
  en: {
    incidents: (from: string, to: string, total: string) => `Incidents ${from} to ${to} of ${total}:`,
    none: 'No incident stands behind this figure.',
    killed: 'killed',
    injured: 'injured',
    concedes: 'concedes',
    noClaim: 'no claim recorded',
    override: 'set by a person, because',
    characters: 'characters',
    row: 'row',
    columns: 'columns',
  },
  ar: {
    incidents: (from: string, to: string, total: string) => `الحوادث من ${from} إلى ${to} من أصل ${total}:`,
    none: 'ليس وراء هذا الرقم أي حادثة.',
    killed: 'قتلى',
    injured: 'جرحى',
    concedes: 'يُقرّ',
    noClaim: 'لا قول مسجلًا',
    override: 'حدده شخص، والسبب',
    characters: 'المحارف',
    row: 'الصف',
    columns: 'الأعمدة',
  },
} as const;

/** One figure explained: each incident with its ranges, each claim behind it, and the bytes that it stands in. */
export function explanationText(explanation: Explanation, lang: Language): string {
  const { incidents, offset, total } = explanation;
  if (incidents.length === 0) return words[lang].none;
  const from = formatCount(offset + 1, lang);
  const to = formatCount(offset + incidents.length, lang);
  return [
    words[lang].incidents(from, to, formatCount(total, lang)),
    ...incidents.flatMap((incident) => ['', ...incidentLines(incident, lang)]),
  ].join('\n');
}

function incidentLines(incident: ExplainedIncident, lang: Language): string[] {
  const said = words[lang];
  const grade = incident.grade ? label('civilian_harm_grading', incident.grade, lang) : null;
  const about = [
    incident.codes.join(' ') || incident.id,
    formatUncertainDate(incident.date ?? { type: 'unknown' }, lang),
    incident.place?.[lang],
    grade,
  ];
  const reason = incident.overrideReason?.[lang];
  return [
    `  ${about.filter(Boolean).join(' · ')}`,
    `    ${said.killed} ${rangeCell(incident.killed, lang)}, ${said.injured} ${rangeCell(incident.injured, lang)}`,
    ...(reason ? [`    ${said.override}: ${reason}`] : []),
    ...incident.conceded.map(
      (row) => `    ${row.party[lang]} ${said.concedes}: ${said.killed} ${rangeCell(row.killed, lang)}`,
    ),
    ...(incident.claims.length === 0 ? [`    ${said.noClaim}`] : []),
    ...incident.claims.flatMap((claim) => claimLines(claim, lang)),
  ];
}

function claimLines(claim: ExplainedClaim, lang: Language): string[] {
  const who = claim.claimant?.[lang] ?? '?';
  const wording = claim.quantifier ? ` (${label('quantifier', claim.quantifier, lang)})` : '';
  const source = claim.source?.title?.[lang] ?? claim.source?.url ?? claim.source?.id;
  const file = claim.capture?.files[0];
  return [
    `    ← ${who}: ${measureWords[claim.measure][lang]} ${rangeCell(claim.range, lang)}${wording}`,
    ...(source ? [`      ${source}`] : []),
    ...(file ? [`      ${locatorText(claim, lang)}sha256 ${file.sha256}`] : []),
  ];
}

function locatorText({ locator }: ExplainedClaim, lang: Language): string {
  const said = words[lang];
  if (!locator) return '';
  const parts = [
    locator.file,
    locator.row === undefined ? null : `${said.row} ${locator.row}`,
    locator.columns ? `${said.columns} ${locator.columns.join(', ')}` : null,
    locator.start === undefined ? null : `${said.characters} ${locator.start}–${locator.end}`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(', ')} · ` : '';
}
