import { UsageError } from '../usage-error.ts';
import type { NamedNote } from './read-notes.ts';

/** So many candidates are listed. */
const listed = 10;

/**
 * Finds the note that a person means: by its path, else its file name, title or alias, else a part of any of
 * them. Letter case and Unicode form are ignored.
 *
 * @param notes - the vault's notes
 * @param name - what was typed
 * @param vault - path of the vault from where the command runs, so that a path completed by the shell is found
 * @throws UsageError with the list where several are meant, or none
 */
export function findNote(notes: readonly NamedNote[], name: string, vault: string): NamedNote {
  const wanted = fold(name);
  const fromShell = fold(name.startsWith(`${vault}/`) ? name.slice(vault.length + 1) : name);
  const ways: readonly ((note: NamedNote) => boolean)[] = [
    ({ path }) => [fold(path), fold(withoutEnding(path))].includes(fromShell),
    (note) => listNames(note).includes(wanted),
    (note) => [fold(note.path), ...listNames(note)].some((other) => other.includes(wanted)),
  ];
  if (wanted !== '') {
    for (const matches of ways) {
      const found = notes.filter(matches);
      const [first, second] = found;
      if (first !== undefined && second === undefined) return first;
      if (first !== undefined) throw ambiguous(name, found);
    }
  }
  throw new UsageError(
    `no note is called "${name}"`,
    'Name it by its path, title or alias, or by a part of one.',
  );
}

function ambiguous(name: string, found: readonly NamedNote[]): UsageError {
  const paths = found.slice(0, listed).map(({ path }) => path);
  const more = found.length > listed ? ` and ${found.length - listed} more` : '';
  return new UsageError(
    `"${name}" means ${found.length} notes`,
    `Name one by its path: ${paths.join(', ')}${more}.`,
  );
}

function listNames({ path, title, aliases }: NamedNote): readonly string[] {
  const fileName = withoutEnding(path.slice(path.lastIndexOf('/') + 1));
  return [fileName, title, ...aliases].map(fold);
}

function withoutEnding(path: string): string {
  return path.replace(/\.md$/i, '');
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().trim();
}
