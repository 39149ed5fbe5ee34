import type { Root } from 'mdast';
import { type PluggableList, type Plugin, type Processor, unified } from 'unified';
import { combineExtensions, remarkFrontmatter, remarkParse } from '../late-packages.ts';
import { once } from '../once.ts';
import { editEventsFromFirstEdit } from './edit-events.ts';
import { frontMatterBlock } from './front-matter-block.ts';
import type { Syntax } from './syntax.ts';

/** Reads Markdown by remark-parse, and takes the tree through the steps of plugins. */
export type ReferenceReader = Pick<Processor<Root>, 'parse' | 'run'>;

const prepare = once(editEventsFromFirstEdit);

/** Makes a reader of some syntaxes, with the steps of plugins. */
export function createReferenceReader(present: readonly Syntax[], steps: PluggableList): ReferenceReader {
  prepare();
  return unified()
    .use(remarkParse().default)
    .use(present.includes(frontMatterBlock) ? [[remarkFrontmatter().default, ['yaml']]] : [])
    .use(steps)
    .use(remarkSyntaxes, present)
    .freeze();
}

/** Adds the tokens and nodes of syntaxes to the parser; all tokens in one extension, which is put together once. */
const remarkSyntaxes: Plugin<[readonly Syntax[]], Root> = function (present) {
  const data = this.data();
  const tokens = [
    ...(data.micromarkExtensions ?? []),
    ...present.flatMap((syntax) => syntax.micromark?.() ?? []),
  ];
  data.micromarkExtensions = [combineExtensions().combineExtensions(tokens)];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    ...present.flatMap((syntax) => syntax.fromMarkdown?.() ?? []),
  ];
};
