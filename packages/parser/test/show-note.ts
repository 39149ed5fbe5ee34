import type { Diagnostic } from '../src/diagnostic.ts';
import type { Content, Note } from '../src/note.ts';
import { parseNote } from '../src/parse-note.ts';

/** What became of a note, in a form that a test can say in one line. */
export interface ShownNote {
  /** Its HTML, with marked places as `{link Name#Part}text{/link}` and the like; footnotes follow it. */
  readonly html: string;
  readonly note: Note;
  /** Diagnostics as `line:column severity rule`. */
  readonly diagnostics: readonly string[];
}

/** Parses a note of the given text as the build does. */
export async function showNote(text: string, html: 'sanitize' | 'trusted' = 'sanitize'): Promise<ShownNote> {
  const options = { publish: 'all', html, drafts: false } as const;
  const { note, diagnostics } = await parseNote('note.md', new TextEncoder().encode(text), options);
  if ('private' in note) throw new Error('A test note must be public.');
  const footnotes = note.footnotes.map(
    ({ label, content }) => `\n{footnote ${label}: ${showContent(content, note).trim()}}`,
  );
  return {
    html: shortenFormulas(showContent(note.content, note).trim() + footnotes.join('')),
    note,
    diagnostics: diagnostics.map(showDiagnostic),
  };
}

function showDiagnostic({ line, column, severity, rule }: Diagnostic): string {
  return `${line}:${column} ${severity} ${rule}`;
}

function showContent(content: Content, note: Note): string {
  return content.map((piece) => (typeof piece === 'string' ? piece : showHole(piece, note))).join('');
}

function showHole(hole: Exclude<Content[number], string>, note: Note): string {
  switch (hole.type) {
    case 'link-start':
      return `{link ${showReference(note, hole.reference)}}`;
    case 'link-end':
      return '{/link}';
    case 'embed':
      return `{${hole.inline ? 'inline embed' : 'embed'} ${showReference(note, hole.reference)}}`;
    case 'id':
      return hole.id;
    case 'anchor':
      return `#${hole.id}`;
    case 'region-start':
      return hole.region.type === 'section' ? '' : `{block ${hole.region.id}}`;
    case 'region-end':
      return hole.region.type === 'section' ? '' : '{/block}';
    case 'footnote':
      return `{note ${hole.footnote}}`;
    case 'card':
    case 'name':
      return `{${hole.type} ${showReference(note, hole.reference)}}`;
    case 'public-start':
    case 'public-end':
      return `{${hole.type}}`;
    case 'word':
      return `{${hole.word}}`;
    case 'tag-start':
      return `{tag ${hole.tag}}`;
    case 'tag-end':
      return '{/tag}';
  }
}

function showReference(note: Note, index: number): string {
  const reference = note.references[index];
  if (reference === undefined) return '?';
  const { target, suffix, label, width, height, type } = reference;
  const name = suffix === undefined ? target : `${target}#${suffix}`;
  const shownLabel = type === 'embed' && label !== undefined && label !== '' ? ` "${label}"` : '';
  const size = width === undefined ? '' : ` ${width}${height === undefined ? '' : `x${height}`}`;
  return `${name}${shownLabel}${size}`;
}

/** KaTeX' rendering of a formula as `{formula x}`. */
function shortenFormulas(html: string): string {
  let short = '';
  let end = 0;
  for (const match of html.matchAll(/<span class="katex(?:-display)?">/gu)) {
    if (match.index < end) continue;
    short += html.slice(end, match.index);
    end = endOfSpan(html, match.index);
    const source = /<annotation[^>]*>(?<tex>[^<]*)</u.exec(html.slice(match.index, end))?.groups?.['tex'];
    short += `{formula ${source ?? '?'}}`;
  }
  return short + html.slice(end);
}

function endOfSpan(html: string, start: number): number {
  let depth = 0;
  for (const match of html.slice(start).matchAll(/<(?<slash>\/?)span[ >]/gu)) {
    depth += match.groups?.['slash'] === '/' ? -1 : 1;
    if (depth === 0) return start + match.index + match[0].length;
  }
  return html.length;
}
