import type { Nodes } from 'hast';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Writes a tree of `readSvg` as well-formed XML. Nesting is limited there. */
export function writeSvg(node: Nodes): string {
  switch (node.type) {
    case 'root':
      return `${node.children.map(writeSvg).join('')}\n`;
    case 'text':
      return node.value.replace(/[&<>\r]/gu, (letter) => entities[letter] ?? letter);
    case 'element': {
      const attributes = Object.entries(node.properties).map(([name, value]) =>
        writeAttribute(name, String(value)),
      );
      const namespace = node.tagName === 'svg' ? ' xmlns="http://www.w3.org/2000/svg"' : '';
      const start = `<${node.tagName}${namespace}${attributes.join('')}`;
      return node.children.length === 0
        ? `${start}/>`
        : `${start}>${node.children.map(writeSvg).join('')}</${node.tagName}>`;
    }
    default:
      return '';
  }
}

function writeAttribute(name: string, value: string): string {
  return ` ${name}="${value.replace(/[&<>"\t\n\r]/gu, (letter) => entities[letter] ?? letter)}"`;
}
