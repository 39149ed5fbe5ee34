import type { Element, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { cleanPicture } from '../picture/clean-picture.ts';
import { DamagedPicture } from '../picture/picture.ts';
import { recogniseSignature } from '../recognise-signature.ts';
import { isHarmlessCss, removeCssComments } from './harmless-css.ts';
import { limitRepetition } from './limit-repetition.ts';
import { measureSvg } from './measure-svg.ts';
import { readSvg, UnreadableSvg } from './read-svg.ts';
import { cssAttributes, svgSchema } from './svg-schema.ts';
import { writeSvg } from './write-svg.ts';

/** An SVG that runs nothing and fetches nothing. */
export interface CleanSvg {
  readonly bytes: Buffer;
  readonly width: number | null;
  readonly height: number | null;
  /** Names of what was taken out and may be missed, sorted: elements, and attributes behind an `@`. */
  readonly removed: readonly string[];
}

/**
 * Makes an SVG harmless, also where it is opened by its own address: scripts, handlers, links, foreign content, styles
 * and pictures from elsewhere, comments and an editor's data are taken out by an allow-list. What is drawn stays.
 *
 * @throws UnreadableSvg
 */
export function cleanSvg(bytes: Buffer): CleanSvg {
  const tree = readSvg(decode(bytes));
  const before = countNames(tree);
  const clean = sanitize(tree, svgSchema);
  if (clean.type !== 'root') throw new UnreadableSvg('holds no SVG');
  cleanElements(clean);
  limitRepetition(clean);
  const [svg] = clean.children;
  if (svg?.type !== 'element') throw new UnreadableSvg('holds no SVG');
  const after = countNames(clean);
  const removed = [...before].filter(([name, count]) => (after.get(name) ?? 0) < count).map(([name]) => name);
  return { bytes: Buffer.from(writeSvg(clean)), ...measureSvg(svg), removed: removed.sort() };
}

/** Decodes XML as its byte order mark or its declaration says; else as UTF-8. */
function decode(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, 200);
  const declared = /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)["']/u.exec(start)?.[1] ?? 'utf-8';
  const encoding = start.startsWith('\xFF\xFE')
    ? 'utf-16le'
    : start.startsWith('\xFE\xFF')
      ? 'utf-16be'
      : declared;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableSvg(`is not written in ${encoding}`);
  }
}

/** Looks at what an allow-list of names cannot: styles, values that name something, pictures carried along. */
function cleanElements(node: Root | Element): void {
  node.children = node.children.filter((child) => child.type !== 'element' || keeps(child));
  for (const child of node.children) if (child.type === 'element') cleanElements(child);
}

/** Cleans an element's own values; false where the element is to go. */
function keeps(element: Element): boolean {
  for (const [name, value] of Object.entries(element.properties)) {
    const text = String(value);
    if (name === 'href' && /^\s*data:/iu.test(text)) cleanCarried(element, text);
    else if (cssAttributes.has(name) && !isHarmlessCss(text)) delete element.properties[name];
  }
  if (element.tagName !== 'style') return true;
  const css = removeCssComments(
    element.children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
  );
  element.children = [{ type: 'text', value: css }];
  return isHarmlessCss(css);
}

/** A picture carried along is cleaned as one of the vault is, and goes where it cannot be. */
function cleanCarried(element: Element, url: string): void {
  delete element.properties['href'];
  const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  const signature = recogniseSignature(bytes);
  try {
    const clean = cleanPicture(bytes, signature).bytes.toString('base64');
    element.properties['href'] = `data:image/${signature};base64,${clean}`;
  } catch (error) {
    if (!(error instanceof DamagedPicture)) throw error;
  }
}

function countNames(node: Root | Element, counts = new Map<string, number>()): Map<string, number> {
  const add = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  if (node.type === 'element') {
    add(node.tagName);
    for (const name of Object.keys(node.properties)) add(`@${name}`);
  }
  for (const child of node.children) if (child.type === 'element') countNames(child, counts);
  return counts;
}
