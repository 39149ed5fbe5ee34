import type { Command } from 'commander';
import { addNoteOptions, type NoteOptions } from '../options/note-options.ts';
import type { Run } from '../run.ts';
import { isColored, type Surroundings } from '../surroundings.ts';

/** Adds `layerwise status`: the progress index in the terminal. */
export function addStatusCommand(program: Command, run: Run): void {
  addNoteOptions(program.command('status'))
    .summary('how the learning goes')
    .description(
      'Shows the layers, the balance of the tracks, the streak, the queue, what is stuck and what is due to be gone ' +
        "over: the site's own figures.",
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
  const { findStatus } = await import('../notes/find-status.ts');
  const status = await findStatus(options, surroundings);
  const { stdout, env } = surroundings;
  if (options.json === true) {
    const { writeJsonLine } = await import('../report/escape-control-characters.ts');
    stdout.write(writeJsonLine({ ...status, reviews: status.reviews.length }));
  } else {
    const { drawStatus } = await import('../report/draw-status.ts');
    stdout.write(drawStatus(status, isColored(stdout, env)));
  }
  return 0;
}
