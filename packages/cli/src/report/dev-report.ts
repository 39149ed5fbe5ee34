import type { DevEvent, Diagnostic, LoadedConfig, RebuiltSite } from '@layerwise/builder';
import type { SiteOptions } from '../options/site-options.ts';
import type { Surroundings } from '../surroundings.ts';
import { writeJsonLine } from './escape-control-characters.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { printFailure } from './print-failure.ts';
import {
  describeCounts,
  describeDuration,
  describeFindings,
  measurePeakMemory,
  summarize,
} from './summary.ts';

/** Tells the terminal how the builds of `layerwise dev` go. */
export interface DevReport {
  /** The configuration that the next events are about. */
  readonly useConfig: (config: LoadedConfig) => void;
  readonly show: (event: DevEvent<RebuiltSite>) => void;
}

/** Makes a report that says each diagnostic once, for as long as it lasts. */
export function createDevReport({ format, json }: SiteOptions, surroundings: Surroundings): DevReport {
  const { stdout, stderr } = surroundings;
  let config: LoadedConfig | undefined;
  let builds = 0;
  let known: ReadonlySet<string> = new Set();

  function showFound(diagnostic: Diagnostic): void {
    if (config === undefined || known.has(identify(diagnostic))) return;
    known = new Set([...known, identify(diagnostic)]);
    printDiagnostics([diagnostic], format, config, surroundings);
  }

  function showBuild(result: RebuiltSite, milliseconds: number): void {
    const fresh = result.diagnostics.filter((diagnostic) => !known.has(identify(diagnostic)));
    known = new Set(result.diagnostics.map(identify));
    if (config !== undefined) printDiagnostics(fresh, format, config, surroundings);
    builds++;
    if (json === true) {
      stdout.write(writeJsonLine(summarize(result, milliseconds, measurePeakMemory())));
      return;
    }
    const verb = builds === 1 ? 'Built' : 'Built again';
    const findings = describeFindings(result.diagnostics);
    stdout.write(
      `${verb} ${describeCounts(result.counts)} in ${describeDuration(milliseconds)}: ${findings}.\n`,
    );
  }

  return {
    useConfig: (next) => {
      config = next;
    },
    show: (event) => {
      if (event.type === 'built') showBuild(event.result, event.milliseconds);
      else if (event.type === 'found') showFound(event.diagnostic);
      else if (event.type === 'failed') void printFailure(event.error, surroundings);
      else
        stderr.write('The system has no file watches left: looking at the files twice a second instead.\n');
    },
  };
}

function identify({ path, line, column, rule, message }: Diagnostic): string {
  return [path, line, column, rule, message].join('\0');
}
