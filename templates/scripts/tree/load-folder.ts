import { loadText } from '../search/load-page.ts';

/** One folder, as `data/tree/` has it. */
export interface FolderData {
  readonly folders: readonly { readonly name: string; readonly notes: number; readonly tree: string }[];
  readonly notes: readonly { readonly title: string; readonly url: string }[];
  readonly elsewhere?: readonly { readonly url: string; readonly tree: string }[];
}

/** @throws an error where the file cannot be loaded or is none of ours. */
export async function loadFolder(address: string): Promise<FolderData> {
  const data: unknown = JSON.parse(await loadText(address));
  if (!isFolder(data)) throw new Error(`${address} is no folder of the tree.`);
  return data;
}

function isFolder(data: unknown): data is FolderData {
  return typeof data === 'object' && data !== null && 'folders' in data && 'notes' in data;
}
