import type { ElementContent } from 'hast';
import type { Literal } from 'mdast';
import { placeRendering } from '../html/place-rendering.ts';
import type { Syntax } from '../markdown/syntax.ts';
import { walk } from '../markdown/walk.ts';
import { reportFailure } from './guard-step.ts';
import type { ParsePlugin } from './parse-plugin.ts';

/** A block of code that a plugin renders; `value` is its source. */
interface PluginCode extends Literal {
  type: 'pluginCode';
  html: string;
}

declare module 'mdast' {
  interface RootContentMap {
    pluginCode: PluginCode;
  }
}

/** Blocks of code that plugins render; of several plugins the first that names the language. */
export function createPluginCode(plugins: readonly ParsePlugin[]): Syntax {
  return {
    name: 'plugin-code',
    occursIn: () => true,
    transform: (tree, { report }) => {
      walk(tree, (node, index, parent) => {
        if (node.type !== 'code') return;
        const language = node.lang?.toLowerCase() ?? '';
        const plugin = plugins.find(({ code = {} }) => Object.hasOwn(code, language));
        const render = plugin?.code?.[language];
        if (plugin === undefined || render === undefined) return;
        try {
          const { value, position } = node;
          const html = render(value, node.meta ?? '');
          parent.children[index] = {
            type: 'pluginCode',
            value,
            html,
            ...(node.data && { data: node.data }),
            ...(position && { position }),
          };
        } catch (error) {
          reportFailure(report, plugin.name, `code.${language}`, error, node.position?.start);
        }
      });
    },
    handlers: (context) => ({
      pluginCode(_state, node: PluginCode): ElementContent {
        return placeRendering(context, node, { text: node.value, block: true, html: node.html });
      },
    }),
  };
}
