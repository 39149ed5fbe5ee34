import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { once } from './once.ts';
import { packageFolder } from './package-folder.ts';

/*
 * Packages that few notes need. To load one of them takes longer than to parse a note, so each is loaded when it is asked for,
 * and by `require`, which does so on the spot: whoever asks is in the midst of a note. Those that are many modules stand
 * together in a file of `late/`, compiled.
 */

const require = createRequire(import.meta.url);
const compiled = (name: string): string => fileURLToPath(new URL(`dist/late/${name}.js`, packageFolder));

const frontMatter = once((): typeof import('./late/front-matter.ts') => require(compiled('front-matter')));
export const yaml = () => frontMatter().yaml;
export const grayMatter = () => frontMatter().grayMatter;

export const zod = once((): typeof import('./late/schema.ts') => require(compiled('schema')));

const markdown = once((): typeof import('./late/markdown.ts') => require(compiled('markdown')));
export const remarkParse = () => markdown().remarkParse;
export const remarkFrontmatter = () => markdown().remarkFrontmatter;
export const combineExtensions = () => markdown().combineExtensions;
export const editMap = () => markdown().editMap;
export const autolinkTokens = () => markdown().autolinkTokens;
export const autolinkNodes = () => markdown().autolinkNodes;
export const footnoteTokens = () => markdown().footnoteTokens;
export const footnoteNodes = () => markdown().footnoteNodes;
export const strikethroughTokens = () => markdown().strikethroughTokens;
export const strikethroughNodes = () => markdown().strikethroughNodes;
export const tableTokens = () => markdown().tableTokens;
export const tableNodes = () => markdown().tableNodes;

const html = once((): typeof import('./late/html.ts') => require(compiled('html')));
export const toHast = () => html().toHast;
export const rawHtml = () => html().rawHtml;
export const sanitizer = () => html().sanitizer;
export const vfile = () => html().vfile;
export const rehypeStringify = () => html().rehypeStringify;

// Code that is to be coloured.
export const shikiLanguages = once((): typeof import('shiki/langs') => require('shiki/langs'));
export const shiki = once((): typeof import('@shikijs/primitive') => require('@shikijs/primitive'));
export const shikiEngine = once((): typeof import('shiki/engine/javascript') =>
  require('shiki/engine/javascript'),
);

// Formulas.
export const katex = once((): typeof import('katex').default => require('katex'));
