/* The light door of whoever has to tell one failure from another. */
export { ConfigError } from './config/config-error.ts';
export { OutFolderError } from './write/out-folder-error.ts';
