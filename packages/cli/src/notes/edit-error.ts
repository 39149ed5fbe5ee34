/** A note that cannot be edited safely; nothing was changed. */
export class EditError extends Error {
  override readonly name = 'EditError';
}
