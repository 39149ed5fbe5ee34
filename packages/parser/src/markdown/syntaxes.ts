import { footnote } from './footnote.ts';
import type { Syntax } from './syntax.ts';
import { wikilink } from './wikilink.ts';

/** The dialect, in the order in which the transforms run. */
export const syntaxes: readonly Syntax[] = [wikilink, footnote];
