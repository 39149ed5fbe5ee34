import { join } from 'node:path';
import type { ReviewEntry } from '@layerwise/builder';
import type { Command } from 'commander';
import { addNoteOptions, loadVault, type NoteOptions } from '../options/note-options.ts';
import { escapeControlCharacters, writeJsonLine } from '../report/escape-control-characters.ts';
import { showPath } from '../report/show-path.ts';
import { countOf } from '../report/summary.ts';
import type { Run } from '../run.ts';
import type { Surroundings } from '../surroundings.ts';

interface ReviewOptions extends NoteOptions {
  readonly done?: string;
}

/** Adds `layerwise review`: what is due to be gone over. */
export function addReviewCommand(program: Command, run: Run): void {
  addNoteOptions(program.command('review'))
    .summary('what is due to be gone over')
    .description(
      'Lists the notes that are due to be gone over, the longest ago first, or marks one as done today.',
    )
    .option('--done <note>', 'mark a note as gone over today')
    .addHelpText(
      'after',
      `
Examples:
  layerwise review
  layerwise review --done "KV cache"`,
    )
    .action((options: ReviewOptions) =>
      run((surroundings) =>
        options.done === undefined
          ? listReviews(options, surroundings)
          : markDone(options.done, options, surroundings),
      ),
    );
}

async function listReviews(options: ReviewOptions, surroundings: Surroundings): Promise<number> {
  const { config, today } = await loadVault(options, surroundings);
  const { surveyVault } = await import('@layerwise/builder');
  const { learning } = await surveyVault(config, today);
  const { stdout } = surroundings;
  if (options.json === true) {
    stdout.write(writeJsonLine({ today, reviews: learning.reviews }));
    return 0;
  }
  const lines = learning.reviews.map(describeReview);
  stdout.write(lines.length === 0 ? 'Nothing is due to be gone over.\n' : lines.join(''));
  return 0;
}

function describeReview({ id, title, layer, last, overdueDays }: ReviewEntry): string {
  const due = overdueDays === 0 ? 'due today' : `due for ${countOf(overdueDays, 'day')}`;
  return `${last}  ${layer.padEnd(8)}${escapeControlCharacters(title)} (${escapeControlCharacters(id)}), ${due}\n`;
}

async function markDone(name: string, options: ReviewOptions, surroundings: Surroundings): Promise<number> {
  const { config, today } = await loadVault(options, surroundings);
  const { findNote } = await import('../notes/find-note.ts');
  const { readNotes } = await import('../notes/read-notes.ts');
  const { writeNote } = await import('../notes/write-note.ts');
  const { appendToList } = await import('@layerwise/parser');
  const note = findNote(await readNotes(config), name, showPath(config.vaultFolder, surroundings.cwd));
  // A day is written once, however often the command is called.
  if (!note.frontMatter.reviewed.includes(today)) {
    await writeNote(
      join(config.vaultFolder, note.path),
      note.bytes,
      appendToList(note.bytes, 'reviewed', today),
    );
  }
  surroundings.stdout.write(
    options.json === true
      ? writeJsonLine({ path: note.path, title: note.title, reviewed: today })
      : `${escapeControlCharacters(note.title)}: gone over on ${today}.\n`,
  );
  return 0;
}
