import { join } from 'node:path';
import type { ReviewEntry } from '@layerwise/builder';
import type { Command } from 'commander';
import { addNoteOptions, loadVault, type NoteOptions } from '../options/note-options.ts';
import { escapeControlCharacters } from '../report/escape-control-characters.ts';
import { printResult } from '../report/print-result.ts';
import { countOf } from '../report/summary.ts';
import type { Run } from '../run.ts';
import type { Surroundings } from '../surroundings.ts';

interface ReviewOptions extends NoteOptions {
  readonly done?: string | true;
}

/** Adds `layerwise review`: what is due to be gone over. */
export function addReviewCommand(program: Command, run: Run): void {
  addNoteOptions(program.command('review'))
    .summary('what is due to be gone over')
    .description(
      'Lists the notes that are due to be gone over, the longest ago first, or marks one as done today.',
    )
    .option('--done [note]', 'mark a note as gone over today')
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
          : markDone(options.done === true ? undefined : options.done, options, surroundings),
      ),
    );
}

async function listReviews(options: ReviewOptions, surroundings: Surroundings): Promise<number> {
  const { findStatus } = await import('../notes/find-status.ts');
  const { today, reviews } = await findStatus(options, surroundings);
  const lines = reviews.map(describeReview);
  const words = lines.length === 0 ? 'Nothing is due to be gone over.\n' : lines.join('');
  printResult(options, surroundings, { today, reviews }, words);
  return 0;
}

function describeReview({ id, title, layer, last, overdueDays }: ReviewEntry): string {
  const due = overdueDays === 0 ? 'due today' : `due for ${countOf(overdueDays, 'day')}`;
  return `${last}  ${layer.padEnd(8)}${escapeControlCharacters(title)} (${escapeControlCharacters(id)}), ${due}\n`;
}

async function markDone(
  name: string | undefined,
  options: ReviewOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { config, today } = await loadVault(options, surroundings);
  const { chooseNote } = await import('../notes/choose-note.ts');
  const { path, title } = await chooseNote(config, name, 'layerwise review --done NOTE', surroundings);
  await addReview(join(config.vaultFolder, path), today);
  const words = `${escapeControlCharacters(title)}: gone over on ${today}.\n`;
  printResult(options, surroundings, { path, title, reviewed: today }, words);
  return 0;
}

/** A day is written once, however often the command is called. */
async function addReview(file: string, today: string): Promise<void> {
  const { editFile } = await import('../notes/edit-file.ts');
  const { appendToList, decodeNote, readFrontMatter } = await import('@layerwise/parser/front-matter');
  await editFile(file, (bytes) => {
    const { frontMatter } = readFrontMatter(decodeNote(bytes).text, file);
    return frontMatter.reviewed.includes(today)
      ? { edited: true, bytes }
      : appendToList(bytes, 'reviewed', today);
  });
}
