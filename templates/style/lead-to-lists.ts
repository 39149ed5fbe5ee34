/** Where the site has lists of what the samples' own addresses begin with. */
const lists = {
  '/learn/notes/': '/archive/',
  '/learn/topics/': '/topics/',
  '/learn/principles/': '/principles/',
  '/learn/tools/': '/tools/',
  '/learn/tags/': '/tags/',
} as const;

/**
 * Lets samples lead to pages that the site has: the small site that they are from is nowhere.
 *
 * @param samples plain data, with addresses under `/learn/`.
 * @param href gives the address of a page of the site.
 */
export function leadToLists<Samples>(samples: Samples, href: (path: string) => string): Samples {
  const text = JSON.stringify(samples, (_, value: unknown) => {
    if (typeof value !== 'string' || !value.startsWith('/learn/')) return value;
    const [, list = '/progress/'] = Object.entries(lists).find(([start]) => value.startsWith(start)) ?? [];
    return href(list);
  });
  return JSON.parse(text);
}
