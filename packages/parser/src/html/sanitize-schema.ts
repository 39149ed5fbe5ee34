import type { Schema } from 'hast-util-sanitize';
import { sanitizer } from '../late-packages.ts';
import { once } from '../once.ts';

/**
 * What HTML of a note may stay: GitHub's allow-list, with the elements of HTML that are text and nothing more, and the
 * classes and data of the dialect's own elements. Scripts, event handlers, forms, frames, styles and every URL scheme
 * but those named are left out.
 *
 * `obsidian:` passes, because links to notes of the same vault are recognised after sanitising; the others of that
 * scheme are taken out there.
 */
export const sanitizeSchema: () => Schema = once(() => {
  const { defaultSchema } = sanitizer();
  return {
    ...defaultSchema,
    attributes: {
      ...defaultSchema.attributes,
      '*': [...(defaultSchema.attributes?.['*'] ?? []), ['dataBlock', /^[A-Za-z0-9-]+$/]],
      details: [
        'open',
        ['className', 'callout'],
        'dataCallout',
        'dataCalloutName',
        ['dataCalloutLook', 'note'],
      ],
      div: [
        ...(defaultSchema.attributes?.['div'] ?? []),
        ['className', 'callout', 'callout-content'],
        'dataCallout',
        'dataCalloutName',
        ['dataCalloutLook', 'note'],
      ],
      img: [...(defaultSchema.attributes?.['img'] ?? []), ['loading', 'lazy', 'eager']],
      input: [...(defaultSchema.attributes?.['input'] ?? []), 'ariaLabel'],
      li: [...(defaultSchema.attributes?.['li'] ?? []), 'dataTask'],
      p: [['className', 'callout-title']],
      summary: [...(defaultSchema.attributes?.['summary'] ?? []), ['className', 'callout-title']],
    },
    protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'obsidian', 'tel'] },
    strip: ['script', 'style'],
    tagNames: [
      ...(defaultSchema.tagNames ?? []),
      'abbr',
      'address',
      'article',
      'aside',
      'bdi',
      'bdo',
      'caption',
      'cite',
      'col',
      'colgroup',
      'dfn',
      'figcaption',
      'figure',
      'mark',
      'small',
      'time',
      'u',
      'wbr',
    ],
  };
});
