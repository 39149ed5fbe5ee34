import { hash as hashOf } from 'node:crypto';
import { decodeNote } from './decode.ts';
import type { Diagnostic } from './diagnostic.ts';
import { readFrontMatter } from './front-matter/read-front-matter.ts';
import { decideVisibility } from './front-matter/visibility.ts';
import { markBlocks } from './html/blocks.ts';
import { markHeadings } from './html/headings.ts';
import { loadLanguages } from './html/highlighter.ts';
import { Marks, takeFootnotes } from './html/marks.ts';
import { orderReferences } from './html/order-references.ts';
import { markOwnIds } from './html/own-ids.ts';
import { readText } from './html/read-text.ts';
import { wrapTables } from './html/tables.ts';
import { toHtml } from './html/to-html.ts';
import { markVaultUrls } from './html/vault-urls.ts';
import { kindByFolder } from './kind.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { locateIn } from './locate.ts';
import { frontMatterBlock } from './markdown/front-matter-block.ts';
import { publishMarkdown } from './markdown/published-markdown.ts';
import { syntaxes } from './markdown/syntaxes.ts';
import { toTree } from './markdown/to-tree.ts';
import type { FrontMatter, Note, PrivateNote } from './note.ts';
import type { NoteContext } from './note-context.ts';
import { fileTitle, noteTitle, takeTitle } from './note-title.ts';
import { acceptKind, findOwnKind } from './plugins/own-kind.ts';
import type { CalloutType, OwnKind, ParsePlugin } from './plugins/parse-plugin.ts';
import { toTreeWithPlugins } from './plugins/to-tree-with-plugins.ts';
import { uniqueTags } from './unique-tags.ts';

export { rememberRenderings } from './html/remember-renderings.ts';

/** What of a parse the site's configuration decides. Part of the key under which its result is cached. */
export interface ParseOptions {
  /** Which notes are public: all that do not say otherwise, or only those that say `publish: true`. */
  readonly publish: 'all' | 'explicit';
  /** Whether raw HTML passes the allow-list, or is trusted. */
  readonly html: 'sanitize' | 'trusted';
  /** Private notes are treated as public ones: for looking at drafts. */
  readonly drafts: boolean;
  /** Types of callouts that plugins bring, by name in lower case. */
  readonly callouts?: Readonly<Record<string, CalloutType>>;
  /** Kinds of notes that plugins bring, by name. */
  readonly kinds?: Readonly<Record<string, OwnKind>>;
  /**
   * What reads plain Markdown and makes HTML trees of it: our own quick parser and writer, which leave to remark-parse and
   * mdast-util-to-hast what they are not sure of, or these alone (`reference`). Both give the same note; by default the
   * quick ones.
   */
  readonly parser?: 'quick' | 'reference';
  /** Limits other than `defaultLimits`. */
  readonly limits?: Partial<Limits>;
}

/** A note, public or private, and what its author should know. */
export interface ParsedNote {
  readonly note: Note | PrivateNote;
  readonly diagnostics: readonly Diagnostic[];
  /** True where the body was given up, which another try may not do: not to be remembered. */
  readonly gaveUp?: true;
}

/**
 * Understands one note by itself: its bytes in, plain data out. It reads nothing else, and the same arguments give
 * the same result.
 *
 * Whether the note is private is decided before its body is looked at; the body of a private note is not parsed.
 *
 * @param path where it stands in the vault, parts joined by `/`.
 * @param plugins what takes part beside the dialect; what of it is only data is in the options.
 */
export async function parseNote(
  path: string,
  bytes: Uint8Array,
  options: ParseOptions,
  plugins: readonly ParsePlugin[] = [],
): Promise<ParsedNote> {
  const hash = hashOf('sha256', bytes);
  const { text, readable, problems } = decodeNote(bytes);
  const asWritten = readFrontMatter(text, path);
  const ownKind = options.kinds === undefined ? null : findOwnKind(path, text, asWritten, options.kinds);
  const matter = ownKind === null ? asWritten : acceptKind(asWritten);
  const statement = { ...matter, readable: readable && matter.readable };
  const visibility = decideVisibility(path, statement, options.publish);
  const diagnostics = [...problems.map((problem) => ({ path, ...problem })), ...matter.diagnostics];
  if (!visibility.public && !options.drafts) {
    const { title, aliases } = matter.frontMatter;
    const names = [fileTitle(path), ...(title === undefined ? [] : [title]), ...aliases];
    return { note: { path, id: noteId(path), hash, names, private: true }, diagnostics };
  }
  const source = blankLines(text, matter.bodyOffset);
  const bodyStart = source.length - (text.length - matter.bodyOffset);
  const body = await readBody(path, hash, { text: source, bodyStart }, matter.frontMatter, options, plugins);
  const { note } = body;
  return {
    note: ownKind === null ? note : { ...note, kind: ownKind.countsAs, ownKind: ownKind.name },
    diagnostics: [...diagnostics, ...body.diagnostics],
  };
}

