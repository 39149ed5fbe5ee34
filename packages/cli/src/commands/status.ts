import type { Command } from 'commander';
import { addNoteOptions, loadVault, type NoteOptions } from '../options/note-options.ts';
import { drawStatus } from '../report/draw-status.ts';
import { writeJsonLine } from '../report/escape-control-characters.ts';
import type { Run } from '../run.ts';
import { isColored, type Surroundings } from '../surroundings.ts';

/** Adds `layerwise status`: the progress index in the terminal. */
export function addStatusCommand(program: Command, run: Run): void {
  addNoteOptions(program.command('status'))
    .summary('how the learning goes')
    .description(
      "Shows the layers, the balance of the tracks, the queue and what is stuck: the site's own figures.",
    )
    .addHelpText(
      'after',
      `
Examples:
  layerwise status
  layerwise status --json`,
    )
    .action((options: NoteOptions) => run((surroundings) => showStatus(options, surroundings)));
}

async function showStatus(options: NoteOptions, surroundings: Surroundings): Promise<number> {
  const { config, today } = await loadVault(options, surroundings);
  const { surveyVault } = await import('@layerwise/builder');
  const { learning } = await surveyVault(config, today);
  const { stdout, env } = surroundings;
  if (options.json === true) {
    const { layers, balance, queue, stuck, reviews } = learning;
    stdout.write(writeJsonLine({ today, layers, balance, queue, stuck, reviews: reviews.length }));
  } else stdout.write(drawStatus(learning, today, isColored(stdout, env)));
  return 0;
}
