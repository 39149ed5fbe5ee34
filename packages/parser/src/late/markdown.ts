/* Markdown that our own quick parser leaves to remark, with GitHub's additions to it. */

export * as autolinkNodes from 'mdast-util-gfm-autolink-literal';
export * as footnoteNodes from 'mdast-util-gfm-footnote';
export * as strikethroughNodes from 'mdast-util-gfm-strikethrough';
export * as tableNodes from 'mdast-util-gfm-table';
export * as autolinkTokens from 'micromark-extension-gfm-autolink-literal';
export * as footnoteTokens from 'micromark-extension-gfm-footnote';
export * as strikethroughTokens from 'micromark-extension-gfm-strikethrough';
export * as tableTokens from 'micromark-extension-gfm-table';
export * as combineExtensions from 'micromark-util-combine-extensions';
export * as editMap from 'micromark-util-edit-map';
export * as remarkFrontmatter from 'remark-frontmatter';
export * as remarkParse from 'remark-parse';
