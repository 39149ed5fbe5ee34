/** A page that a note is joined to. */
export interface Neighbour {
  readonly href: string;
  readonly title: string;
  readonly kind: 'note' | 'topic' | 'principle' | 'tool';
}

/** What is around a note, in the order of the page. */
export interface Neighbours {
  /** Notes that link here. */
  readonly from: readonly Neighbour[];
  /** Pages that the note links to, or that it names as its topics, principles and tools. */
  readonly to: readonly Neighbour[];
}

/** Reads what is around a note from the links of its page. */
export function listNeighbours(page: Document): Neighbours {
  const base = page.querySelector<HTMLAnchorElement>('a.wordmark')?.pathname ?? '/';
  const from = read('.backlinks .note-title');
  const sources = new Set(from.map(({ href }) => href));
  const to = read('.prose a[href], .ladder h2 a, .place-list a').filter(({ href }) => !sources.has(href));
  return { from, to };

  function read(selector: string): readonly Neighbour[] {
    const found = new Map<string, Neighbour>();
    for (const link of page.querySelectorAll<HTMLAnchorElement>(selector)) {
      const { pathname, origin } = link;
      const path = pathname.slice(base.length);
      const isPage = origin === location.origin && pathname.startsWith(base) && pathname.endsWith('/');
      if (!isPage || pathname === location.pathname || path.startsWith('tags/') || path === '') continue;
      const title = link.textContent.trim();
      if (title === '' || found.has(pathname)) continue;
      found.set(pathname, { href: pathname, title, kind: kindOf(path) });
    }
    return [...found.values()];
  }
}

function kindOf(path: string): Neighbour['kind'] {
  if (path.startsWith('topics/')) return 'topic';
  if (path.startsWith('principles/')) return 'principle';
  return path.startsWith('tools/') ? 'tool' : 'note';
}
