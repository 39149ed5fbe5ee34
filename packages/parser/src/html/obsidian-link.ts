/**
 * Reads a link of Obsidian's own scheme that opens a note: `obsidian://open?vault=v&file=folder%2FNote%23Heading`, and in
 * short `obsidian://vault/v/folder/Note`.
 *
 * @returns the path in the vault, with fragment; undefined for any other action, and for a path on a disk.
 */
export function readObsidianLink(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  if (protocol !== 'obsidian:') return undefined;
  if (hostname === 'open') return searchParams.get('file') || undefined;
  if (hostname !== 'vault') return undefined;
  const path = pathname.split('/').slice(2).join('/');
  try {
    return decodeURIComponent(path) || undefined;
  } catch {
    return undefined;
  }
}
