import type { Diagnostic, Note, Position } from '@layerwise/parser';

/** More contenders than this are not named one by one. */
const MOST_NAMED = 5;

/** Where a note says its address: at its `permalink` or `slug`, else at its beginning. */
export function placeOfAddress({ frontMatter: { positions } }: Note): Position {
  const { line, column } = positions['permalink'] ?? positions['slug'] ?? { line: 1, column: 1 };
  return { line, column };
}

/** Says to a note that its address is taken, by the file `owner` or, where there is none, by a page of ours. */
export function describeClash(
  note: Note,
  wanted: string,
  url: string,
  owner: string | undefined,
): Diagnostic {
  return {
    path: note.path,
    ...placeOfAddress(note),
    severity: 'error',
    rule: 'duplicate-url',
    message: `${wanted} is the address of ${nameOwner(owner)}; this note is at ${url} instead.`,
    hint: 'Rename the file or give it a `permalink`.',
  };
}

/** Says to a note that others asked for its address in vain. */
export function describeContest(note: Note, url: string, others: readonly string[]): Diagnostic {
  const more = others.length - MOST_NAMED;
  const names = others.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return {
    path: note.path,
    ...placeOfAddress(note),
    severity: 'error',
    rule: 'duplicate-url',
    message: `${url} is wanted by ${names} too; this note has it.`,
    hint: 'Rename one of the files or give it a `permalink`.',
  };
}

/** Says that an old address leads to another note already. */
export function describeSharedAlias(note: Note, from: string, owner: string): Diagnostic {
  return {
    ...atAliases(note),
    message: `The old address ${from} leads to ${owner} already.`,
    hint: 'Keep the alias in one of the two notes.',
  };
}

/** Says that an old address is the present one of something else. */
export function describeTakenAlias(note: Note, from: string, owner: string | undefined): Diagnostic {
  return {
    ...atAliases(note),
    message: `The old address ${from} is that of ${nameOwner(owner)} now; it does not lead here.`,
    hint: 'Take the alias out.',
  };
}

function atAliases({ path, frontMatter: { positions } }: Note) {
  const { line, column } = positions['aliases'] ?? positions['alias'] ?? { line: 1, column: 1 };
  return { path, line, column, severity: 'warning', rule: 'duplicate-url' } as const;
}

function nameOwner(owner: string | undefined): string {
  return owner ?? "one of Layerwise's own pages";
}
