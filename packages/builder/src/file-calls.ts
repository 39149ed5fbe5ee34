import { close, fstat, link, lstat, open, read, rm, writeFile } from 'node:fs';
import { promisify } from 'node:util';

/*
 * Calls of the file system for what is done with thousands of files: those of `node:fs/promises` in half of the processor
 * time, for no object is made for an open file.
 */

export const closeFile = promisify(close);
export const statOpenFile = promisify(fstat);
export const linkFile = promisify(link);
/** Follows no link. */
export const statFile = promisify(lstat);
export const openFile = promisify(open);
export const readOpenFile = promisify(read);
export const removeFile = promisify(rm);
export const writeFileAs = promisify(writeFile);
