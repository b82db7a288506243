/** The rules of domain.md section 6, one named check each, and how severe a finding is where it is met. */
import { archiveLinksAreReal } from './archive-link.ts';
import { asOfReproduces } from './as-of.ts';
import { codesAreSearchable } from './codes.ts';
import { contestedInBothMaxima } from './contested-status.ts';
import { removalsAreAnnounced } from './deletions.ts';
import { demographicsWithinTotal } from './demographics.ts';
import { publicClaimHasEvidence } from './evidence.ts';
import { exportIsAllowed } from './export.ts';
import type { Context, Finding, Rule, RuleId, Severity } from './finding.ts';
import { concededIsConfirmed, confirmedIsConceded, fairIsSupported } from './grading.ts';
import { headlineIsDefined } from './headline.ts';
import type { IncidentFacts } from './incident-facts.ts';
import { gridHasOrigin, pointInCountry } from './location.ts';
import { mergeKeepsTheWayBack } from './merge.ts';
import { namedDeadWithinRange } from './named-dead.ts';
import { publishedChangeIsExplained } from './published-change.ts';
import { minimumNotAboveMaximum } from './ranges.ts';
import { releaseAddsUp } from './release-figures.ts';
import { belligerentTotalsNotAdditive, concededTotalFromOwnRows } from './totals.ts';

export type { Context, Finding, Rule, RuleId, Severity } from './finding.ts';
export type { IncidentFacts } from './incident-facts.ts';

/** Every rule by its number. */
export const rules = {
  R1: minimumNotAboveMaximum,
  R2: namedDeadWithinRange,
  R3: demographicsWithinTotal,
  R4: contestedInBothMaxima,
  R5: fairIsSupported,
  R6: confirmedIsConceded,
  R7: concededIsConfirmed,
  R8: headlineIsDefined,
  R9: belligerentTotalsNotAdditive,
  R10: concededTotalFromOwnRows,
  R11: publishedChangeIsExplained,
  R12: mergeKeepsTheWayBack,
  R13: publicClaimHasEvidence,
  R14: exportIsAllowed,
  R15: codesAreSearchable,
  R16: pointInCountry,
  R17: releaseAddsUp,
  R18: gridHasOrigin,
  R19: archiveLinksAreReal,
  R20: removalsAreAnnounced,
  R21: asOfReproduces,
} as const satisfies Readonly<Record<RuleId, Rule<never>>>;

/** Every rule, in order, for lists and documentation. */
export const ruleList: readonly Rule<never>[] = Object.values(rules);

/** The severity of a finding where it is met: on import a rule's errors become what the rule says (warnings, mostly). */
export function severityFor(context: Context, found: Pick<Finding, 'rule' | 'severity'>): Severity {
  if (context === 'new' || found.severity === 'warning') return found.severity;
  return found.rule in rules ? rules[found.rule as RuleId].errorsOnImport : found.severity;
}

/** The findings with the severity that they have in this context. */
export function inContext(context: Context, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((found) => ({ ...found, severity: severityFor(context, found) }));
}

/** The rules that look at one incident: R1 to R7 and R16. */
const incidentRules: readonly Rule<IncidentFacts>[] = [
  rules.R1,
  rules.R2,
  rules.R3,
  rules.R4,
  rules.R5,
  rules.R6,
  rules.R7,
  rules.R16,
];

/** Everything that the rules find on one incident, with its severity in this context. */
export function checkIncident(facts: IncidentFacts, context: Context): readonly Finding[] {
  return inContext(
    context,
    incidentRules.flatMap((rule) => rule.check(facts)),
  );
}
