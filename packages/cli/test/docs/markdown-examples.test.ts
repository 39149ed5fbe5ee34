import { type Content, type Hole, type Note, parseNote } from '@layerwise/parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { results } from './markdown-results.ts';
import { readCodeBlocks, readDocs, readSections } from './read-docs.ts';

const source = readDocs('Markdown');

/** The sections of the page; headings below the third level belong to examples. */
const sections = readSections(source).reduce<{ heading: string; text: string }[]>((found, section) => {
  const marks = '#'.repeat(section.depth);
  if (section.depth <= 3) found.push({ heading: section.heading, text: section.text });
  else {
    const last = found.at(-1);
    if (last !== undefined) last.text += `${marks} ${section.heading}\n${section.text}`;
  }
  return found;
}, []);

const examples = sections.flatMap(({ heading, text }) =>
  readCodeBlocks(text)
    .slice(0, 1)
    .map((block) => ({ heading, ...block })),
);

describe('each example of Markdown.md', () => {
  let page: Note;

  beforeAll(async () => {
    page = await parse('docs/Markdown.md', source);
  });

  it('has its result here, and the page has no other', () => {
    const headings = readSections(source).filter(({ depth }) => depth === 3);
    expect(headings.map(({ heading }) => heading)).toEqual(Object.keys(results));
    expect(examples.map(({ heading }) => heading)).toEqual(Object.keys(results));
  });

  it.each(examples)('is followed by its own source: $heading', (example) => {
    expect(example.language).toBe('markdown');
    expect(`${example.following.trim()}\n`).toBe(example.source);
  });

  it.each(examples)('is shown as it is written: $heading', (example) => {
    const shown = [...show(page.content, page).matchAll(/<pre class="shiki"[^>]*>([\s\S]*?)<\/pre>/gu)];
    expect(shown.map(([, html = '']) => `${readText(html)}\n`)).toContain(example.source);
  });

  it.each(examples)('comes out in the page as it does alone: $heading', async (example) => {
    const alone = await parse('docs/Example.md', example.source);
    const html = show(alone.content, alone).trim();
    expect(html === '' ? 'nothing' : show(page.content, page)).toContain(html);
    const footnotes = page.footnotes.map(({ content }) => show(content, page));
    for (const { content } of alone.footnotes) expect(footnotes).toContain(show(content, alone));
  });

  it.each(examples)('is what it is meant to be: $heading', async ({ heading, source: markdown }) => {
    const alone = await parse('docs/Example.md', markdown);
    const html = show(alone.content, alone);
    for (const result of results[heading] ?? []) {
      if (typeof result === 'string') expect(html).toContain(result);
      else expect(html).toMatch(result);
    }
  });
});

async function parse(path: string, text: string): Promise<Note> {
  const { note, diagnostics } = await parseNote(path, Buffer.from(text), {
    publish: 'all',
    html: 'sanitize',
    drafts: false,
  });
  expect(diagnostics).toEqual([]);
  if ('private' in note) throw new Error(`${path} is private`);
  return note;
}

/** The text of a block of code. */
function readText(html: string): string {
  return html
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

/** HTML whose marked places are shown in braces, by what they say and not by where in the note they stand. */
function show(content: Content, note: Note): string {
  return content.map((piece) => (typeof piece === 'string' ? piece : showHole(piece, note))).join('');
}

function showHole(hole: Hole, { references }: Note): string {
  switch (hole.type) {
    case 'link-start':
    case 'embed': {
      const { target = '', suffix, label, width, height } = references[hole.reference] ?? {};
      const size = width === undefined ? '' : ` ${width}${height === undefined ? '' : `x${height}`}`;
      const text = hole.type === 'embed' && label !== undefined ? ` ${label}` : '';
      const kind = hole.type === 'embed' ? 'embed' : 'link';
      return `{${kind} ${target}${suffix === undefined ? '' : `#${suffix}`}${text}${size}}`;
    }
    case 'link-end':
      return '{link}';
    case 'id':
      return `{id ${hole.id}}`;
    case 'anchor':
      return `{anchor ${hole.id}}`;
    case 'footnote':
      // Inline footnotes are labelled by their number in the note.
      return `{footnote ${/^[a-z]+$/u.test(hole.footnote) ? hole.footnote : 'inline'}}`;
    case 'tag-start':
      return `{tag ${hole.tag}}`;
    case 'tag-end':
      return '{tag}';
    case 'region-start':
    case 'region-end':
    // These are of canvases.
    case 'card':
    case 'name':
    case 'public-start':
    case 'public-end':
    case 'word':
      return '';
  }
}
