import type { Root as HtmlRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import { toHast } from 'mdast-util-to-hast';
import { sanitizeSchema } from '../html/sanitize-schema.ts';
import { reportUnsafe } from '../html/unsafe.ts';
import type { NoteContext } from '../note-context.ts';
import { readMarkdown } from './read-markdown.ts';
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
  const markdown = readMarkdown(text, present);
  for (const syntax of present) syntax.transform?.(markdown, context);
  const handlers = Object.assign({}, ...present.map((syntax) => syntax.handlers?.(context)));
  const read = toHast(markdown, { allowDangerousHtml: mayHaveHtml, handlers });
  const tree = mayHaveHtml ? raw(read, { file: context.file }) : read;
  const whole: HtmlRoot = tree.type === 'root' ? tree : { type: 'root', children: [] };
  if (options.html === 'trusted') return whole;
  reportUnsafe(whole, context);
  const safe = sanitize(whole, sanitizeSchema);
  return safe.type === 'root' ? safe : { type: 'root', children: [] };
}
