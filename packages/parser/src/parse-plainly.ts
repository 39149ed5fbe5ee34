import { hash as hashOf } from 'node:crypto';
import { decodeNote } from './decode.ts';
import { readFrontMatter } from './front-matter/read-front-matter.ts';
import { decideVisibility } from './front-matter/visibility.ts';
import { countWords } from './html/count-words.ts';
import { kindByFolder } from './kind.ts';
import { fileTitle } from './note-title.ts';
import { noteId, type ParsedNote, type ParseOptions } from './parse-note.ts';
import { uniqueTags } from './unique-tags.ts';

/**
 * Makes a page of a note whose body cannot be parsed: its text as it is, and an error that says why. Nothing of the body
 * is looked at, so it cannot fail in the same way again.
 *
 * @param reason a sentence without a full stop.
 */
export function parsePlainly(
  path: string,
  bytes: Uint8Array,
  options: ParseOptions,
  reason: string,
): ParsedNote {
  const hash = hashOf('sha256', bytes);
  const { text, readable, problems } = decodeNote(bytes);
  const { frontMatter, bodyOffset, diagnostics, ...statement } = readFrontMatter(text, path);
  const visibility = decideVisibility(
    path,
    { ...statement, readable: readable && statement.readable },
    options.publish,
  );
  const said = [
    ...problems.map((problem) => ({ path, ...problem })),
    ...diagnostics,
    {
      path,
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'too-deep',
      message: `${reason}; the note is shown as plain text.`,
    } as const,
  ];
  const id = noteId(path);
  const { title } = frontMatter;
  if (!visibility.public && !options.drafts) {
    const names = [fileTitle(path), ...(title === undefined ? [] : [title]), ...frontMatter.aliases];
    return { note: { path, id, hash, names, private: true }, diagnostics: said, gaveUp: true };
  }
  const body = text.slice(bodyOffset);
  const note = {
    path,
    id,
    hash,
    frontMatter,
    title: title ?? fileTitle(path),
    kind: frontMatter.kind ?? kindByFolder(path),
    headings: [],
    blocks: [],
    references: [],
    tags: uniqueTags(frontMatter.tags),
    text: body,
    words: countWords(body),
    content: [`<pre class="plain">${body.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</pre>`],
    footnotes: [],
    startsWithTitle: false,
    needs: [],
  };
  return { note, diagnostics: said, gaveUp: true };
}
