/**
 * The arithmetic of a belligerent's monthly report (domain.md 2.3). Nothing is corrected: a check says which reading
 * makes the figures fit, or that none does.
 */

/** Header figures of one release; null where the release does not give them. */
export interface ReleaseFigures {
  readonly carriedOver: number | null;
  readonly received: number | null;
  readonly completed: number | null;
  readonly credible: number | null;
  readonly nonCredible: number | null;
  readonly duplicate: number | null;
  readonly openEnd: number | null;
  readonly reopened: number | null;
  readonly killed: number | null;
  readonly cumulativeKilled: number | null;
  readonly cumulativeEngagements: number | null;
  readonly cumulativeReports: number | null;
  readonly cumulativeCredible: number | null;
  readonly pctReports: number | null;
  readonly pctCredible: number | null;
}

/** The release before: its figures, and whether no release is missing in between. */
export interface PreviousRelease {
  readonly figures: Pick<ReleaseFigures, 'openEnd' | 'cumulativeKilled'>;
  readonly adjacent: boolean;
}

export type ReleaseCheckName = 'flow' | 'outcomes' | 'cumulative' | 'chain' | 'pct_reports' | 'pct_credible';

/** How figures fit, or in which way they do not. */
export type Reading =
  | 'plain'
  /** Reopened cases are inside the carried-over figure. */
  | 'reopened_included'
  /** Reopened cases are added to it. */
  | 'reopened_added'
  | 'no_reading_fits'
  /** Duplicates are not stated, and the rest may be duplicates. */
  | 'duplicates_not_stated'
  /** More deaths than before and now together: earlier unreported cases. */
  | 'earlier_cases_added'
  /** Fewer deaths than before and now together: an earlier figure was lowered. */
  | 'revised_down'
  | 'recounted';

export interface ReleaseCheck {
  readonly check: ReleaseCheckName;
  /** Null where the figures neither fit nor contradict. */
  readonly ok: boolean | null;
  readonly reading: Reading;
  readonly expected: number;
  readonly found: number;
}

/** Every check for which the release gives the figures. */
export function checkReleaseArithmetic(
  figures: ReleaseFigures,
  previous: PreviousRelease | null,
): readonly ReleaseCheck[] {
  return [
    flow(figures),
    outcomes(figures),
    cumulative(figures, previous),
    chain(figures, previous),
    percentage('pct_reports', figures.pctReports, figures.cumulativeReports, figures.cumulativeEngagements),
    percentage(
      'pct_credible',
      figures.pctCredible,
      figures.cumulativeCredible,
      figures.cumulativeEngagements,
    ),
  ].filter((check) => check !== null);
}

/** open_end = carried_over + received − completed, with reopened cases inside or on top. */
function flow(figures: ReleaseFigures): ReleaseCheck | null {
  const { carriedOver, received, completed, openEnd, reopened } = figures;
  if (carriedOver === null || received === null || completed === null || openEnd === null) return null;
  const expected = carriedOver + received - completed;
  const more = reopened ?? 0;
  const result = (ok: boolean, reading: Reading, wanted = expected): ReleaseCheck => ({
    check: 'flow',
    ok,
    reading,
    expected: wanted,
    found: openEnd,
  });
  if (openEnd === expected) return result(true, more > 0 ? 'reopened_included' : 'plain');
  if (more > 0 && openEnd === expected + more) return result(true, 'reopened_added', expected + more);
  return result(false, 'no_reading_fits');
}

/** completed = credible + non_credible + duplicate. */
function outcomes(figures: ReleaseFigures): ReleaseCheck | null {
  const { completed, credible, nonCredible, duplicate } = figures;
  if (completed === null || credible === null || nonCredible === null) return null;
  const expected = credible + nonCredible + (duplicate ?? 0);
  const fits = expected === completed;
  const mayFit = !fits && duplicate === null && expected < completed;
  return {
    check: 'outcomes',
    ok: mayFit ? null : fits,
    reading: fits ? 'plain' : mayFit ? 'duplicates_not_stated' : 'no_reading_fits',
    expected,
    found: completed,
  };
}

/**
 * Cumulative deaths = those before + those now. They may fall. Where releases are missing in between, only a figure
 * below that sum says something.
 */
function cumulative(figures: ReleaseFigures, previous: PreviousRelease | null): ReleaseCheck | null {
  const before = previous?.figures.cumulativeKilled ?? null;
  const { killed, cumulativeKilled } = figures;
  if (previous === null || before === null || killed === null || cumulativeKilled === null) return null;
  const expected = before + killed;
  const down = cumulativeKilled < expected;
  const fits = cumulativeKilled === expected || (!previous.adjacent && !down);
  return {
    check: 'cumulative',
    ok: fits,
    reading: fits ? 'plain' : down ? 'revised_down' : 'earlier_cases_added',
    expected,
    found: cumulativeKilled,
  };
}

/** What was open at the end of the last report is carried into this one. */
function chain(figures: ReleaseFigures, previous: PreviousRelease | null): ReleaseCheck | null {
  const before = previous?.adjacent ? previous.figures.openEnd : null;
  if (before === null || figures.carriedOver === null) return null;
  const ok = before === figures.carriedOver;
  return {
    check: 'chain',
    ok,
    reading: ok ? 'plain' : 'recounted',
    expected: before,
    found: figures.carriedOver,
  };
}

/** Two decimals, ± 0.01. */
function percentage(
  check: 'pct_reports' | 'pct_credible',
  stated: number | null,
  part: number | null,
  whole: number | null,
): ReleaseCheck | null {
  if (stated === null || part === null || whole === null || whole === 0) return null;
  const expected = Math.round((part / whole) * 10_000) / 100;
  const ok = Math.abs(stated - expected) <= 0.01 + 1e-9;
  return { check, ok, reading: ok ? 'plain' : 'no_reading_fits', expected, found: stated };
}
