import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Position } from '../diagnostic.ts';
import { readFragment, readSize } from '../markdown/read-wikilink.ts';
import type { Reference } from '../note.ts';
import type { NoteContext } from '../note-context.ts';
import type { MarkedHole } from './marks.ts';
import { readObsidianLink } from './obsidian-link.ts';
import { playerLink, readPlayer } from './player.ts';

/**
 * Turns ordinary links and images that point into the vault (`[text](Note.md)`, `<img src="a.png">`) into marked
 * places. Links to other sites stay, and say that they are external; videos elsewhere become placeholders.
 *
 * Runs after sanitising, so that raw HTML is treated like Markdown.
 */
export function markVaultUrls(tree: Root, context: NoteContext): void {
  const { marks } = context;
  visitParent(tree, false);

  function visitParent(parent: Root | Element, inLink: boolean): void {
    let changed: (RootContent | ElementContent)[] | null = null;
    for (const [index, child] of parent.children.entries()) {
      // A link cannot stand in a link.
      if (inLink && child.type === 'text') child.value = marks.without(child.value, isLinkBorder);
      const replacement = child.type === 'element' ? replace(child, inLink, isAlone(child, parent)) : null;
      if (replacement !== null) {
        changed ??= parent.children.slice(0, index);
        changed.push(...replacement);
      } else changed?.push(child);
    }
    if (changed !== null) parent.children = changed as typeof parent.children;
  }

  function replace(element: Element, inLink: boolean, alone: boolean): ElementContent[] | null {
    const isLink = element.tagName === 'a' && element.properties['href'] !== undefined;
    visitParent(element, inLink || isLink);
    if (element.tagName === 'img') return markImage(element, inLink, alone);
    return isLink ? markLink(element) : null;
  }

  function markLink(element: Element): ElementContent[] | null {
    const href = element.properties['href'];
    if (typeof href !== 'string' || marks.isIn(href)) return null;
    const inObsidian = readObsidianLink(href);
    if (isAbsolute(href) && inObsidian === undefined) {
      if (/^obsidian:/iu.test(href)) dropUrl(element);
      if (/^(?:https?:)?\/\//iu.test(href)) element.properties['rel'] = ['external', 'noopener'];
      return null;
    }
    const index =
      inObsidian === undefined
        ? refer('markdown', cut(href, decode), element, { type: 'link' })
        : refer(
            'wikilink',
            cut(inObsidian, (part) => part),
            element,
            { type: 'link' },
          );
    return [
      { type: 'text', value: marks.mark({ type: 'link-start', reference: index }) },
      ...element.children,
      { type: 'text', value: marks.mark({ type: 'link-end', reference: index }) },
    ];
  }

  function markImage(element: Element, inLink: boolean, alone: boolean): ElementContent[] | null {
    const { src, alt } = element.properties;
    // Its address was taken out: what it shows is left.
    if (typeof src !== 'string') return [{ type: 'text', value: typeof alt === 'string' ? alt : '' }];
    const size = readSize(typeof alt === 'string' ? alt : '');
    const label = size.label ?? '';
    const player = readPlayer(src);
    if (player !== undefined) {
      context.needs.add('player');
      const name = label === '' ? marks.mark({ type: 'word', word: player.type }) : label;
      return [playerLink(player, name, inLink)];
    }
    if (label === '') reportMissingAlt(context, placeOf(element));
    const width = toPixels(element.properties['width']) ?? size.width;
    const height = toPixels(element.properties['height']) ?? size.height;
    const dimensions = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
    if (isAbsolute(src)) {
      Object.assign(element.properties, dimensions, { alt: label, loading: 'lazy' });
      if (alone) element.properties['className'] = ['alone'];
      return null;
    }
    const fields = { type: 'embed' as const, label, ...dimensions };
    const reference = refer('markdown', cut(src, decode), element, fields);
    return [
      {
        type: 'text',
        value: marks.mark({ type: 'embed', reference, inline: true, ...(alone && { alone: true }) }),
      },
    ];
  }

  function refer(
    syntax: Reference['syntax'],
    { target, suffix }: { target: string; suffix: string | undefined },
    element: Element,
    fields: Pick<Reference, 'type'> & Partial<Reference>,
  ): number {
    const fragment = suffix === undefined ? undefined : readFragment(suffix);
    const length = context.references.push({
      syntax,
      target,
      ...(fragment && { fragment }),
      ...(suffix !== undefined && { suffix }),
      ...fields,
      position: placeOf(element),
    });
    return length - 1;
  }

  function dropUrl(element: Element): void {
    delete element.properties['href'];
    context.report(
      'warning',
      'unsafe-url',
      'Only links of `obsidian:` that open a note by its path in the vault can stand on a site.',
      element.position?.start,
      'Link to the note with `[[…]]`.',
    );
  }
}

/** Whether a picture is all that its paragraph holds: it stands in the middle, not in a line of text. */
function isAlone(element: Element, parent: Root | Element): boolean {
  if (parent.type !== 'element' || parent.tagName !== 'p' || element.tagName !== 'img') return false;
  return parent.children.every(
    (child) => child === element || (child.type === 'text' && child.value.trim() === ''),
  );
}

/** Reports an image that says nothing to those who cannot see it. */
export function reportMissingAlt(context: NoteContext, place: Position): void {
  context.report(
    'info',
    'missing-alt-text',
    'The image has no alternative text.',
    place,
    'Say what it shows: `![text](image.png)` or `![[image.png|text]]`.',
  );
}

function isLinkBorder(hole: MarkedHole): boolean {
  return (
    hole.type === 'link-start' ||
    hole.type === 'link-end' ||
    hole.type === 'tag-start' ||
    hole.type === 'tag-end'
  );
}

function placeOf(element: Element): Position {
  const start = element.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** Path and fragment of a URL; a query says nothing about a file of the vault. */
function cut(url: string, read: (part: string) => string): { target: string; suffix: string | undefined } {
  const hash = url.indexOf('#');
  const path = (hash === -1 ? url : url.slice(0, hash)).replace(/\?.*$/u, '');
  return { target: read(path), suffix: hash === -1 ? undefined : read(url.slice(hash + 1)) };
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
