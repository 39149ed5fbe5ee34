import { createHash } from 'node:crypto';
import type { Page } from '../plan/page.ts';
import { isSharedPart } from '../plan/shared-part.ts';
import type { PageContent } from '../plan/theme.ts';

/** A part that stands in many pages. */
export interface PartJson {
  /** Follows from the text. */
  readonly name: string;
  readonly text: string;
}

/** All that a page is made of, but for the text of its note. */
export interface PageJson {
  /** With names in the place of parts. */
  readonly text: string;
  /** The parts that are named in it, some of them more than once. */
  readonly parts: readonly PartJson[];
}

/** Begins the name of a part in a text. What begins so itself gets it twice. */
const MARK = '\0';

/** Writes down what pages are made of; a part that stands in many of them, once. */
export class PageJsonWriter {
  readonly #context: string;
  readonly #parts = new WeakMap<object, PartJson>();

  /** `context` changes with everything that all pages depend on. */
  constructor(context: string) {
    this.#context = context;
  }

  write(page: Page, { needs }: PageContent): PageJson {
    const parts: PartJson[] = [];
    const text = JSON.stringify([this.#context, page, needs], (_key, value: unknown) => {
      if (typeof value === 'string') return value.startsWith(MARK) ? MARK + value : value;
      if (typeof value !== 'object' || value === null || !isSharedPart(value)) return value;
      const part = this.#writePart(value);
      parts.push(part);
      return MARK + part.name;
    });
    return { text, parts };
  }

  #writePart(value: object): PartJson {
    const known = this.#parts.get(value);
    if (known !== undefined) return known;
    const text = JSON.stringify(value);
    const part = { name: createHash('sha256').update(text).digest('base64url').slice(0, 22), text };
    this.#parts.set(value, part);
    return part;
  }
}

/**
 * Reads what was written down of a page.
 *
 * @param parts by name.
 * @throws Error where one that is named is not among them.
 */
export function readPageJson(
  text: string,
  parts: ReadonlyMap<string, unknown>,
): { readonly page: Page; readonly needs: readonly string[] } {
  const said: unknown = JSON.parse(text);
  putParts(said, parts);
  const [, page, needs] = said as [string, Page, readonly string[]];
  return { page, needs };
}

/** Puts parts where their names stand. (`JSON.parse` could do it on its way, in more than twice the time.) */
function putParts(said: unknown, parts: ReadonlyMap<string, unknown>): void {
  if (typeof said !== 'object' || said === null) return;
  const fields = said as Record<string, unknown>;
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (typeof value !== 'string') putParts(value, parts);
    else if (value.startsWith(MARK)) fields[key] = findPart(value.slice(MARK.length), parts);
  }
}

function findPart(name: string, parts: ReadonlyMap<string, unknown>): unknown {
  if (name.startsWith(MARK)) return name;
  const part = parts.get(name);
  if (part === undefined) throw new Error(`Nothing is known of the part ${name}.`);
  return part;
}

/** A fingerprint of all that a page is made of. `html`: the text of its note. */
export function fingerprintPage({ text }: Pick<PageJson, 'text'>, html: string): string {
  return createHash('sha256').update(text).update(html).digest('base64url');
}
