/** What a page has to know of its text, beside the text itself. */
export interface TextTraits {
  readonly hasCode: boolean;
  readonly hasCallouts: boolean;
  /** Whether there are `style` attributes in it. */
  readonly hasStyles: boolean;
  /** Origins of images and media that are not the site's own, sorted. */
  readonly origins: readonly string[];
}

/**
 * Reads from the text of a note what the page around it depends on. Nothing else of a page may depend on the HTML of its
 * text: a build that puts in another text with the same traits leaves the rest of the page as it is.
 *
 * @param html finished body of a page.
 */
export function readTextTraits(html: string): TextTraits {
  return {
    hasCode: html.includes('<pre'),
    hasCallouts: html.includes('callout'),
    hasStyles: html.includes(' style="'),
    origins: foreignOrigins(html),
  };
}

/** Elements that load something, with their attributes. In text, `<` is always escaped. */
const loading = /<(?:img|source|video|audio)(?<attributes>(?: [^\s"=<>/]+(?:="[^"]*")?)*)/giu;
const address = / (?:src|srcset|poster)="(?<urls>[^"]*)"/giu;

function foreignOrigins(html: string): readonly string[] {
  const found = new Set<string>();
  for (const { groups: element } of html.matchAll(loading)) {
    for (const { groups } of (element?.['attributes'] ?? '').matchAll(address)) {
      for (const url of (groups?.['urls'] ?? '').split(/[\s,]+/u)) {
        const origin = foreignOrigin(url);
        if (origin !== undefined) found.add(origin);
      }
    }
  }
  return [...found].sort();
}

/** The origin of a URL as a browser reads it; without a scheme where the page's own counts. */
function foreignOrigin(url: string): string | undefined {
  if (!/^(?:https?:)?\/\//iu.test(url) || !URL.canParse(url, 'https://site.invalid/')) return undefined;
  const { origin, host } = new URL(url, 'https://site.invalid/');
  return url.startsWith('//') ? host : origin;
}
