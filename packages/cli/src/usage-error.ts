/** A command that was called in a way that cannot work: exit code 2, nothing was done. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What to type or do instead. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
