import type { Element, Root } from 'hast';

/** Whether a property may have a value, as far as that is known without the allow-list. */
type Check = (value: Element['properties'][string]) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isTrue: Check = (value) => value === true;
const isNumber: Check = (value) => typeof value === 'number';
const is = (...texts: readonly string[]): Check => {
  return (value) => typeof value === 'string' && texts.includes(value);
};
const isClass = (...classes: readonly string[]): Check => {
  return (value) => Array.isArray(value) && value.length === 1 && is(...classes)(value[0]);
};
const isName: Check = (value) => typeof value === 'string' && /^[A-Za-z0-9-]+$/.test(value);

/** Addresses without any scheme, and those with one that is allowed, as every browser reads it. */
const isLink: Check = (value) => {
  return typeof value === 'string' && (!value.includes(':') || /^(?:https?:\/\/|mailto:)/.test(value));
};
const isSource: Check = (value) => {
  return typeof value === 'string' && (!value.includes(':') || /^https?:\/\//.test(value));
};

const callout = {
  dataCallout: isText,
  dataCalloutLook: is('note'),
  dataCalloutName: isText,
};

/**
 * What elements of Markdown and of the dialect say, by their names. Each is allowed and stays as it is: no name that pages
 * use themselves is among the properties (`id`, `name`).
 */
const checks: ReadonlyMap<string, ReadonlyMap<string, Check>> = new Map(
  Object.entries({
    a: { href: isLink, title: isText },
    b: {},
    blockquote: {},
    br: {},
    code: {},
    del: {},
    details: { className: isClass('callout'), open: isTrue, ...callout },
    div: { className: isClass('callout', 'callout-content'), ...callout },
    em: {},
    h1: {},
    h2: {},
    h3: {},
    h4: {},
    h5: {},
    h6: {},
    hr: {},
    i: {},
    img: { alt: isText, src: isSource, title: isText },
    input: { ariaLabel: isText, checked: isTrue, disabled: isTrue, type: is('checkbox') },
    li: { className: isClass('task-list-item'), dataTask: isText },
    kbd: {},
    mark: {},
    ol: { className: isClass('contains-task-list'), start: isNumber },
    p: { className: isClass('callout-title') },
    s: {},
    small: {},
    span: {},
    strong: {},
    sub: {},
    summary: { className: isClass('callout-title') },
    sup: {},
    table: {},
    tbody: {},
    td: { align: is('left', 'center', 'right') },
    th: { align: is('left', 'center', 'right') },
    thead: {},
    tr: {},
    u: {},
    ul: { className: isClass('contains-task-list') },
  }).map(([name, properties]) => [name, new Map(Object.entries({ dataBlock: isName, ...properties }))]),
);

/** What stands in a table only. */
const tableParts: ReadonlySet<string> = new Set(['tbody', 'td', 'th', 'thead', 'tr']);

/**
 * Whether it is certain, at a quick look, that the allow-list would leave a tree as it is and nothing in it is to be reported:
 * each element, each property and each value is one of those that plain Markdown is made of. Whatever is not known for
 * certain must pass the allow-list itself.
 */
export function isKnownSafe(tree: Root): boolean {
  return areSafe(tree, false);
}

function areSafe(parent: Root | Element, inTable: boolean): boolean {
  for (const child of parent.children) {
    if (child.type === 'text') continue;
    if (child.type !== 'element') return false;
    const properties = checks.get(child.tagName);
    if (properties === undefined || !haveSafeValues(child, properties)) return false;
    if (!inTable && tableParts.has(child.tagName)) return false;
    if (!areSafe(child, inTable || child.tagName === 'table')) return false;
  }
  return true;
}

function haveSafeValues({ tagName, properties }: Element, known: ReadonlyMap<string, Check>): boolean {
  for (const name in properties) if (known.get(name)?.(properties[name]) !== true) return false;
  // The allow-list would add what is missing.
  return tagName !== 'input' || (properties['type'] === 'checkbox' && properties['disabled'] === true);
}
