/** What a check of a rule reports. Findings never change data: they say what a person should look at. */

export type RuleId =
  | 'R1'
  | 'R2'
  | 'R3'
  | 'R4'
  | 'R5'
  | 'R6'
  | 'R7'
  | 'R8'
  | 'R9'
  | 'R10'
  | 'R11'
  | 'R12'
  | 'R13'
  | 'R14'
  | 'R15'
  | 'R16'
  | 'R17'
  | 'R18'
  | 'R19'
  | 'R20'
  | 'R21';

/** An error stops new work from being saved or published; a warning asks for a look. */
export type Severity = 'error' | 'warning';

/** Whether the checked record is written here and now, or read from someone else's data. */
export type Context = 'new' | 'import';

export interface Finding {
  /** 'R1' to 'R21', or the code of an import finding. */
  readonly rule: string;
  readonly severity: Severity;
  /** The id of the record, release, file or figure that is meant; null where it is the whole. */
  readonly entity: string | null;
  /** The field, with dots for parts: 'civilians.killed'; null where no single field is meant. */
  readonly field: string | null;
  /** The value found, as data or as short text; null where there is none. */
  readonly value: string | number | null;
  readonly message: string;
  readonly messageAr: string;
}

/** One statement of domain.md section 6 with the check that proves or refutes it on plain data. */
export interface Rule<Input, Found extends Finding = Finding> {
  readonly id: RuleId;
  readonly title: string;
  readonly titleAr: string;
  /** The rule as a sentence that can be true or false. */
  readonly statement: string;
  /** The noun that the check looks at. */
  readonly appliesTo: string;
  /** What errors become when data of others is read: 'warning' where the data is kept as found. */
  readonly errorsOnImport: Severity;
  /** Findings with the severity they have on new work. */
  readonly check: (input: Input) => readonly Found[];
}

/** The words of a finding in both languages. */
export interface Wording {
  readonly en: string;
  readonly ar: string;
}

export function finding(
  rule: string,
  severity: Severity,
  at: {
    readonly entity: string | null;
    readonly field?: string | null;
    readonly value?: string | number | null;
  },
  words: Wording,
): Finding {
  return {
    rule,
    severity,
    entity: at.entity,
    field: at.field ?? null,
    value: at.value ?? null,
    message: words.en,
    messageAr: words.ar,
  };
}

/** A range as findings show it: '3–5', '4', '3–?'; null is '?'. */
export function shownRange(range: { readonly min: number | null; readonly max: number | null }): string {
  return range.min === range.max ? `${range.min ?? '?'}` : `${range.min ?? '?'}–${range.max ?? '?'}`;
}
