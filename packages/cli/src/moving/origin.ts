/** Where notes can be moved in from. */
export const origins = ['obsidian-publish', 'quartz', 'hugo', 'jekyll'] as const;
export type Origin = (typeof origins)[number];
