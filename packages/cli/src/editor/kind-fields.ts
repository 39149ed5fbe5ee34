import type { Kind } from '@layerwise/parser';

/** The fields that a new note of a kind begins with, in their order. The folder says the kind. */
export const kindFields: Readonly<Record<Kind, readonly string[]>> = {
  note: ['layer', 'track', 'topics', 'principles', 'tools', 'sources', 'date'],
  post: ['date', 'topics', 'description', 'draft'],
  topic: ['aliases', 'description'],
  principle: ['aliases', 'description'],
  tool: ['status', 'since', 'principles', 'aliases', 'description'],
  page: ['description'],
};
