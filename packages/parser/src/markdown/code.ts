import type { ElementContent } from 'hast';
import type { Code } from 'mdast';
import { recallCode, renderCode } from '../html/code.ts';
import { isKnownLanguage, isPlainLanguage } from '../html/code-languages.ts';
import { placeRendering } from '../html/place-rendering.ts';
import { pluginOf } from './plugin-languages.ts';
import { readCodeInfo } from './read-code-info.ts';
import type { Syntax } from './syntax.ts';

/** Blocks of code, highlighted at build time; their place is marked and filled after sanitising. */
export const code: Syntax = {
  name: 'code',
  occursIn: () => true,
  handlers: (context) => ({
    code(_state, node: Code): ElementContent {
      context.needs.add('code');
      const info = readCodeInfo(node.lang ?? '', node.meta ?? '');
      const known = isKnownLanguage(info.language);
      const remembered = known ? recallCode(node.value, info.language) : undefined;
      if (known && remembered === undefined) context.languages.add(info.language);
      if (!known && !isPlainLanguage(info.language) && pluginOf(info.language) === undefined) {
        context.report(
          'info',
          'unknown-language',
          `The language \`${info.language}\` is not known; the code is shown without colours.`,
          node.position?.start,
          'Name a language that Shiki knows, or `text`.',
        );
      }
      const html = (): string =>
        renderCode(node.value, { ...info, language: known ? info.language : '' }, remembered);
      return placeRendering(context, node, { text: node.value, block: true, html });
    },
  }),
};
