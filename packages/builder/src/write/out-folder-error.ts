/** The folder for the site cannot be used; nothing was changed. */
export class OutFolderError extends Error {
  override readonly name = 'OutFolderError';
}
