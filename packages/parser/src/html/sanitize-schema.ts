import { defaultSchema, type Options as Schema } from 'rehype-sanitize';

/**
 * What HTML of a note may stay: GitHub's allow-list, with the elements of HTML that are text and nothing more.
 * Scripts, event handlers, forms, frames, styles and every URL scheme but those named are left out.
 */
export const sanitizeSchema: Schema = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    details: ['open'],
    img: [...(defaultSchema.attributes?.['img'] ?? []), ['loading', 'lazy', 'eager']],
  },
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'] },
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
