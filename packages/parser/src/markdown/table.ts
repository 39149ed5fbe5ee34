import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Syntax } from './syntax.ts';

/** Tables of GitHub Flavored Markdown. A table of one column needs no bar, only a colon beside its dashes. */
export const table: Syntax = {
  name: 'table',
  occursIn: (text) => text.includes('|') || text.includes(':-') || text.includes('-:'),
  micromark: gfmTable(),
  fromMarkdown: gfmTableFromMarkdown(),
};
