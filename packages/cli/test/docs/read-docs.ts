import { readFileSync } from 'node:fs';

/** A heading of a page of the docs with the text below it, up to the next heading of any depth. */
export interface Section {
  readonly depth: number;
  readonly heading: string;
  readonly text: string;
}

/** A fenced block of code. */
export interface CodeBlock {
  readonly language: string;
  readonly source: string;
  /** The text of its section that follows it. */
  readonly following: string;
}

/** The folder of the docs in the sample vault. */
export const docsFolder = new URL('../../../../content/docs/', import.meta.url);

/** Reads a page of the docs. */
export function readDocs(name: string): string {
  return readFileSync(new URL(`${encodeURIComponent(name)}.md`, docsFolder), 'utf8');
}

/** Cuts a page at its headings; what looks like one in a block of code is none. */
export function readSections(page: string): readonly Section[] {
  const sections: { depth: number; heading: string; text: string }[] = [];
  let fence = '';
  for (const line of page.replace(/^---\n[\s\S]*?\n---\n/u, '').split('\n')) {
    const mark = /^(`{3,})/u.exec(line)?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (line === fence) fence = '';
    const [, marks, heading] = fence === '' ? (/^(#{1,6}) (.+)$/u.exec(line) ?? []) : [];
    if (marks !== undefined && heading !== undefined)
      sections.push({ depth: marks.length, heading, text: '' });
    else {
      const last = sections.at(-1);
      if (last !== undefined) last.text += `${line}\n`;
    }
  }
  return sections;
}

/** What stands between backticks, outside of blocks of code. */
export function readCodeSpans(text: string): readonly string[] {
  return [...withoutBlocks(text).matchAll(/`([^`\n]+)`/gu)].map(([, span = '']) => span);
}

/** The cells of all rows of tables, without the heads. */
export function readRows(text: string): readonly (readonly string[])[] {
  const rows = withoutBlocks(text)
    .split('\n')
    .map((line) => /^\|(.*)\|$/u.exec(line.trim())?.[1]);
  return rows.flatMap((row, index) => {
    const isHead = /^[\s|:-]+$/u.test(rows[index + 1] ?? '');
    if (row === undefined || isHead || /^[\s|:-]+$/u.test(row)) return [];
    return [row.split(/(?<!\\)\|/u).map((cell) => cell.trim())];
  });
}

/** The blocks of code of a section, in order. */
export function readCodeBlocks(text: string): readonly CodeBlock[] {
  return [...text.matchAll(/^(`{3,})(\w*)[^\n]*\n([\s\S]*?)^\1\n/gmu)].map((match) => ({
    language: match[2] ?? '',
    source: match[3] ?? '',
    following: text.slice(match.index + match[0].length),
  }));
}

/** The blocks of code of a section that have a title: files, by their paths. */
export function readFiles(text: string): { readonly [path: string]: string } {
  const blocks = text.matchAll(/^(`{3,})\w* title="([^"]+)"[^\n]*\n([\s\S]*?)^\1\n/gmu);
  return Object.fromEntries([...blocks].map(([, , path = '', source = '']) => [path, source]));
}

function withoutBlocks(text: string): string {
  return text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gmu, '');
}
