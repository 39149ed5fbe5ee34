import type { LoadedConfig } from '@layerwise/builder';
import { showPath } from '../report/show-path.ts';
import { canAsk, type Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';
import { findNotes } from './find-notes.ts';
import { type NamedNote, readNotes } from './read-notes.ts';

/** So many candidates are listed. */
const listed = 10;

/**
 * Finds the note that a command is about. Where none is named, or several are meant, it asks; without a terminal it fails.
 *
 * @param name - what was typed
 * @param usage - the command as it is to be typed, for the hint
 * @throws UsageError with the list where several are meant, or none
 */
export async function chooseNote(
  config: LoadedConfig,
  name: string | undefined,
  usage: string,
  surroundings: Surroundings,
): Promise<NamedNote> {
  const notes = await readNotes(config);
  if (name === undefined) {
    if (!canAsk(surroundings) || notes.length === 0) {
      throw new UsageError("missing required argument 'note'", `Name a note: ${usage}`);
    }
    return ask('Which note?', notes);
  }
  const found = findNotes(notes, name, showPath(config.vaultFolder, surroundings.cwd));
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  if (first === undefined) {
    throw new UsageError(
      `no note is called "${name}"`,
      'Name it by its path, title or alias, or by a part of one.',
    );
  }
  if (canAsk(surroundings)) return ask(`"${name}" means ${found.length} notes. Which one?`, found);
  const paths = found.slice(0, listed).map(({ path }) => path);
  const more = found.length > listed ? ` and ${found.length - listed} more` : '';
  throw new UsageError(
    `"${name}" means ${found.length} notes`,
    `Name one by its path: ${paths.join(', ')}${more}.`,
  );
}

async function ask(question: string, notes: readonly NamedNote[]): Promise<NamedNote> {
  const { askNote } = await import('../prompts/ask-note.ts');
  return askNote(question, notes);
}
