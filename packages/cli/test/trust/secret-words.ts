import { createHash } from 'node:crypto';

/** Words that must be nowhere in a site, and words that must be in it, each by what it stands for. */
export class SecretWords {
  readonly secrets = new Map<string, string>();
  readonly beacons = new Map<string, string>();
  readonly #salt: string;

  /** @param salt with another one the secrets are others, of the same length; the public words are the same. */
  constructor(salt = '') {
    this.#salt = salt;
  }

  /** A word that is private, by where it stands. It survives lower case, stemming and slugs. */
  hide(where: string): string {
    return add(this.secrets, where, 'qx', this.#salt);
  }

  /** A word that is public: a site without it is no proof of anything. */
  show(where: string): string {
    return add(this.beacons, where, 'zb', '');
  }
}

function add(words: Map<string, string>, where: string, mark: string, salt: string): string {
  if (words.has(where)) throw new Error(`There is a word for "${where}" already.`);
  const word =
    mark +
    createHash('sha256')
      .update(salt + where)
      .digest('hex')
      .slice(0, 10) +
    mark;
  words.set(where, word);
  return word;
}
