/** A question that was not answered: its author pressed Ctrl-C or Escape. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';

  constructor() {
    super('stopped at your word; nothing more was done');
  }
}
