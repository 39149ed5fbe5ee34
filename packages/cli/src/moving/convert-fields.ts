import { type Document, isMap, isScalar, type Scalar } from 'yaml';
import type { Origin } from './origin.ts';

/** What becomes of a field of another generator. */
type Rule =
  /** It gets another name, unless that is taken. */
  | { readonly rename: string }
  /** Its values join a list. */
  | { readonly into: 'tags' | 'aliases' };

const rename = (name: string): Rule => ({ rename: name });

/** By generator: fields that Layerwise has under another name. What it has under the same is not here. */
const rules: Readonly<Record<Origin, Readonly<Record<string, Rule>>>> = {
  'obsidian-publish': {},
  quartz: {
    created: rename('date'),
    published: rename('date'),
    publishDate: rename('date'),
    modified: rename('updated'),
    lastmod: rename('updated'),
    'last-modified': rename('updated'),
    enableToc: rename('toc'),
    socialImage: rename('image'),
    socialDescription: rename('description'),
  },
  hugo: {
    publishDate: rename('date'),
    lastmod: rename('updated'),
    url: rename('permalink'),
    summary: rename('description'),
    featured_image: rename('image'),
    featuredImage: rename('image'),
    categories: { into: 'tags' },
    category: { into: 'tags' },
  },
  jekyll: {
    last_modified_at: rename('updated'),
    published: rename('publish'),
    excerpt: rename('description'),
    categories: { into: 'tags' },
    category: { into: 'tags' },
    redirect_from: { into: 'aliases' },
  },
};

/** By generator: fields that say something which Layerwise has nothing for. They stay, and do nothing. */
const without: Readonly<Record<Origin, readonly string[]>> = {
  'obsidian-publish': [],
  quartz: ['unlisted', 'noteIcon'],
  hugo: [
    'weight',
    'menu',
    'menus',
    'layout',
    'type',
    'expiryDate',
    'cascade',
    'outputs',
    'series',
    'headless',
    'build',
    'resources',
    'linkTitle',
    'markup',
    'params',
  ],
  jekyll: ['layout', 'nav_order', 'parent', 'has_children', 'sitemap', 'pin', 'author'],
};

/** What was changed and what has no counterpart, in words. */
export interface ConvertedFields {
  readonly changes: readonly string[];
  readonly lacking: readonly string[];
}

/** Gives the fields of another generator the names that Layerwise has for them. Changes the document. */
export function convertFields(from: Origin, document: Document): ConvertedFields {
  const changes: string[] = [];
  const lacking: string[] = [];
  if (!isMap(document.contents)) return { changes, lacking };
  for (const pair of [...document.contents.items]) {
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    const rule = Object.hasOwn(rules[from], name) ? rules[from][name] : undefined;
    if (rule !== undefined && 'rename' in rule && !document.has(rule.rename) && isScalar(pair.key)) {
      (pair.key as Scalar).value = rule.rename;
      changes.push(`\`${name}\` → \`${rule.rename}\``);
    } else if (rule !== undefined && 'into' in rule) {
      joinList(document, rule.into, document.get(name));
      document.delete(name);
      changes.push(`\`${name}\` → \`${rule.into}\``);
    } else if (without[from].includes(name)) lacking.push(`\`${name}\``);
  }
  return { changes: [...changes, ...convertDates(document)], lacking };
}

/** Jekyll writes lists as words with blanks between them, too. */
function joinList(document: Document, name: 'tags' | 'aliases', value: unknown): void {
  const list = (given: unknown): readonly string[] => {
    const plain: unknown =
      typeof given === 'object' && given !== null && 'toJSON' in given
        ? JSON.parse(JSON.stringify(given))
        : given;
    if (Array.isArray(plain)) return plain.map(String);
    return typeof plain === 'string' ? plain.split(/[\s,]+/u).filter((word) => word !== '') : [];
  };
  const joined = [...new Set([...list(document.get(name)), ...list(value)])];
  if (joined.length > 0) document.set(name, joined);
}

/** `2024-01-02 10:00:00 +0200` and the like become what ISO 8601 says. */
function convertDates(document: Document): readonly string[] {
  return ['date', 'updated'].flatMap((name) => {
    const value = document.get(name);
    const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : '';
    const [, day, time, sign, hours, minutes] =
      /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(?:([+-])(\d{2}):?(\d{2}))?$/u.exec(
        text,
      ) ?? [];
    if (day === undefined || time === undefined) return [];
    const zone = sign === undefined ? '' : `${sign}${hours}:${minutes}`;
    const written = `${day}T${time}${zone}`;
    if (written === text) return [];
    document.set(name, written);
    return [`dates of \`${name}\` as in ISO 8601`];
  });
}
