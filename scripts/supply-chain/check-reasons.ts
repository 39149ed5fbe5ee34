import type { Lockfile } from './read-lockfile.ts';

/**
 * Finds dependencies for which the table of `ARCHITECTURE.md` gives no reason, and reasons for what is no dependency.
 *
 * @param architecture its text; a row of the table begins with names, `micromark-util-*` standing for several
 * @returns one line for each finding
 */
export function checkReasons({ importers }: Lockfile, architecture: string): readonly string[] {
  const names = new Set(
    [...importers.values()].flatMap(({ runtime, development }) =>
      [...runtime, ...development]
        .filter(([, version]) => !version.startsWith('link:'))
        .map(([name]) => name),
    ),
  );
  const [, section = ''] = architecture.split('\n## Dependencies\n');
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| package |'));
  const patterns = rows.flatMap((row) => (row.split('|')[1] ?? '').split(',').map((name) => name.trim()));
  const fits = (name: string, pattern: string) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
  const all = [...names].sort();
  return [
    ...all
      .filter((name) => !patterns.some((pattern) => fits(name, pattern)))
      .map((name) => `ARCHITECTURE.md gives no reason for ${name}`),
    ...patterns
      .filter((pattern) => !all.some((name) => fits(name, pattern)))
      .map((pattern) => `ARCHITECTURE.md gives a reason for ${pattern}, which nothing needs`),
  ];
}
