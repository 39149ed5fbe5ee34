/* Trees that our own writer leaves to others: HTML in a note, what is not known to be safe, what cannot be written quickly. */

export * as rawHtml from 'hast-util-raw';
export * as sanitizer from 'hast-util-sanitize';
export * as toHast from 'mdast-util-to-hast';
export * as rehypeStringify from 'rehype-stringify';
export * as vfile from 'vfile';
