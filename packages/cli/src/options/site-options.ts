import { type Command, Option } from 'commander';
import { type DiagnosticFormat, diagnosticFormats } from '../report/format-diagnostics.ts';
import { parseDay, parseWorkers } from './parse-values.ts';

/** The options that `build`, `dev` and `check` share, as they were typed. */
export interface SiteOptions {
  readonly config?: string;
  readonly vault?: string;
  readonly out?: string;
  readonly base?: string;
  readonly site?: string;
  readonly drafts?: true;
  readonly force?: true;
  readonly cache: boolean;
  readonly strict?: true;
  readonly format: DiagnosticFormat;
  readonly now?: string;
  readonly workers?: number;
  readonly journal: boolean;
  readonly search: boolean;
  readonly json?: true;
  /** Of `build` alone. */
  readonly compress?: true;
}

/** Adds the options that `build`, `dev` and `check` share. */
export function addSiteOptions(command: Command): Command {
  return command
    .option('--config <file>', 'configuration file (default: layerwise.config.{ts,js,mjs,json})')
    .option('--vault <dir>', 'folder of the notes (default: content)')
    .option('--out <dir>', 'folder of the site (default: dist)')
    .option('--base <path>', 'path the site lives under (default: /)')
    .option('--site <url>', 'address of the site, for feeds, sitemap and canonical links')
    .option('--drafts', 'private notes too')
    .option('--force', 'allow --drafts where CI is set')
    .option('--no-cache', 'neither read nor write the cache')
    .option('--strict', 'warnings count as errors')
    .addOption(
      new Option('--format <format>', 'how diagnostics are printed')
        .choices(diagnosticFormats)
        .default('pretty'),
    )
    .addOption(
      new Option(
        '--now <date>',
        'the day that counts as today (default: today, or SOURCE_DATE_EPOCH)',
      ).argParser(parseDay),
    )
    .addOption(
      new Option('--workers <n>', 'worker threads (default: by cores and work)').argParser(parseWorkers),
    )
    .option('--no-journal', 'do not read git')
    .option('--no-search', 'make no search index')
    .option('--json', 'print a summary for machines');
}
