import type { Random } from './random.ts';
import {
  calloutTypes,
  circumstances,
  formulas,
  headings,
  listings,
  openings,
  subjects,
  verbs,
} from './vault-words.ts';

/** The names of what notes may link to, so that every link of a generated vault resolves. */
export interface Names {
  readonly notes: readonly string[];
  readonly principles: readonly string[];
  readonly tools: readonly string[];
}

/** Bytes of a note's text, before the last paragraph that brings it over them: 3.7 kB a file on average. */
const shortest = 1_950;
const spread = 2_600;

/** Writes the Markdown under the front matter. `index` decides what it has besides paragraphs. */
export function writeBody(random: Random, index: number, names: Names): string {
  const parts = ['', paragraph(random, names)];
  if (index % 2 === 0) parts.push(random.pick(listings));
  if (index % 3 === 0) parts.push(table(random));
  if (index % 3 === 1) parts.push(callout(random, names));
  if (index % 4 === 0) parts.push(`$$\n${random.pick(formulas)}\n$$`);
  if (index % 5 === 0) parts.push(list(random, names));
  const wanted = shortest + random.below(spread);
  const used = new Set<string>();
  for (let length = measure(parts); length < wanted; length = measure(parts)) {
    const heading = random.pick(headings);
    if (!used.has(heading)) parts.push(`## ${heading}`);
    used.add(heading);
    parts.push(paragraph(random, names));
  }
  return `${parts.join('\n\n')}\n`;
}

function measure(parts: readonly string[]): number {
  return parts.reduce((length, part) => length + part.length + 2, 0);
}

function paragraph(random: Random, names: Names): string {
  const sentences = Array.from({ length: 3 + random.below(3) }, () => sentence(random));
  sentences.splice(1, 0, `${link(random, names)} ${random.pick(verbs)} the ${random.pick(subjects)}.`);
  if (random.oneIn(4)) sentences.push(`The ratio is about $1 / ${2 + random.below(30)}$.`);
  if (random.oneIn(6)) sentences.push(`==This is the part to keep.==`);
  if (random.oneIn(6)) sentences.push(`\`step = ${random.below(1_000)}\` was *enough* to see it.`);
  return sentences.join(' ');
}

/** One sentence with its full stop. */
export function sentence(random: Random): string {
  const words = `the ${random.pick(subjects)} ${random.pick(verbs)} the ${random.pick(subjects)} ${random.pick(circumstances)}`;
  return random.oneIn(3) ? `${random.pick(openings)} ${words}.` : `${capitalise(words)}.`;
}

function link(random: Random, names: Names): string {
  if (random.oneIn(8)) return `[[${pickSkewed(random, names.principles)}]]`;
  if (random.oneIn(8)) return `[[${pickSkewed(random, names.tools)}|this tool]]`;
  return `[[${pickSkewed(random, names.notes)}]]`;
}

function list(random: Random, names: Names): string {
  const plain = Array.from({ length: 3 }, () => `- ${sentence(random)}`);
  return [...plain, `- [x] ${sentence(random)}`, `- [ ] Read ${link(random, names)}.`].join('\n');
}

function table(random: Random): string {
  const rows = Array.from(
    { length: 4 },
    () => `| ${random.pick(subjects)} | ${random.below(900)} ms | ${random.below(100)} % |`,
  );
  return ['| part | time | share |', '| --- | ---: | ---: |', ...rows].join('\n');
}

function callout(random: Random, names: Names): string {
  const title = capitalise(random.pick(subjects));
  return `> [!${random.pick(calloutTypes)}] ${title}\n> ${sentence(random)} See ${link(random, names)}.`;
}

/** Picks a name; those at the front of the list are picked more often. */
export function pickSkewed(random: Random, names: readonly string[]): string {
  return names[random.skewedBelow(names.length)] ?? '';
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
