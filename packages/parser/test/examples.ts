import { readFileSync } from 'node:fs';
import { tests } from 'commonmark-spec';

/** The Markdown of the examples of CommonMark, by their numbers. */
export const commonmarkExamples: readonly (readonly [number: number, markdown: string])[] = tests.map(
  ({ number, markdown }) => [number, markdown.replaceAll('→', '\t')],
);

/** The Markdown of the examples of GitHub's extensions. */
export const githubExamples: readonly string[] = [
  ...readFileSync(new URL('fixtures/gfm-extensions.txt', import.meta.url), 'utf8').matchAll(
    /^`{32} example\n(?<markdown>[\s\S]*?)^\.\n/gmu,
  ),
].map((match) => (match.groups?.['markdown'] ?? '').replaceAll('→', '\t'));
