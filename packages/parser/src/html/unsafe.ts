import type { Element, Nodes, Root } from 'hast';
import type { NoteContext } from '../note-context.ts';
import { once } from '../once.ts';
import { frameAddress } from './link-frames.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

const allowed = once(() => new Set(sanitizeSchema().tagNames ?? []));
/** Made by the parser of HTML around any text: nothing that an author wrote. */
const frame = new Set(['html', 'head', 'body']);

/**
 * Reports what the allow-list is about to take away: elements, event handlers, styles and URLs. What has a place of its
 * own in the note is reported there.
 */
export function reportUnsafe(tree: Root, context: NoteContext): void {
  visit(tree);

  function visit(node: Nodes): void {
    if (node.type === 'element') {
      if (!allowed().has(node.tagName) && !frame.has(node.tagName)) reportElement(node);
      else reportAttributes(node);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  }

  function reportElement(element: Element): void {
    const lost = element.tagName === 'script' || element.tagName === 'style';
    const shown =
      frameAddress(element) === undefined
        ? 'only its content is shown'
        : 'a link to what it shows takes its place';
    context.report(
      'warning',
      'html-removed',
      `\`<${shorten(element.tagName)}>\` is not allowed in a note; ${lost ? 'it was taken out' : shown}.`,
      element.position?.start,
      'Write `html: "trusted"` in the configuration if you trust every note of the vault.',
    );
  }

  function reportAttributes(element: Element): void {
    for (const [name, value] of Object.entries(element.properties)) {
      if (/^on[a-z]/iu.test(name) || name === 'style') {
        const attribute = name === 'style' ? 'style' : name.toLowerCase();
        context.report(
          'warning',
          'html-removed',
          `The attribute \`${shorten(attribute)}\` of \`<${element.tagName}>\` is not allowed in a note; it was taken out.`,
          element.position?.start,
        );
      } else if ((name === 'href' || name === 'src') && typeof value === 'string')
        reportUrl(element, name, value);
    }
  }

  function reportUrl(element: Element, name: string, url: string): void {
    const scheme = schemeOf(url);
    const protocols = sanitizeSchema().protocols?.[name] ?? [];
    if (scheme === undefined || protocols.includes(scheme)) return;
    context.report(
      'warning',
      'unsafe-url',
      `A URL that begins with \`${shorten(scheme)}:\` is not allowed in a note; it was taken out.`,
      element.position?.start,
    );
  }
}

/** The scheme of a URL as a browser would see it; undefined for a path, a query or a fragment. */
function schemeOf(url: string): string | undefined {
  return /^[^/?#:]*(?=:)/u.exec(url)?.[0].toLowerCase();
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
