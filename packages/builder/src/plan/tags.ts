import type { LinkedVault } from '../link/linked-vault.ts';
import { slugParts } from '../link/slug.ts';
import { compareText } from '../order.ts';
import type { TagCard } from './page.ts';

interface Tag {
  /** As first spelled. */
  readonly name: string;
  readonly url: string;
  /** Notes that carry it or a tag nested in it. */
  readonly notes: Set<string>;
}

/** The tags of a vault. Letter case is ignored, the first spelling shown; `a/b` is also counted as `a`. */
export class Tags {
  readonly #tags = new Map<string, Tag>();
  /** By the URL of the tag above. */
  readonly #children = new Map<string, Tag[]>();

  constructor(vault: LinkedVault) {
    for (const [id, { note }] of vault.notes) {
      for (const name of note.tags) {
        const parts = splitTag(name);
        for (let length = 1; length <= parts.length; length += 1)
          this.#add(parts.slice(0, length).join('/'), id);
      }
    }
  }

  /** All tags, by URL. */
  all(): readonly Tag[] {
    return [...this.#tags.values()].sort((a, b) => compareText(a.url, b.url));
  }

  /** Tags right below another one, by URL. */
  childrenOf({ url }: Tag): readonly Tag[] {
    return [...(this.#children.get(url) ?? [])].sort((a, b) => compareText(a.url, b.url));
  }

  card(name: string, href: (path: string) => string): TagCard {
    const url = tagUrl(name);
    const tag = this.#tags.get(url);
    return { id: tag?.name ?? name, title: tag?.name ?? name, href: href(url), notes: tag?.notes.size ?? 0 };
  }

  #add(name: string, id: string): void {
    const url = tagUrl(name);
    const tag = this.#tags.get(url);
    if (tag !== undefined) {
      tag.notes.add(id);
      return;
    }
    const added = { name, url, notes: new Set([id]) };
    const parent = url.slice(0, url.lastIndexOf('/', url.length - 2) + 1);
    this.#tags.set(url, added);
    const siblings = this.#children.get(parent);
    if (siblings === undefined) this.#children.set(parent, [added]);
    else siblings.push(added);
  }
}

/** The path of a tag's page under the base: its slug, which ignores letter case. */
export function tagUrl(name: string): string {
  return `/tags/${slugParts(splitTag(name))}/`;
}

/** Each tag above a tag has a page too: what is nested deeper than this counts as the tag at this depth. */
const DEEPEST = 16;

function splitTag(name: string): readonly string[] {
  return name
    .split('/')
    .filter((part) => part !== '')
    .slice(0, DEEPEST);
}
