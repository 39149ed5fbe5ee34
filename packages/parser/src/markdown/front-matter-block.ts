import type { Syntax } from './syntax.ts';

/**
 * The front matter at the top of a note, which remark-frontmatter takes out of the Markdown. By then it has been read; only
 * its lines are left, so that every place in the body is one in the note.
 */
export const frontMatterBlock: Syntax = {
  name: 'front-matter',
  occursIn: (text) => text.startsWith('---\n'),
};
