import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** An element of a page. */
export interface PageElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The text in it and in the elements in it. */
  readonly text: string;
  /** Names of the elements and classes around it, outermost first. */
  readonly around: readonly string[];
}

/** A piece of text, with no element within. */
export interface PageText {
  readonly text: string;
  readonly around: readonly string[];
}

/** A page as a browser's parser reads it. */
export interface ReadPage {
  /** In the order of their start tags; those of templates too. */
  readonly elements: readonly PageElement[];
  readonly texts: readonly PageText[];
  /** How often each id is given. */
  readonly ids: ReadonlyMap<string, number>;
}

/** Parses a page by the HTML standard. */
export function readPage(html: string): ReadPage {
  const elements: PageElement[] = [];
  const texts: PageText[] = [];
  collect(parse(html), [], elements, texts);
  const ids = new Map<string, number>();
  for (const { attributes } of elements) {
    const id = attributes.get('id');
    if (id !== undefined) ids.set(id, (ids.get(id) ?? 0) + 1);
  }
  return { elements, texts, ids };
}

/** All elements of a name. */
export function elementsOf(page: ReadPage, name: string): readonly PageElement[] {
  return page.elements.filter((element) => element.name === name);
}

function collect(
  node: DefaultTreeAdapterTypes.Node,
  around: readonly string[],
  elements: PageElement[],
  texts: PageText[],
): void {
  let inner = around;
  if (node.nodeName === '#text') texts.push({ text: readText(node), around });
  if ('tagName' in node) {
    const attributes = new Map(
      node.attrs.map(({ prefix, name, value }): [string, string] => [
        prefix === undefined || prefix === '' ? name : `${prefix}:${name}`,
        value,
      ]),
    );
    elements.push({ name: node.tagName, attributes, text: readText(node), around });
    inner = [...around, node.tagName, ...(attributes.get('class') ?? '').split(/\s+/)];
  }
  if ('content' in node) collect(node.content, inner, elements, texts);
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, inner, elements, texts);
}

function readText(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(readText).join('') : '';
}
