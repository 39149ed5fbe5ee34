/** The folder for the site cannot be used; nothing was changed. */
export class OutFolderError extends Error {
  override readonly name = 'OutFolderError';
}

/** The code of a file system's error (`ENOENT`); undefined of any other. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
