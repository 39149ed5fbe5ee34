import type { LoadedConfig } from '@layerwise/builder';
import type { FrontMatter } from '@layerwise/parser';

/** A note with the names it goes by, private ones included: the commands are their author's. */
export interface NamedNote {
  /** Path in the vault. */
  readonly path: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly frontMatter: FrontMatter;
  /** As it was read. */
  readonly bytes: Uint8Array;
}

/** Reads the names and the front matter of all notes of a vault. */
export async function readNotes({ vaultFolder, ignore }: LoadedConfig): Promise<readonly NamedNote[]> {
  const [{ readVault }, { decodeNote, readFrontMatter }] = await Promise.all([
    import('@layerwise/builder/survey'),
    import('@layerwise/parser/front-matter'),
  ]);
  const { files } = await readVault(vaultFolder, ignore);
  return files.notes.map(({ path, bytes }) => {
    const { text } = decodeNote(bytes);
    const { frontMatter, bodyOffset } = readFrontMatter(text, path);
    const heading = /^# +(.+?)(?: +#+)?\s*$/m.exec(text.slice(bodyOffset))?.[1];
    const fileName = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
    const title = frontMatter.title ?? heading ?? fileName;
    return { path, title, aliases: frontMatter.aliases, frontMatter, bytes };
  });
}
