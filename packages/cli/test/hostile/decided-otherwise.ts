import type { Failure, RawRequest } from './hostile-vault.ts';

/** What the hostile vault's check expects and Layerwise does otherwise, and why. */
export interface Decision {
  readonly matches: (failure: Failure) => boolean;
  readonly reason: string;
}

const heuristicPages = [
  'xss/img-srcx-onerrorzqxss1/index.html',
  'xss/math/index.html',
  'xss/mutation/index.html',
  'xss/wikilinks/index.html',
];

export const decisions: readonly Decision[] = [
  {
    matches: ({ rule, entry }) => rule === 'canary' && entry === 'fm-js-second:eval',
    reason:
      'Nothing was evaluated: the second block is text, and underlined it is a heading. Its id is the text without its punctuation, as GitHub makes ids, which happens to be the word that evaluating would have made.',
  },
  {
    matches: ({ rule, at }) => rule === 'xss' && heuristicPages.includes(at ?? ''),
    reason:
      'The marker stands in the value of an attribute (a title or a description), escaped. The check looks with an expression that does not know where a value ends; `findExecutable` parses the page and finds nothing.',
  },
  {
    matches: ({ entry, file }) => entry === 'name-backslash' || file === String.raw`names/..\..\escaped.md`,
    reason:
      'Names that begin with a dot are hidden: they are not read, as `.git` and `.obsidian` are not, and nothing is said of them.',
  },
  {
    matches: ({ entry }) => entry === 'name-proto',
    reason: 'Names that begin with `_` are private (the front matter of notes: `draft`, `publish`).',
  },
  {
    matches: ({ rule, file }) => rule === 'diagnostic-missing' && file === 'types/wikilink.md',
    reason: 'Fields that Layerwise does not know (`up`) are kept and ignored, whatever they hold.',
  },
];

/** Requests whose expectation does not fit, and what is expected instead. */
export const otherRequests: ReadonlyMap<
  string,
  { readonly request: Partial<RawRequest>; readonly reason: string }
> = new Map([
  [
    'nosniff',
    {
      request: { path: '/xss/evil.svg' },
      reason:
        'Only attachments that a public note uses are published, and no note uses `assets/ok.svg`; another SVG is asked for.',
    },
  ],
]);

/** Scenarios that are carried out otherwise than they are written down, and why. */
export const otherScenarios: ReadonlyMap<string, string> = new Map([
  [
    'kill',
    '`scripts/trust/faults/kill-builds.ts` kills more builds, and on a vault that changes in between.',
  ],
  ['two-builds', '`scripts/trust/faults/machine.test.ts` starts three.'],
  [
    'disk-full',
    '`scripts/trust/faults/machine.test.ts` takes a disk that first holds a site, and then is too small.',
  ],
  [
    'few-descriptors',
    'Under a hard limit of 64 open files Node.js cannot load the program: that is said, with the limit to set, and nothing is touched. A soft limit of 64, which is what shells set, is enough.',
  ],
]);
