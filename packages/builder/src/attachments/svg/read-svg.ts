import type { Element, Root } from 'hast';
import { SaxesParser } from 'saxes';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Elements within elements. Programs that draw stay under 50; what comes after walks the tree by recursion. */
const DEEPEST = 200;

/** An SVG that cannot be read, and why, as the rest of a sentence. */
export class UnreadableSvg extends Error {
  override readonly name = 'UnreadableSvg';
}

/**
 * Reads the XML of an SVG into a tree whose names are those of XML. Namespaces are resolved, so that no prefix hides an
 * element: what is not SVG (HTML, RDF, an editor's own) is left out with all that is in it, and so are comments,
 * processing instructions and the document type with its entities.
 *
 * @throws UnreadableSvg where it is not well-formed, no SVG, or nested too deep.
 */
export function readSvg(text: string): Root {
  const root: Root = { type: 'root', children: [] };
  const open: (Root | Element)[] = [root];
  // Depth inside an element that is left out; 0 outside of any.
  let foreign = 0;
  const parser = new SaxesParser({ xmlns: true });
  // Old drawing programs write the two namespaces as entities.
  Object.assign(parser.ENTITIES, { ns_svg: SVG, ns_xlink: XLINK });
  parser.on('error', (error) => {
    // Entities of a document type: harmless where they name the namespace of what is left out.
    if (!error.message.endsWith('undefined entity.'))
      throw new UnreadableSvg(`is not well-formed XML (${error.message})`);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (foreign > 0 || uri !== SVG) {
      foreign += 1;
      return;
    }
    if (open.length > DEEPEST) throw new UnreadableSvg(`has more than ${DEEPEST} elements within each other`);
    const properties: Record<string, string> = Object.create(null);
    for (const attribute of Object.values(attributes)) {
      const name = nameAttribute(attribute.uri, attribute.local);
      // SVG 2: `href` counts where `xlink:href` stands beside it.
      if (name !== null && !(attribute.uri === XLINK && name in properties))
        properties[name] = attribute.value;
    }
    const parent = open.at(-1);
    const element: Element = {
      type: 'element',
      tagName: nameElement(local, parent),
      properties,
      children: [],
    };
    parent?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (foreign > 0) foreign -= 1;
    else open.pop();
  });
  const addText = (value: string): void => {
    if (foreign === 0 && open.length > 1) open.at(-1)?.children.push({ type: 'text', value });
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  const [first] = root.children;
  if (first?.type !== 'element' || first.tagName !== 'svg') throw new UnreadableSvg('holds no SVG');
  return root;
}

/** A link becomes a mere group: what it surrounds is drawn, and leads nowhere. */
function nameElement(local: string, parent: Root | Element | undefined): string {
  if (local !== 'a') return local;
  return parent?.type === 'element' && texts.has(parent.tagName) ? 'tspan' : 'g';
}

const texts = new Set(['text', 'tspan', 'textPath']);

function nameAttribute(uri: string, local: string): string | null {
  if (uri === '') return local;
  if (uri === XLINK && local === 'href') return 'href';
  if (uri === XML && (local === 'space' || local === 'lang')) return `xml:${local}`;
  return null;
}
