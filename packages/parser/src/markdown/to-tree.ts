import type { Element, Root as HtmlRoot } from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { readMediaElements } from '../html/media-elements.ts';
import { rehypeAllowList } from '../html/sanitize-tree.ts';
import { reportUnsafe } from '../html/unsafe.ts';
import type { Limits } from '../limits.ts';
import type { NoteContext } from '../note-context.ts';
import { findDepth } from './find-depth.ts';
import { type Excess, findExcess } from './find-excess.ts';
import { readMarkdown } from './read-markdown.ts';
import type { Syntax } from './syntax.ts';

/** What of the parse the site's configuration decides. */
export interface TreeOptions {
  readonly html: 'sanitize' | 'trusted';
  readonly syntaxes: readonly Syntax[];
  readonly limits: Limits;
}

/**
 * Turns a note's text into an HTML tree that is safe: Markdown is read, the dialect's nodes become HTML nodes and
 * marked places, raw HTML is parsed, and all of it passes the allow-list.
 *
 * Syntaxes that cannot occur in the text are left out, which saves their work and changes nothing. A note over one of
 * the limits is shown as plain text.
 */
export function toTree(text: string, context: NoteContext, options: TreeOptions): HtmlRoot {
  const excess = findExcess(text, options.limits);
  if (excess !== undefined) return plainTree(text, context, excess);
  const present = options.syntaxes.filter((syntax) => syntax.occursIn(text));
  const mayHaveHtml = text.includes('<');
  const markdown = readMarkdown(text, present);
  const deepLine = findDepth(markdown, options.limits.depth);
  if (deepLine !== undefined) {
    const message = `Something stands more than ${options.limits.depth} levels deep`;
    return plainTree(text, context, { rule: 'too-deep', message, line: deepLine });
  }
  for (const syntax of present) syntax.transform?.(markdown, context);
  const processor = unified().use(remarkRehype, {
    allowDangerousHtml: mayHaveHtml,
    handlers: Object.assign({}, ...present.map((syntax) => syntax.handlers?.(context))),
  });
  if (mayHaveHtml) processor.use(rehypeRaw).use(() => readMediaElements);
  if (options.html === 'sanitize')
    processor.use(() => (tree: HtmlRoot) => reportUnsafe(tree, context)).use(rehypeAllowList);
  const tree = processor.runSync(markdown, context.file);
  return tree.type === 'root' ? (tree as HtmlRoot) : { type: 'root', children: [] };
}

function plainTree(text: string, context: NoteContext, excess: Excess): HtmlRoot {
  context.report(
    'warning',
    excess.rule,
    `${excess.message}; the note is shown as plain text.`,
    { line: excess.line, column: 1 },
    'Divide the note.',
  );
  const value = text.trim();
  const pre: Element = {
    type: 'element',
    tagName: 'pre',
    properties: { className: ['plain'], tabIndex: 0 },
    children: [{ type: 'text', value }],
  };
  return { type: 'root', children: [pre] };
}
