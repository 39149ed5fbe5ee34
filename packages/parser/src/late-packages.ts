import { createRequire } from 'node:module';
import { once } from './once.ts';

/*
 * Packages that few notes need. To load one of them takes longer than to parse a note, so each is loaded when it is asked for,
 * and by `require`, which does so on the spot: whoever asks is in the midst of a note.
 */

const require = createRequire(import.meta.url);

// Front matter that is not plain, with dashes inside, with something wrong.
export const yaml = once((): typeof import('yaml') => require('yaml'));
export const grayMatter = once((): typeof import('gray-matter') => require('gray-matter'));
export const zod = once((): typeof import('zod') => require('zod'));

// Markdown that our own quick parser leaves to remark.
export const remarkParse = once((): typeof import('remark-parse') => require('remark-parse'));
export const remarkFrontmatter = once((): typeof import('remark-frontmatter') =>
  require('remark-frontmatter'),
);
export const combineExtensions = once((): typeof import('micromark-util-combine-extensions') =>
  require('micromark-util-combine-extensions'),
);
export const editMap = once((): typeof import('micromark-util-edit-map') =>
  require('micromark-util-edit-map'),
);

// GitHub's additions to it.
export const autolinkTokens = once((): typeof import('micromark-extension-gfm-autolink-literal') =>
  require('micromark-extension-gfm-autolink-literal'),
);
export const autolinkNodes = once((): typeof import('mdast-util-gfm-autolink-literal') =>
  require('mdast-util-gfm-autolink-literal'),
);
export const footnoteTokens = once((): typeof import('micromark-extension-gfm-footnote') =>
  require('micromark-extension-gfm-footnote'),
);
export const footnoteNodes = once((): typeof import('mdast-util-gfm-footnote') =>
  require('mdast-util-gfm-footnote'),
);
export const strikethroughTokens = once((): typeof import('micromark-extension-gfm-strikethrough') =>
  require('micromark-extension-gfm-strikethrough'),
);
export const strikethroughNodes = once((): typeof import('mdast-util-gfm-strikethrough') =>
  require('mdast-util-gfm-strikethrough'),
);
export const tableTokens = once((): typeof import('micromark-extension-gfm-table') =>
  require('micromark-extension-gfm-table'),
);
export const tableNodes = once((): typeof import('mdast-util-gfm-table') => require('mdast-util-gfm-table'));

// Trees that our own writer leaves to it.
export const toHast = once((): typeof import('mdast-util-to-hast') => require('mdast-util-to-hast'));

// HTML in a note, what is not known to be safe, and what cannot be written quickly.
export const rawHtml = once((): typeof import('hast-util-raw') => require('hast-util-raw'));
export const sanitizer = once((): typeof import('hast-util-sanitize') => require('hast-util-sanitize'));
export const vfile = once((): typeof import('vfile') => require('vfile'));
export const rehypeStringify = once((): typeof import('rehype-stringify') => require('rehype-stringify'));

// Code that is to be coloured.
export const shikiLanguages = once((): typeof import('shiki/langs') => require('shiki/langs'));
export const shiki = once((): typeof import('@shikijs/primitive') => require('@shikijs/primitive'));
export const shikiEngine = once((): typeof import('shiki/engine/javascript') =>
  require('shiki/engine/javascript'),
);

// Formulas.
export const katex = once((): typeof import('katex').default => require('katex'));
