import { strikethroughNodes, strikethroughTokens } from '../late-packages.ts';
import type { Syntax } from './syntax.ts';

/** `~~text~~`, and as on GitHub `~text~`. */
export const strikethrough: Syntax = {
  name: 'strikethrough',
  occursIn: (text) => text.includes('~'),
  micromark: () => strikethroughTokens().gfmStrikethrough(),
  fromMarkdown: () => strikethroughNodes().gfmStrikethroughFromMarkdown(),
};
