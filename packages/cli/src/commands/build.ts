import type { Command } from 'commander';
import { buildSite } from '../build-site.ts';
import { addSiteOptions, type SiteOptions } from '../options/site-options.ts';
import { escapeControlCharacters, writeJsonLine } from '../report/escape-control-characters.ts';
import { printDiagnostics } from '../report/print-diagnostics.ts';
import { createProgressBar } from '../report/progress-bar.ts';
import { showPath } from '../report/show-path.ts';
import {
  describeCounts,
  describeDuration,
  describeFindings,
  measurePeakMemory,
  summarize,
} from '../report/summary.ts';
import { findExitCode, type Run } from '../run.ts';
import type { Surroundings } from '../surroundings.ts';

/** Adds `layerwise build`: vault → site. */
export function addBuildCommand(program: Command, run: Run): void {
  addSiteOptions(program.command('build'))
    .summary('build the site')
    .description('Builds the site from the vault. The finished site takes the place of the last one.')
    .option('--compress', 'write text files in gzip and Brotli, too')
    .addHelpText(
      'after',
      `
Examples:
  layerwise build
  layerwise build --vault ~/notes --out public --base /blog/ --site https://example.org
  layerwise build --strict --format github
  layerwise build --json > summary.json`,
    )
    .action((options: SiteOptions) => run((surroundings) => runBuild(options, surroundings)));
}

async function runBuild(options: SiteOptions, surroundings: Surroundings): Promise<number> {
  const started = performance.now();
  const bar = createProgressBar(surroundings.stderr, surroundings.env);
  const { result, place } = await buildSite(options, surroundings, bar.show).finally(bar.clear);
  printDiagnostics(result.diagnostics, options.format, place, surroundings);
  const milliseconds = performance.now() - started;
  const { stdout, cwd } = surroundings;
  if (options.json === true)
    stdout.write(writeJsonLine(summarize(result, milliseconds, measurePeakMemory())));
  else {
    const where = escapeControlCharacters(showPath(place.outFolder, cwd));
    const counts = describeCounts(result.counts);
    const findings = describeFindings(result.diagnostics);
    stdout.write(
      `Built ${counts} in ${describeDuration(milliseconds)}: ${findings}. The site is in ${where}.\n`,
    );
  }
  return findExitCode(result.diagnostics, options.strict === true);
}
