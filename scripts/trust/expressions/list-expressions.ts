import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A regular expression of the code. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** File that it first stands in. */
  readonly file: string;
}

/**
 * A literal, where one may begin: behind an operator, a bracket or a word like `return`, not behind a value. Our
 * comments stand on lines of their own.
 */
const literal =
  /(?<=(?:^|[(,=:[!&|?{};>]|\breturn)\s*)\/((?:[^/\\\n[*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/([dgimsuvy]*)(?=[\s.,;:)\]}?]|$)/gm;

/** Finds the regular expressions in the sources of a folder, each once. */
export async function listExpressions(folder: string): Promise<readonly Expression[]> {
  const names = await readdir(folder, { recursive: true });
  const found = new Map<string, Expression>();
  for (const name of names.filter((name) => /(?<!\.test)\.ts$/u.test(name)).sort()) {
    const code = (await readFile(join(folder, name), 'utf8'))
      .replace(/^\s*\/\/.*$/gm, '')
      .replace(/^\s*\/\*[\s\S]*?\*\//gm, '');
    for (const [, source = '', flags = ''] of code.matchAll(literal)) {
      const key = `${source}/${flags}`;
      if (!found.has(key) && isExpression(source, flags)) found.set(key, { source, flags, file: name });
    }
  }
  return [...found.values()];
}

function isExpression(source: string, flags: string): boolean {
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    // A division that looks like one.
    return false;
  }
}
