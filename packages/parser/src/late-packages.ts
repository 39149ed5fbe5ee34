import { createRequire } from 'node:module';
import { once } from './once.ts';

/*
 * Packages that few notes need. To load one of them takes longer than to parse a note, so each is loaded when it is asked for,
 * and by `require`, which does so on the spot: whoever asks is in the midst of a note.
 */

const require = createRequire(import.meta.url);

/** Front matter that is not plain. */
export const yaml = once((): typeof import('yaml') => require('yaml'));

/** Front matter with dashes inside. */
export const grayMatter = once((): typeof import('gray-matter') => require('gray-matter'));

/** Front matter in which something is wrong. */
export const zod = once((): typeof import('zod') => require('zod'));
