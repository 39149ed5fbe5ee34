import type { Element, ElementContent, Root } from 'hast';
import { readFragment, readSize } from '../markdown/read-wikilink.ts';
import type { Reference } from '../note.ts';
import type { NoteContext } from '../note-context.ts';

/**
 * Turns ordinary links and images that point into the vault (`[text](Note.md)`, `<img src="a.png">`) into marked
 * places. Links to other sites stay, and say that they are external.
 *
 * Runs after sanitising, so that raw HTML is treated like Markdown.
 */
export function markVaultUrls(tree: Root, context: NoteContext): void {
  visitParent(tree);

  function visitParent(parent: Root | Element): void {
    let changed = false;
    const children: (Root['children'][number] | ElementContent)[] = [];
    for (const child of parent.children) {
      if (child.type !== 'element') {
        children.push(child);
        continue;
      }
      visitParent(child);
      const replacement =
        child.tagName === 'a' ? markLink(child) : child.tagName === 'img' ? markImage(child) : null;
      if (replacement === null) children.push(child);
      else {
        changed = true;
        children.push(...replacement);
      }
    }
    if (changed) parent.children = children as typeof parent.children;
  }

  function markLink(element: Element): ElementContent[] | null {
    const href = element.properties['href'];
    if (typeof href !== 'string') return null;
    if (isAbsolute(href)) {
      if (/^(?:https?:)?\/\//iu.test(href)) element.properties['rel'] = ['external', 'noopener'];
      return null;
    }
    const index = refer(href, element, { type: 'link' });
    return [
      { type: 'text', value: context.marks.mark({ type: 'link-start', reference: index }) },
      ...element.children,
      { type: 'text', value: context.marks.mark({ type: 'link-end', reference: index }) },
    ];
  }

  function markImage(element: Element): ElementContent[] | null {
    const { src, alt, width, height } = element.properties;
    const size = readSize(typeof alt === 'string' ? alt : '');
    const label = size.label ?? '';
    if (typeof src !== 'string') return null;
    const dimensions = {
      ...((toPixels(width) ?? size.width) !== undefined && { width: toPixels(width) ?? size.width }),
      ...((toPixels(height) ?? size.height) !== undefined && { height: toPixels(height) ?? size.height }),
    };
    if (isAbsolute(src)) {
      Object.assign(element.properties, dimensions, { alt: label, loading: 'lazy' });
      return null;
    }
    const reference = refer(src, element, { type: 'embed', label, ...dimensions } as Pick<Reference, 'type'>);
    return [{ type: 'text', value: context.marks.mark({ type: 'embed', reference, inline: true }) }];
  }

  function refer(
    url: string,
    element: Element,
    fields: Pick<Reference, 'type'> & Partial<Reference>,
  ): number {
    const hash = url.indexOf('#');
    const target = decode(hash === -1 ? url : url.slice(0, hash)).replace(/\?.*$/u, '');
    const suffix = hash === -1 ? undefined : decode(url.slice(hash + 1));
    const fragment = suffix === undefined ? undefined : readFragment(suffix);
    const start = element.position?.start;
    const position = { line: start?.line ?? 1, column: start?.column ?? 1 };
    const length = context.references.push({
      syntax: 'markdown',
      target,
      ...(fragment && { fragment }),
      ...(suffix !== undefined && { suffix }),
      ...fields,
      position,
    });
    return length - 1;
  }
}

/** A URL with a scheme or a host: it does not point into the vault. */
function isAbsolute(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(url);
}

/** Decodes percent-encoding; a text that is not rightly encoded stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function toPixels(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isInteger(number) && number > 0 && number < 100_000 ? number : undefined;
}
