import type { Root as HtmlRoot, Nodes } from 'hast';
import type { Root } from 'mdast';
import { unified } from 'unified';
import { vfile } from '../late-packages.ts';
import { readerOf } from '../markdown/read-markdown.ts';
import { createReferenceReader, type ReferenceReader } from '../markdown/reference-reader.ts';
import {
  asRoot,
  findPlainTree,
  makeSafe,
  readTree,
  type TreeOptions,
  writeHtml,
} from '../markdown/to-tree.ts';
import type { FrontMatter } from '../note.ts';
import type { NoteContext } from '../note-context.ts';
import { takeMessages } from './file-messages.ts';
import { guardStep } from './guard-step.ts';
import type { ParsePlugin } from './parse-plugin.ts';
import { createPluginCode } from './plugin-code.ts';

/** Readers with the plugins' steps, by the names of the syntaxes; a list of plugins is the same for every note. */
const readers = new WeakMap<readonly ParsePlugin[], Map<string, ReferenceReader>>();

/** Turns a note's text into a safe HTML tree as `toTree` does, with the steps of plugins on the way. */
export async function toTreeWithPlugins(
  text: string,
  context: NoteContext,
  options: TreeOptions,
  plugins: readonly ParsePlugin[],
  frontMatter: FrontMatter,
): Promise<HtmlRoot> {
  const plain = findPlainTree(text, context, options);
  if (plain !== null) return plain;
  const syntaxes = options.syntaxes.filter((syntax) => syntax.occursIn(text));
  const withSteps = readerWithSteps(plugins, syntaxes);
  const reader = withSteps ?? readerOf(syntaxes, options);
  const { markdown, tooDeep } = readTree(text, context, options, syntaxes, reader);
  if (tooDeep !== null) return tooDeep;
  const { path, diagnostics } = context;
  const file = new (vfile().VFile)({ path, value: text, data: { frontMatter } });
  const ran = (await withSteps?.run(markdown, file)) ?? markdown;
  diagnostics.push(...takeMessages(file, path));
  const changed = isRoot(ran) ? ran : markdown;
  const present = [createPluginCode(plugins), ...syntaxes];
  const steps = plugins.flatMap(({ name, rehype = [] }) =>
    rehype.map((step) => guardStep(name, 'rehype', step)),
  );
  const html = writeHtml(changed, context, present);
  const tree = await unified().use(steps).run(html, file);
  diagnostics.push(...takeMessages(file, path));
  return makeSafe(asRoot(tree as Nodes), context, options);
}

/** Whether a plugin left a whole document. */
function isRoot(node: { readonly type: string }): node is Root {
  return node.type === 'root';
}

function readerWithSteps(
  plugins: readonly ParsePlugin[],
  syntaxes: TreeOptions['syntaxes'],
): ReferenceReader | null {
  const steps = plugins.flatMap(({ name, remark = [] }) =>
    remark.map((step) => guardStep(name, 'remark', step)),
  );
  if (steps.length === 0) return null;
  const known = readers.get(plugins) ?? new Map<string, ReferenceReader>();
  readers.set(plugins, known);
  const key = syntaxes.map(({ name }) => name).join(' ');
  const reader = known.get(key) ?? createReferenceReader(syntaxes, steps);
  known.set(key, reader);
  return reader;
}