/** The id of the note at a path: the path without `.md`. */
export function noteId(path: string): string {
  return path.replace(/\.md$/iu, '');
}

async function readBody(
  path: string,
  hash: string,
  { text, bodyStart }: { readonly text: string; readonly bodyStart: number },
  frontMatter: FrontMatter,
  options: ParseOptions,
  plugins: readonly ParsePlugin[],
): Promise<{
  readonly note: Note;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const context = createContext(path, hash, text, options.callouts);
  const { marks } = context;
  const treeOptions = {
    html: options.html,
    syntaxes: text.startsWith(emptyBlock) ? [frontMatterBlock, ...syntaxes] : syntaxes,
    limits: { ...defaultLimits, ...options.limits },
    parser: options.parser ?? 'quick',
  };
  const tree =
    plugins.length === 0
      ? toTree(text, context, treeOptions)
      : await toTreeWithPlugins(text, context, treeOptions, plugins, frontMatter);
  const { headings, own } = markHeadings(tree, context);
  const title = noteTitle(path, frontMatter.title, own);
  const startsWithTitle = takeTitle(tree, title, headings, marks);
  markBlocks(tree, headings, context);
  markOwnIds(tree, headings, context);
  markVaultUrls(tree, context);
  const read = readText(tree, marks, context.references);
  wrapTables(tree, marks);
  await loadLanguages(context.languages);
  const none = { before: '', text: '', after: '' };
  const { references, content, footnotes } = orderReferences(
    context.references.map((reference, index) => ({
      ...reference,
      excerpt: read.excerpts.get(index) ?? none,
    })),
    takeFootnotes(marks.split(toHtml(tree))),
  );
  const note: Note = {
    path,
    id: noteId(path),
    hash,
    frontMatter,
    title,
    kind: frontMatter.kind ?? kindByFolder(path),
    headings,
    blocks: context.blocks,
    references,
    tags: uniqueTags([...frontMatter.tags, ...context.tags]),
    text: read.text,
    words: read.words,
    content,
    footnotes,
    startsWithTitle,
    needs: [...context.needs].sort(),
    ...(context.source !== null && {
      markdown: publishMarkdown(text, bodyStart, context.source, references),
    }),
  };
  return { note, diagnostics: context.diagnostics.sort(byPlace) };
}

/** How the place of a block of front matter begins in the text that is parsed: its lines are blank. */
const emptyBlock = '---\n';

/** The body with blank lines in the place of the front matter, so that every place in it is one in the note. */
function blankLines(text: string, bodyOffset: number): string {
  const lines = locateIn(text.slice(0, bodyOffset))(bodyOffset).line - 1;
  // Two fences at least: what is shorter is no block.
  const head = lines < 2 ? '\n'.repeat(lines) : `---${'\n'.repeat(lines - 1)}---\n`;
  return head + text.slice(bodyOffset);
}

function createContext(
  path: string,
  hash: string,
  text: string,
  callouts: ParseOptions['callouts'] = {},
): NoteContext {
  const diagnostics: Diagnostic[] = [];
  return {
    path,
    text,
    diagnostics,
    marks: new Marks(hash.slice(0, 16)),
    references: [],
    blocks: [],
    tags: [],
    needs: new Set(),
    languages: new Set(),
    macros: Object.create(null),
    formulas: new Map(),
    callouts,
    source: null,
    report(severity, rule, message, position, hint) {
      const { line, column } = position ?? { line: 1, column: 1 };
      diagnostics.push({ path, line, column, severity, rule, message, ...(hint !== undefined && { hint }) });
    },
  };
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  return one.line - other.line || one.column - other.column;
}
