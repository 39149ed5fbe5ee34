import { type PageElement, readPage } from '../check-site/read-page.ts';

/** What a page may hold that runs, besides files of its own site. */
export interface Allowed {
  /** Texts of inline scripts. */
  readonly inlineScripts: readonly string[];
}

/** Schemes that a link may lead to; nothing that a browser runs. */
const linkSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

const urlAttributes = [
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'cite',
  'background',
  'ping',
  'manifest',
  'xlink:href',
  'longdesc',
  'usemap',
];

/** Elements that no page of the theme has, and that sanitising takes out. */
const forbidden = new Set([
  'applet',
  'base',
  'embed',
  'foreignobject',
  'frame',
  'frameset',
  'object',
  'portal',
  'animate',
  'set',
  'noembed',
  'plaintext',
  'xmp',
]);

/**
 * Finds everything in a page, or in an SVG, that a browser would run, or load from elsewhere as a part of it, and that the
 * theme did not put there: handlers, scripts, frames, URLs of schemes that run, styles that load.
 *
 * @param html a page, a part of one, or an SVG
 * @returns one line for each finding
 */
export function findExecutable(html: string, { inlineScripts }: Allowed): readonly string[] {
  return readPage(html).elements.flatMap((element) => [
    ...(forbidden.has(element.name.toLowerCase()) ? [`<${element.name}>`] : []),
    ...checkScript(element, inlineScripts),
    ...checkStyle(element),
    ...checkAttributes(element),
    ...checkRefresh(element),
    ...checkLoaded(element),
  ]);
}

function checkScript(
  { name, attributes, text }: PageElement,
  inlineScripts: readonly string[],
): readonly string[] {
  if (name !== 'script') return [];
  const source = attributes.get('src') ?? attributes.get('href') ?? attributes.get('xlink:href');
  if (source === undefined && attributes.get('type') === 'application/ld+json' && isJson(text)) return [];
  if (source === undefined) return inlineScripts.includes(text) ? [] : [`<script> ${text.slice(0, 60)}`];
  return isOwn(source) && text === '' ? [] : [`<script src="${source}">`];
}

/** A block of data is no script, as long as it is nothing but data. */
function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object' && !text.includes('<');
  } catch {
    return false;
  }
}

function checkStyle({ name, text, attributes }: PageElement): readonly string[] {
  const css = name === 'style' ? text : (attributes.get('style') ?? '');
  return /url\s*\(|@import|expression\s*\(|javascript:|-moz-binding|behavior\s*:|\\/i.test(css)
    ? [`style: ${css.slice(0, 60)}`]
    : [];
}

function checkAttributes({ name, attributes }: PageElement): readonly string[] {
  return [...attributes].flatMap(([attribute, value]) => {
    if (/^on/i.test(attribute) || attribute === 'srcdoc' || attribute === 'shadowrootmode')
      return [`<${name} ${attribute}>`];
    const urls =
      attribute === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s/)[0] ?? '') : [value];
    if (attribute !== 'srcset' && !urlAttributes.includes(attribute)) return [];
    return urls
      .filter((url) => !isHarmless(url))
      .map((url) => `<${name} ${attribute}="${url.slice(0, 60)}">`);
  });
}

/** A page may send its reader on only within the site. */
function checkRefresh({ name, attributes }: PageElement): readonly string[] {
  if (name !== 'meta' || !/^\s*refresh\s*$/i.test(attributes.get('http-equiv') ?? '')) return [];
  const content = attributes.get('content') ?? '';
  const url = /^0; url=(.*)$/.exec(content)?.[1] ?? '';
  return isOwn(url) ? [] : [`refresh: ${content.slice(0, 60)}`];
}

/** What becomes a part of the page comes from the site itself; players are loaded on a click alone. */
function checkLoaded({ name, attributes }: PageElement): readonly string[] {
  const loads =
    name === 'iframe' ||
    (name === 'link' &&
      /\b(?:stylesheet|preload|modulepreload|import|manifest)\b/i.test(attributes.get('rel') ?? ''));
  if (!loads) return [];
  const url = attributes.get('src') ?? attributes.get('href') ?? '';
  return isOwn(url) ? [] : [`<${name}> of ${url.slice(0, 60)}`];
}

/** A path of the site: begins with one slash. */
function isOwn(url: string): boolean {
  return /^\/(?![/\\])/.test(url) && isHarmless(url);
}

/** Reads a URL as a browser does, control characters and blanks in it included. */
function isHarmless(url: string): boolean {
  try {
    return linkSchemes.has(new URL(url, 'https://site.example/page/').protocol);
  } catch {
    // No browser follows it.
    return true;
  }
}
