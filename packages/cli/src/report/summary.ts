import type { BuildCounts, BuildResult, Diagnostic, Severity } from '@layerwise/builder';

/** Counts diagnostics by severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** A number with its noun: `1 note`, `2 notes`. */
export function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Errors and warnings in words. */
export function describeFindings(diagnostics: readonly Diagnostic[]): string {
  const { error, warning } = countBySeverity(diagnostics);
  if (error === 0 && warning === 0) return 'no errors, no warnings';
  return `${error === 0 ? 'no errors' : countOf(error, 'error')}, ${warning === 0 ? 'no warnings' : countOf(warning, 'warning')}`;
}

/** A duration for people: `40 ms`, `1.3 s`, `12 s`. */
export function describeDuration(milliseconds: number): string {
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1_000;
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}

/** Notes and pages in words; private notes are named because they are the ones that are missed. */
export function describeCounts({ notes, privateNotes, pages }: BuildCounts): string {
  const hidden = privateNotes === 0 ? '' : ` (and ${privateNotes} private)`;
  return `${countOf(notes, 'note')}${hidden}, ${countOf(pages, 'page')}`;
}

/**
 * The summary for machines.
 *
 * @param milliseconds - from the start of the command to its end
 * @param peakMemory - the most memory that the process ever held, bytes
 */
export function summarize(
  result: Pick<BuildResult, 'diagnostics' | 'counts' | 'timings'>,
  milliseconds: number,
  peakMemory: number,
): object {
  const { cacheHits, ...counts } = result.counts;
  return {
    counts,
    diagnostics: countBySeverity(result.diagnostics),
    timings: roundAll({ ...result.timings, total: milliseconds }),
    cacheHits,
    peakMemory,
  };
}

/** Rounds durations to tenths of a millisecond. */
function roundAll(timings: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(timings).map(([name, value]) => [name, Math.round(value * 10) / 10]),
  );
}

/** The most memory this process ever held, bytes. */
export function measurePeakMemory(): number {
  return process.resourceUsage().maxRSS * 1_024;
}
