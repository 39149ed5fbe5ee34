/** One thing that is wrong in a configuration. */
export interface ConfigProblem {
  /** Path of the field (`balance.share`), or the option (`--base`); empty for the file as a whole. */
  readonly field: string;
  /** What was expected and what was found. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Where in the file, as far as it is known; both count from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** A configuration that cannot be used; nothing has been read or written yet. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** The configuration file; null where the mistake is in an option or there is no file. */
  readonly file: string | null;
  readonly problems: readonly ConfigProblem[];

  /**
   * @param file - absolute path of the configuration file, if one was read
   * @param problems - at least one
   */
  constructor(file: string | null, problems: readonly ConfigProblem[]) {
    super(problems.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`)).join('\n'));
    this.file = file;
    this.problems = problems;
  }
}
