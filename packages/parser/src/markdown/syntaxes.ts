import { autolinkLiteral } from './autolink-literal.ts';
import { blockId } from './block-id.ts';
import { callout } from './callout.ts';
import { code } from './code.ts';
import { comment } from './comment.ts';
import { diagram } from './diagram.ts';
import { footnote } from './footnote.ts';
import { highlight } from './highlight.ts';
import { inlineFootnote } from './inline-footnote.ts';
import { math } from './math.ts';
import { strikethrough } from './strikethrough.ts';
import type { Syntax } from './syntax.ts';
import { table } from './table.ts';
import { tag } from './tag.ts';
import { task } from './task.ts';
import { unknownSyntax } from './unknown-syntax.ts';
import { wikilink } from './wikilink.ts';

/** GitHub Flavored Markdown: what it adds to CommonMark. */
export const githubSyntaxes: readonly Syntax[] = [autolinkLiteral, footnote, strikethrough, table, task];

/**
 * The whole dialect, in the order in which the transforms run: comments go first, tasks and callouts are found before
 * the names of blocks, what is no part of a line of text is taken out of its paragraph, and last comes what
 * nothing understood.
 */
export const syntaxes: readonly Syntax[] = [
  comment,
  ...githubSyntaxes,
  callout,
  blockId,
  tag,
  highlight,
  math,
  inlineFootnote,
  diagram,
  code,
  wikilink,
  unknownSyntax,
];
