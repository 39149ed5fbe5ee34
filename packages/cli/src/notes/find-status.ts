import type { Question, Status } from '@layerwise/builder/kept';
import { findToday } from '../options/find-today.ts';
import { loadVault, type NoteOptions } from '../options/note-options.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Finds out how the learning goes: from what was found before, as long as nothing has changed, else from the vault.
 *
 * @throws UsageError, ConfigError where something has to be mended first
 */
export async function findStatus(options: NoteOptions, surroundings: Surroundings): Promise<Status> {
  const { askByConfig, askByText, recallStatus } = await import('@layerwise/builder/kept');
  const { cwd, env } = surroundings;
  const { config: file, vault, now } = options;
  const recall = (question: Question) => recallStatus(question, (timeZone) => findToday(now, timeZone, env));
  const asked = { words: ['status', vault] };
  // What is wrong with the configuration is said below, where it is loaded.
  const quick = await askByText({ cwd, file }, asked).catch(() => null);
  const recalled = quick && (await recall(quick));
  if (recalled !== null) return recalled;

  const { config, today } = await loadVault(options, surroundings);
  const question = quick ?? (await askByConfig(config, asked));
  const known = quick === null ? await recall(question) : null;
  if (known !== null) return known;
  const [{ surveyStatus }, { createProgressBar }] = await Promise.all([
    import('@layerwise/builder/survey'),
    import('../report/progress-bar.ts'),
  ]);
  const bar = createProgressBar(surroundings.stderr, env);
  return surveyStatus(question, config, today, bar.show).finally(bar.clear);
}
