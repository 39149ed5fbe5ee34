import type { Element, Nodes, Root } from 'hast';

/**
 * Puts links in the place of frames that show a page of another site: the reader decides whether to go there. Players
 * that Layerwise knows are no frames any more by now.
 *
 * Runs before sanitising, which would leave nothing of them.
 */
export function linkFrames(tree: Root): void {
  visit(tree, false);

  function visit(node: Nodes, inLink: boolean): void {
    if (!('children' in node)) return;
    for (const [index, child] of node.children.entries()) {
      const address = child.type === 'element' ? frameAddress(child) : undefined;
      if (child.type !== 'element' || address === undefined) {
        visit(child, inLink || (child.type === 'element' && child.tagName === 'a'));
        continue;
      }
      const link = writeLink(child, address, inLink);
      node.children[index] =
        node.type === 'root' ? { type: 'element', tagName: 'p', properties: {}, children: [link] } : link;
    }
  }
}

/** The page that a frame shows; undefined for other elements, and for what no link may lead to. */
export function frameAddress({ tagName, properties }: Element): string | undefined {
  const source = tagName === 'iframe' ? properties['src'] : undefined;
  return typeof source === 'string' && /^https?:\/\//iu.test(source) && URL.canParse(source)
    ? source
    : undefined;
}

function writeLink({ properties, position }: Element, address: string, inLink: boolean): Element {
  const { title } = properties;
  const label = typeof title === 'string' && title.trim() !== '' ? title : new URL(address).host;
  return {
    type: 'element',
    tagName: inLink ? 'span' : 'a',
    properties: inLink ? {} : { href: address },
    children: [{ type: 'text', value: label }],
    ...(position && { position }),
  };
}
