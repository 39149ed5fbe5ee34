import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** What an Obsidian vault's settings say that a site should know. */
export interface ObsidianSettings {
  /** Where new attachments go, in words; null: not said. */
  readonly attachments: string | null;
  /** How links are written, in words. */
  readonly links: string;
  /** Patterns of paths that are not to be read. */
  readonly ignore: readonly string[];
  /** What of the ignored files has no counterpart: regular expressions. */
  readonly expressions: readonly string[];
}

// A wrong value of one is no reason to doubt the others.
const appSchema = z.object({
  attachmentFolderPath: z.string().optional().catch(undefined),
  userIgnoreFilters: z.array(z.string()).optional().catch(undefined),
  useMarkdownLinks: z.boolean().optional().catch(undefined),
  newLinkFormat: z.enum(['shortest', 'relative', 'absolute']).optional().catch(undefined),
});
const templatesSchema = z.object({ folder: z.string().optional().catch(undefined) });

/**
 * Reads the settings of an Obsidian vault. They are only read.
 *
 * @param vault absolute folder
 * @returns null where it is none
 */
export async function readObsidian(vault: string): Promise<ObsidianSettings | null> {
  const app = appSchema.safeParse(await readJson(join(vault, '.obsidian', 'app.json')));
  if (!app.success) return null;
  const templates = templatesSchema.safeParse(await readJson(join(vault, '.obsidian', 'templates.json')));
  const { attachmentFolderPath, userIgnoreFilters = [], useMarkdownLinks, newLinkFormat } = app.data;
  const isExpression = (filter: string): boolean => /^\/.*\/$/u.test(filter);
  const folders = [
    ...userIgnoreFilters.filter((filter) => !isExpression(filter)),
    templates.data?.folder ?? '',
  ];
  const formats = {
    shortest: 'by the shortest name',
    relative: 'by a relative path',
    absolute: 'by the path in the vault',
  };
  return {
    attachments: attachmentFolderPath === undefined ? null : describeFolder(attachmentFolderPath),
    links: `${useMarkdownLinks === true ? 'Markdown links' : 'wikilinks'}, ${formats[newLinkFormat ?? 'shortest']}`,
    ignore: [...new Set(folders.map(toPattern).filter((pattern) => pattern !== ''))],
    expressions: userIgnoreFilters.filter(isExpression),
  };
}

/** A filter of Obsidian's is the beginning of a path. */
function toPattern(filter: string): string {
  const path = filter.replace(/^\/+|\/+$/gu, '');
  if (path === '') return '';
  const escaped = path.replace(/[\\()[\]{}!*+?@|]/gu, '\\$&');
  return /\.[a-z0-9]+$/iu.test(path) ? escaped : `${escaped}/**`;
}

function describeFolder(path: string): string {
  if (path === '/' || path === '') return 'the vault’s own folder';
  if (path === './') return 'the folder of the note';
  return path.startsWith('./') ? `${path.slice(2)}/ beside the note` : `${path}/`;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}
