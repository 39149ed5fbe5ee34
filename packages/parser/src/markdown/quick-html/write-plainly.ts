import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Blockquote, Image, Link, List, Nodes, Parents, Root } from 'mdast';
import type { Handlers, HtmlWriter } from '../syntax.ts';
import { joinTexts, readRawTag } from './raw-tags.ts';
import { wrap } from './wrap.ts';
import { writeTable } from './write-table.ts';

/**
 * Writes a plain Markdown tree (`isPlain`) as an HTML tree, as mdast-util-to-hast does, which visits the tree for
 * definitions first and copies the place of each node. Here elements share the places of their nodes; texts have none, for
 * nothing asks where they stand.
 */
export function writePlainly(tree: Root, handlers: Handlers): HtmlRoot {
  const writer = new PlainWriter(handlers);
  const root = { type: 'root' as const, children: wrap(writer.all(tree), false) };
  if (writer.hasTags) joinTexts(root);
  return root;
}

class PlainWriter implements HtmlWriter {
  /** Whether raw HTML was written: then the reference gives all to a parser of HTML, which joins texts. */
  hasTags = false;
  readonly #handlers: Handlers;

  constructor(handlers: Handlers) {
    this.#handlers = handlers;
  }

  all(parent: Parents): ElementContent[] {
    let written: ElementContent[] = [];
    /** What tags of raw HTML stand in. */
    const outer: ElementContent[][] = [];
    let isAfterBreak = false;
    for (const node of parent.children) {
      const tag = node.type === 'html' ? readRawTag(node.value) : undefined;
      if (tag !== undefined) {
        this.hasTags = true;
        isAfterBreak = false;
        if (tag.kind === 'end') written = outer.pop() ?? written;
        else {
          const { tagName, properties } = tag;
          const element: Element = { type: 'element', tagName, properties, children: [] };
          written.push(element);
          if (tag.kind === 'start') {
            outer.push(written);
            written = element.children;
          }
        }
        continue;
      }
      const result = this.#write(node, parent);
      if (isAfterBreak) trimStart(result);
      isAfterBreak = node.type === 'break';
      if (Array.isArray(result)) for (const one of result) written.push(one);
      else if (result !== undefined) written.push(result);
    }
    return written;
  }

  patch(from: Nodes, to: Element): void {
    to.position = from.position;
  }

  applyData(from: Nodes, to: Element): Element {
    Object.assign(to.properties, from.data?.hProperties);
    return to;
  }

  wrap(nodes: ElementContent[], loose: boolean): ElementContent[] {
    return wrap(nodes, loose);
  }

  #write(node: Nodes, parent: Parents): ReturnType<Handlers[string]> {
    switch (node.type) {
      case 'text':
        return { type: 'text', value: trimLines(node.value) };
      case 'paragraph':
        return this.#element('p', {}, node, this.all(node));
      case 'strong':
        return this.#element('strong', {}, node, this.all(node));
      case 'emphasis':
        return this.#element('em', {}, node, this.all(node));
      case 'inlineCode':
        return this.#element('code', {}, node, [
          { type: 'text', value: node.value.replace(/\r?\n|\r/g, ' ') },
        ]);
      case 'heading':
        return this.#element(`h${node.depth}`, {}, node, this.all(node));
      case 'list':
        return this.#writeList(node);
      case 'blockquote':
        return this.#writeQuote(node);
      case 'link':
        return this.#writeLink(node);
      case 'image':
        return this.#writeImage(node);
      case 'table':
        return writeTable(this, node);
      case 'delete':
        return this.#element('del', {}, node, this.all(node));
      case 'break':
        return [this.#element('br', {}, node, []), { type: 'text', value: '\n' }];
      case 'thematicBreak':
        return this.#element('hr', {}, node, []);
      case 'yaml':
        return undefined;
      default:
        return this.#handlers[node.type]?.(this, node, parent);
    }
  }

  #element(
    tagName: string,
    properties: Element['properties'],
    node: Nodes,
    children: ElementContent[],
  ): Element {
    const element: Element = { type: 'element', tagName, properties, children, position: node.position };
    return node.data === undefined ? element : this.applyData(node, element);
  }

  #writeQuote(node: Blockquote): Element {
    return this.#element('blockquote', {}, node, wrap(this.all(node), true));
  }

  #writeList(node: List): Element {
    const properties: Element['properties'] = {};
    const items = this.all(node);
    if (typeof node.start === 'number' && node.start !== 1) properties['start'] = node.start;
    if (items.some(isTask)) properties['className'] = ['contains-task-list'];
    return this.#element(node.ordered ? 'ol' : 'ul', properties, node, wrap(items, true));
  }

  #writeLink(node: Link): Element {
    const properties: Element['properties'] = { href: node.url };
    if (node.title !== null && node.title !== undefined) properties['title'] = node.title;
    return this.#element('a', properties, node, this.all(node));
  }

  #writeImage(node: Image): Element {
    const properties: Element['properties'] = { src: node.url };
    if (node.alt !== null && node.alt !== undefined) properties['alt'] = node.alt;
    if (node.title !== null && node.title !== undefined) properties['title'] = node.title;
    return this.#element('img', properties, node, []);
  }
}

function isTask(node: ElementContent): boolean {
  if (node.type !== 'element' || node.tagName !== 'li') return false;
  const classes = node.properties['className'];
  return Array.isArray(classes) && classes.includes('task-list-item');
}

/** Takes white space off the start of what stands behind a break. */
function trimStart(written: ReturnType<Handlers[string]>): void {
  if (written === undefined || Array.isArray(written)) return;
  const text = written.type === 'element' ? written.children[0] : written;
  if (text?.type === 'text') text.value = text.value.replace(/^[ \t]+/, '');
}

/** Takes white space off the starts and ends of lines, but for the start and the end of the whole. */
function trimLines(text: string): string {
  if (!/[ \t][\r\n]|[\r\n][ \t]/.test(text)) return text;
  const pieces = text.split(/(\r?\n|\r)/);
  return pieces
    .map((piece, index) => {
      const ended = index < pieces.length - 1 ? piece.replace(/(?<![ \t])[ \t]+$/, '') : piece;
      return index > 0 ? ended.replace(/^[ \t]+/, '') : ended;
    })
    .join('');
}
