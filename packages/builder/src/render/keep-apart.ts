import type { Diagnostic } from '@layerwise/parser';
import { foldName } from '../link/fold-name.ts';
import type { OutputFile } from '../output-file.ts';

/**
 * Leaves out files of a site that cannot stand beside those before them: of the same path (letter case and Unicode form
 * ignored, as some file systems do), in the place of a folder, or in a folder that is a file. Addresses are given so that
 * this does not happen; it is the last guard against one page silently over another.
 */
export function keepApart<File extends Pick<OutputFile, 'path'>>(
  files: readonly File[],
): {
  readonly files: readonly File[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const taken = new Set<string>();
  const folders = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const kept = files.filter(({ path }) => {
    const key = foldName(path);
    const above = foldersAbove(key);
    if (taken.has(key) || folders.has(key) || above.some((folder) => taken.has(folder))) {
      diagnostics.push(describeClash(path));
      return false;
    }
    taken.add(key);
    for (const folder of above) folders.add(folder);
    return true;
  });
  return { files: kept, diagnostics };
}

function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
    folders.push(path.slice(0, end));
  return folders;
}

function describeClash(path: string): Diagnostic {
  return {
    path: '',
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'duplicate-url',
    message: `Something else of the site is in the place of ${path}, which is left out.`,
    hint: 'Give the note or file another name.',
  };
}
