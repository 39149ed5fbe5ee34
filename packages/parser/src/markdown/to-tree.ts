import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Plugin, unified } from 'unified';
import { sanitizeSchema } from '../html/sanitize-schema.ts';
import type { NoteContext } from '../note-context.ts';
import type { Syntax } from './syntax.ts';

/** What of the parse the site's configuration decides. */
export interface TreeOptions {
  readonly html: 'sanitize' | 'trusted';
  readonly syntaxes: readonly Syntax[];
}

/**
 * Turns a note's text into an HTML tree that is safe: Markdown is read, the dialect's nodes become HTML nodes and
 * marked places, raw HTML is parsed, and all of it passes the allow-list.
 *
 * Syntaxes that cannot occur in the text are left out, which saves their work and changes nothing.
 */
export function toTree(text: string, context: NoteContext, options: TreeOptions): HtmlRoot {
  const present = options.syntaxes.filter((syntax) => syntax.occursIn(text));
  const mayHaveHtml = text.includes('<');
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml'])
    .use(remarkGfm)
    .use(remarkSyntaxes, present)
    .use(() => (tree: Root) => {
      for (const syntax of present) syntax.transform?.(tree, context);
    })
    .use(remarkRehype, {
      allowDangerousHtml: mayHaveHtml,
      handlers: Object.assign({}, ...present.map((syntax) => syntax.handlers?.(context))),
    });
  if (mayHaveHtml) processor.use(rehypeRaw);
  if (options.html === 'sanitize') processor.use(rehypeSanitize, sanitizeSchema);
  return processor.runSync(processor.parse(context.file), context.file) as HtmlRoot;
}

/** Adds the tokens and nodes of syntaxes to the parser. */
const remarkSyntaxes: Plugin<[readonly Syntax[]], Root> = function (present) {
  const data = this.data();
  const micromark = present.flatMap((syntax) => syntax.micromark ?? []);
  const fromMarkdown = present.flatMap((syntax) => syntax.fromMarkdown ?? []);
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...micromark];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...fromMarkdown];
};
