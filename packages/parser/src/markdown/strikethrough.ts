import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import type { Syntax } from './syntax.ts';

/** `~~text~~`, and as on GitHub `~text~`. */
export const strikethrough: Syntax = {
  name: 'strikethrough',
  occursIn: (text) => text.includes('~'),
  micromark: gfmStrikethrough(),
  fromMarkdown: gfmStrikethroughFromMarkdown(),
};
