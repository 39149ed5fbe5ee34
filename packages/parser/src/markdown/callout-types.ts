/** Names of callouts, by what Obsidian and GitHub accept, and the type each of them looks like. */
const types: Readonly<Record<string, readonly string[]>> = {
  note: [],
  abstract: ['summary', 'tldr'],
  info: [],
  todo: [],
  tip: ['hint', 'important'],
  success: ['check', 'done'],
  question: ['help', 'faq'],
  warning: ['caution', 'attention'],
  failure: ['fail', 'missing'],
  danger: ['error'],
  bug: [],
  example: [],
  quote: ['cite'],
};

const typesByName: ReadonlyMap<string, string> = new Map(
  Object.entries(types).flatMap(([type, aliases]) => [type, ...aliases].map((name) => [name, type] as const)),
);

/** The type of a callout by its name in lower case; undefined where nobody knows the name. */
export function calloutType(name: string): string | undefined {
  return typesByName.get(name);
}
