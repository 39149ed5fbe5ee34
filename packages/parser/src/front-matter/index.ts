/* The light door: front matter read and edited, without Markdown behind it. */
export { decodeNote } from '../decode.ts';
export { appendToList, type Edit, setField } from './edit.ts';
export { readFrontMatter } from './read-front-matter.ts';
