import type { RuleId } from './finding.ts';
import type { ImportFindingCode } from './import-findings.ts';

/** The rule of a finding in an import's report: one of R1 to R21, or a code of the table of import findings. */
export type FindingRule = RuleId | ImportFindingCode;
