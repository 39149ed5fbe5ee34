import type { LoadedConfig } from '@layerwise/builder';
import { type Command, Option } from 'commander';
import { checkVault } from '../load-site.ts';
import type { Surroundings } from '../surroundings.ts';
import { findToday } from './find-today.ts';
import { parseDay } from './parse-values.ts';

/** The options that the commands on notes share. */
export interface NoteOptions {
  readonly config?: string;
  readonly vault?: string;
  readonly now?: string;
  readonly json?: true;
}

/** Adds the options that the commands on notes share. */
export function addNoteOptions(command: Command): Command {
  return command
    .option('--config <file>', 'configuration file (default: layerwise.config.{ts,js,mjs,json})')
    .option('--vault <dir>', 'folder of the notes (default: content)')
    .addOption(
      new Option(
        '--now <date>',
        'the day that counts as today (default: today, or SOURCE_DATE_EPOCH)',
      ).argParser(parseDay),
    )
    .option('--json', 'print the result for machines');
}

/**
 * Reads the configuration and the day for a command on notes.
 *
 * @throws UsageError, ConfigError where something has to be mended first
 */
export async function loadVault(
  { config: file, vault, now }: NoteOptions,
  { cwd, env }: Surroundings,
): Promise<{ readonly config: LoadedConfig; readonly today: string }> {
  const { loadConfig } = await import('@layerwise/builder/survey');
  const config = await loadConfig({ cwd, file, overrides: { vault } });
  await checkVault(config, cwd);
  return { config, today: findToday(now, config.timeZone, env) };
}
