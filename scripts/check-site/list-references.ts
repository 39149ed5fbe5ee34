import { type ReadPage, readPage } from './read-page.ts';

/** Something that a file of the site refers to. */
export interface SiteReference {
  /** As written. */
  readonly url: string;
  /** Where it stands, for messages: `a href`. */
  readonly place: string;
  /** Whether the browser loads it by itself: a foreign one is then a fault. */
  readonly loaded: boolean;
}

const urlAttributes = [
  'href',
  'xlink:href',
  'src',
  'poster',
  'data',
  'action',
  'formaction',
  'cite',
] as const;
const links = new Set(['a', 'area', 'form', 'button', 'blockquote', 'q', 'ins', 'del']);
/** `rel` of links that only say something; the browser fetches nothing. */
const sayingRels = new Set([
  'canonical',
  'alternate',
  'author',
  'license',
  'me',
  'next',
  'prev',
  'webmention',
]);

/** Lists what a page refers to: links, images with all their sizes, scripts, styles, feeds, refreshes, its picture for others. */
export function listPageReferences({ elements }: ReadPage): readonly SiteReference[] {
  return elements.flatMap(({ name, attributes, text }): readonly SiteReference[] => {
    const rels = (attributes.get('rel') ?? '').split(/\s+/);
    const loaded = name === 'link' ? !rels.some((rel) => sayingRels.has(rel)) : !links.has(name);
    const found = urlAttributes.flatMap((attribute): readonly SiteReference[] => {
      const url = attributes.get(attribute);
      return url === undefined ? [] : [{ url, place: `${name} ${attribute}`, loaded }];
    });
    for (const url of splitSourceSet(attributes.get('srcset') ?? attributes.get('imagesrcset') ?? '')) {
      found.push({ url, place: `${name} srcset`, loaded: true });
    }
    const picture =
      name === 'meta' && attributes.get('property') === 'og:image' ? attributes.get('content') : undefined;
    if (picture !== undefined) found.push({ url: picture, place: 'meta og:image', loaded: false });
    const refresh = attributes.get('http-equiv') === 'refresh' ? attributes.get('content') : undefined;
    const refreshUrl = refresh?.match(/url=(.*)$/i)?.[1];
    if (refreshUrl !== undefined) found.push({ url: refreshUrl, place: 'meta refresh', loaded: false });
    const style = `${attributes.get('style') ?? ''} ${name === 'style' ? text : ''}`;
    return [...found, ...listStyleReferences(style)];
  });
}

/** Lists what a style sheet loads. */
export function listStyleReferences(css: string): readonly SiteReference[] {
  return [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))\s*\)/g)].map((match) => ({
    url: match[1] ?? match[2] ?? match[3] ?? '',
    place: 'url()',
    loaded: true,
  }));
}

/** Lists the addresses in an XML file of ours: a feed or a site map. Escaped HTML in it is read too. */
export function listXmlReferences(xml: string): readonly SiteReference[] {
  const contents = [...xml.matchAll(/>([^<]*&lt;[^<]*)</g)].map((match) => unescapeXml(match[1] ?? ''));
  const attributes = [...xml.matchAll(/<(?:[\w:]+)[^>]*\s(?:href|url|src)="([^"]*)"/g)];
  const texts = [...xml.matchAll(/<(?:loc|link|id|guid|uri|url)(?:\s[^>]*)?>([^<]*)</g)];
  const own = [...attributes, ...texts]
    .map((match) => unescapeXml(match[1] ?? '').trim())
    .filter((url) => /^(?:\/|https?:)/.test(url))
    .map((url) => ({ url, place: 'XML', loaded: false }));
  return [...own, ...contents.flatMap((html) => listPageReferences(readPage(html)))];
}

/** Lists the addresses in data of ours and in JSON feeds: whatever is named `url` or `…_url`, and HTML. */
export function listJsonReferences(json: string): readonly SiteReference[] {
  const found: SiteReference[] = [];
  JSON.parse(json, (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (/(?:^|_)url$/.test(key)) found.push({ url: value, place: `JSON ${key}`, loaded: false });
    if (key === 'content_html') found.push(...listPageReferences(readPage(value)));
    return value;
  });
  return found;
}

/** Undoes the five references that XML knows. */
export function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&(?:apos|#39);/g, "'")
    .replaceAll('&amp;', '&');
}

function splitSourceSet(sourceSet: string): readonly string[] {
  return sourceSet
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((url) => url !== '');
}
