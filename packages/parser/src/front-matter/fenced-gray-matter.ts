import { grayMatter } from '../late-packages.ts';

/**
 * Asks gray-matter where a front matter block ends, fenced in so that nothing of the note can run:
 * it is given the block alone (never the body, where it would find a second block), under an opening line that names
 * no language; every engine but `yaml` throws; options are always passed, which turns its cache off
 * (jonschlinkert/gray-matter#166); `stringify` is never called. The `yaml` engine has nothing to do, because the
 * `yaml` package reads the block later, with positions.
 *
 * @param yaml The text between the lines of dashes, with its last line ending.
 * @returns Whether gray-matter takes exactly this text for the block.
 */
export function agreesWithGrayMatter(yaml: string): boolean {
  // It looks for nothing else in a block under a line of dashes alone, and most blocks have none.
  if (!yaml.includes('---')) return true;
  return askGrayMatter(yaml);
}

/** The same, with the package asked whatever stands in the block. */
export function askGrayMatter(yaml: string): boolean {
  // Blank lines change nothing here, and many of them cost gray-matter's expression for comments quadratic time.
  const block = yaml
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(/\n\s*\n/g, '\n');
  const file = grayMatter()(`---\n${block}---\n`, {
    language: 'yaml',
    delimiters: '---',
    engines: fencedEngines(),
  });
  return file.language === 'yaml' && `${file.matter}\n` === `\n${block}`;
}

function fencedEngines(): Record<string, (source: string) => object> {
  return {
    yaml: () => ({}),
    json: refuseToRun,
    javascript: refuseToRun,
    js: refuseToRun,
    coffee: refuseToRun,
    coffeescript: refuseToRun,
    cson: refuseToRun,
    toml: refuseToRun,
  };
}

function refuseToRun(): never {
  throw new Error('Only YAML front matter is read.');
}
