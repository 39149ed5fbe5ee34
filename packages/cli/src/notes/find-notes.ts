import type { NamedNote } from './read-notes.ts';

/**
 * Finds the notes that a person may mean: by path, else by file name, title or alias, else by a part of any of them.
 * Letter case and Unicode form are ignored.
 *
 * @param notes - the vault's notes
 * @param name - what was typed
 * @param vault - path of the vault from where the command runs, so that a path completed by the shell is found
 * @returns one where it is clear, else all that fit equally well
 */
export function findNotes(notes: readonly NamedNote[], name: string, vault: string): readonly NamedNote[] {
  const wanted = fold(name);
  if (wanted === '') return [];
  const fromShell = fold(name.startsWith(`${vault}/`) ? name.slice(vault.length + 1) : name);
  const ways: readonly ((note: NamedNote) => boolean)[] = [
    ({ path }) => [fold(path), fold(withoutEnding(path))].includes(fromShell),
    (note) => listNames(note).includes(wanted),
    (note) => [fold(note.path), ...listNames(note)].some((other) => other.includes(wanted)),
  ];
  return ways.map((matches) => notes.filter(matches)).find((found) => found.length > 0) ?? [];
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
