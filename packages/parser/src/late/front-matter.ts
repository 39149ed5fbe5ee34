/* Front matter that is not plain, or with dashes inside. */

import grayMatter from 'gray-matter';

export * as yaml from 'yaml';
export { grayMatter };
