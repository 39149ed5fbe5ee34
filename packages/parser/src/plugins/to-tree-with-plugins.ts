import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { createReader, type Reader, readerOf } from '../markdown/read-markdown.ts';
import { findPlainTree, finishTree, readTree, type TreeOptions } from '../markdown/to-tree.ts';
import type { NoteContext } from '../note-context.ts';
import { guardStep } from './guard-step.ts';
import type { ParsePlugin } from './parse-plugin.ts';
import { createPluginCode } from './plugin-code.ts';

/** Readers with the plugins' steps, by the names of the syntaxes; a list of plugins is the same for every note. */
const readers = new WeakMap<readonly ParsePlugin[], Map<string, Reader>>();

/** Turns a note's text into a safe HTML tree as `toTree` does, with the steps of plugins on the way. */
export async function toTreeWithPlugins(
  text: string,
  context: NoteContext,
  options: TreeOptions,
  plugins: readonly ParsePlugin[],
): Promise<HtmlRoot> {
  const plain = findPlainTree(text, context, options);
  if (plain !== null) return plain;
  const syntaxes = options.syntaxes.filter((syntax) => syntax.occursIn(text));
  const reader = readerWithSteps(plugins, syntaxes, options);
  const { markdown, tooDeep } = readTree(text, context, options, syntaxes, reader);
  if (tooDeep !== null) return tooDeep;
  const ran = await reader.run(markdown, context.file);
  const changed = isRoot(ran) ? ran : markdown;
  const present = [createPluginCode(plugins), ...syntaxes];
  const steps = plugins.flatMap(({ name, rehype = [] }) =>
    rehype.map((step) => guardStep(name, 'rehype', step)),
  );
  const processor = finishTree(changed, context, options, present, text, steps);
  const tree = await processor.run(changed, context.file);
  return tree.type === 'root' ? (tree as HtmlRoot) : { type: 'root', children: [] };
}

/** Whether a plugin left a whole document. */
function isRoot(node: { readonly type: string }): node is Root {
  return node.type === 'root';
}

function readerWithSteps(
  plugins: readonly ParsePlugin[],
  syntaxes: TreeOptions['syntaxes'],
  options: TreeOptions,
): Reader {
  const steps = plugins.flatMap(({ name, remark = [] }) =>
    remark.map((step) => guardStep(name, 'remark', step)),
  );
  if (steps.length === 0) return readerOf(syntaxes, options);
  const known = readers.get(plugins) ?? new Map<string, Reader>();
  readers.set(plugins, known);
  const key = syntaxes.map(({ name }) => name).join(' ');
  const reader = known.get(key) ?? createReader(syntaxes, steps);
  known.set(key, reader);
  return reader;
}
