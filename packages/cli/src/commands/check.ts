import type { Command } from 'commander';
import { loadSite } from '../load-site.ts';
import { addSiteOptions, type SiteOptions } from '../options/site-options.ts';
import { writeJsonLine } from '../report/escape-control-characters.ts';
import { printDiagnostics } from '../report/print-diagnostics.ts';
import { createProgressBar } from '../report/progress-bar.ts';
import {
  describeCounts,
  describeDuration,
  describeFindings,
  measurePeakMemory,
  summarize,
} from '../report/summary.ts';
import { findExitCode, type Run } from '../run.ts';
import type { Surroundings } from '../surroundings.ts';

/** Adds `layerwise check`: all diagnostics, no output. */
export function addCheckCommand(program: Command, run: Run): void {
  addSiteOptions(program.command('check'))
    .summary('look for mistakes, write nothing')
    .description('Says everything that a build would say of the vault, and writes no site.')
    .addHelpText(
      'after',
      `
Diagnostics go to stderr, a summary goes to stdout. The exit code is 1 where there are errors (with --strict:
or warnings).

Examples:
  layerwise check
  layerwise check --strict
  layerwise check --format json 2> diagnostics.jsonl`,
    )
    .action((options: SiteOptions) => run((surroundings) => runCheck(options, surroundings)));
}

async function runCheck(options: SiteOptions, surroundings: Surroundings): Promise<number> {
  const started = performance.now();
  const site = await loadSite(options, surroundings, false);
  const { build } = await import('@layerwise/builder');
  const bar = createProgressBar(surroundings.stderr, surroundings.env);
  const result = await build({ ...site, onProgress: bar.show }).finally(bar.clear);
  printDiagnostics(result.diagnostics, options.format, site.config, surroundings);
  const milliseconds = performance.now() - started;
  if (options.json === true)
    surroundings.stdout.write(writeJsonLine(summarize(result, milliseconds, measurePeakMemory())));
  else {
    const findings = describeFindings(result.diagnostics);
    const counts = describeCounts(result.counts);
    surroundings.stdout.write(`Checked ${counts} in ${describeDuration(milliseconds)}: ${findings}.\n`);
  }
  return findExitCode(result.diagnostics, options.strict === true);
}
