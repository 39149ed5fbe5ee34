import type { Element, Root, RootContent } from 'hast';

/*
 * What a note becomes are plain elements with a few attributes, nearly always. Here they are written as rehype-stringify
 * writes them, in a quarter of the time. A tree that holds anything else is left to it.
 */

/** Attributes by property. */
const names: ReadonlyMap<string, string> = new Map([
  ['alt', 'alt'],
  ['ariaLabel', 'aria-label'],
  ['dataCallout', 'data-callout'],
  ['dataTask', 'data-task'],
  ['href', 'href'],
  ['id', 'id'],
  ['role', 'role'],
  ['src', 'src'],
  ['start', 'start'],
  ['style', 'style'],
  ['tabIndex', 'tabindex'],
  ['title', 'title'],
  ['type', 'type'],
]);

/** Properties that are lists of words. */
const lists: ReadonlyMap<string, string> = new Map([
  ['className', 'class'],
  ['rel', 'rel'],
]);

/** Attributes that are there or not, named like their properties. */
const flags: ReadonlySet<string> = new Set(['checked', 'disabled', 'open']);

/** Elements without an end. */
const voids: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** Elements with an end, and with nothing of their own in how they are written. */
const plain: ReadonlySet<string> = new Set(
  `a abbr b blockquote caption cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 i ins kbd li mark ol p
  pre q s section small span strong sub summary sup
  table tbody td th thead tr u ul`.split(/\s+/u),
);

/** Writes a tree as HTML; null where it is not plain. */
export function writeQuickly(tree: Root): string | null {
  const writer = new QuickWriter();
  return writer.writeAll(tree.children) ? writer.html : null;
}

/** Writes node after node; a method that gives false met something that is not plain, and the writer is of no use then. */
class QuickWriter {
  html = '';

  writeAll(nodes: readonly RootContent[]): boolean {
    for (const node of nodes) {
      if (node.type === 'text') {
        const { value } = node;
        this.html += /[&<]/.test(value) ? value.replace(/[&<]/g, toReference) : value;
      } else if (node.type !== 'element' || !this.#writeElement(node)) return false;
    }
    return true;
  }

  #writeElement({ tagName, properties, children }: Element): boolean {
    const isVoid = voids.has(tagName);
    if (isVoid ? children.length > 0 : !plain.has(tagName)) return false;
    this.html += `<${tagName}`;
    for (const property of Object.keys(properties)) {
      if (!this.#writeAttribute(property, properties[property])) return false;
    }
    this.html += '>';
    if (isVoid) return true;
    if (!this.writeAll(children)) return false;
    this.html += `</${tagName}>`;
    return true;
  }

  #writeAttribute(property: string, value: Element['properties'][string]): boolean {
    if (typeof value === 'boolean') {
      if (value) this.html += ` ${property}`;
      return flags.has(property);
    }
    const isList = Array.isArray(value);
    const name = isList ? lists.get(property) : names.get(property);
    if (name === undefined) return false;
    const text = isList ? value.join(' ').trim() : value;
    if (typeof text === 'number') this.html += ` ${name}="${text}"`;
    else if (typeof text === 'string') this.html += ` ${name}="${text.replace(/[\0"&'`]/gu, toReference)}"`;
    return typeof text === 'string' || (typeof text === 'number' && Number.isFinite(text));
  }
}

function toReference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}
