/* Front matter that is not plain, with dashes inside, with something wrong. */

export * as grayMatter from 'gray-matter';
export * as yaml from 'yaml';
export * as zod from 'zod';
