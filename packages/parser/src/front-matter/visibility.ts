/** What a yes-or-no field says. `unclear`: something that is neither yes nor no. */
export type Answer = 'absent' | 'yes' | 'no' | 'unclear';

/** Which notes a site publishes: all that do not say otherwise, or only those that say `publish: true`. */
export type PublishPolicy = 'all' | 'explicit';

/** What a note's front matter says about its being public. */
export interface VisibilityStatement {
  /** False where there is a block, or bytes, that could not be read. */
  readonly readable: boolean;
  readonly draft: Answer;
  readonly publish: Answer;
}

/** Whether a note is public and, if not, why. */
export type Visibility =
  | { readonly public: true }
  | {
      readonly public: false;
      readonly because: 'folder' | 'name' | 'unreadable' | 'draft' | 'publish' | 'not-explicit';
    };

/**
 * Decides whether a note is public. Nothing else in Layerwise decides it.
 * It fails closed: what is not clearly public is private.
 *
 * @param path Path in the vault, parts joined by `/`.
 * @param statement What the note's bytes and front matter say (`decodeNote`, `readFrontMatter`).
 * @param policy The site's `publish` option.
 * @returns Public, or private with the first reason found.
 */
export function decideVisibility(
  path: string,
  statement: VisibilityStatement,
  policy: PublishPolicy,
): Visibility {
  const parts = path.split('/');
  const folders = parts.slice(0, -1);
  if (folders.some(isPrivateFolder)) return { public: false, because: 'folder' };
  if (parts.some((part) => part.startsWith('_') || part.startsWith('.')))
    return { public: false, because: 'name' };
  if (!statement.readable) return { public: false, because: 'unreadable' };
  if (statement.draft === 'yes' || statement.draft === 'unclear') return { public: false, because: 'draft' };
  if (statement.publish === 'no' || statement.publish === 'unclear')
    return { public: false, because: 'publish' };
  if (policy === 'explicit' && statement.publish !== 'yes') return { public: false, because: 'not-explicit' };
  return { public: true };
}

/** Letter case, Unicode form and blanks around it are ignored: `Private` on a disk that ignores case is `private`. */
function isPrivateFolder(name: string): boolean {
  return name.normalize('NFKC').trim().toLowerCase() === 'private';
}
