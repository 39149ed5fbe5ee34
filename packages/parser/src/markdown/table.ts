import { tableNodes, tableTokens } from '../late-packages.ts';
import type { Syntax } from './syntax.ts';

/** Tables of GitHub Flavored Markdown. A table of one column needs no bar, only a colon beside its dashes. */
export const table: Syntax = {
  name: 'table',
  occursIn: (text) => text.includes('|') || text.includes(':-') || text.includes('-:'),
  micromark: () => tableTokens().gfmTable(),
  fromMarkdown: () => tableNodes().gfmTableFromMarkdown(),
};
