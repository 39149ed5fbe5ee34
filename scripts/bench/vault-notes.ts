import { createRandom, type Random } from './random.ts';
import { capitalise, type Names, pickSkewed, sentence, writeBody } from './vault-text.ts';
import { subjects, topics } from './vault-words.ts';

/** A file of a generated vault. */
export interface GeneratedFile {
  /** Path in the vault. */
  readonly path: string;
  readonly text: string;
}

const firstDay = Date.UTC(2021, 0, 4);
const days = 1_800;

/**
 * Generates a vault, file by file: mostly notes, beside them one principle for each hundred, one tool for
 * each eighty and a note for each topic. The same number gives the same bytes; every link resolves.
 *
 * @param count - number of Markdown files, at least 20
 * @throws RangeError where the count is no whole number of at least 20
 */
export function* generateVault(count: number): Generator<GeneratedFile> {
  if (!Number.isInteger(count) || count < 20) {
    throw new RangeError(`A vault has a whole number of notes, at least 20, not ${count}.`);
  }
  const principles = nameAll('Principle', Math.max(4, Math.floor(count / 100)));
  const tools = nameAll('Tool', Math.max(4, Math.floor(count / 80)));
  const notes = nameAll('', count - principles.length - tools.length - topics.length);
  const names: Names = { notes, principles, tools };
  for (const [index, name] of notes.entries()) yield writeNote(name, index, names);
  for (const [index, name] of principles.entries()) yield writePrinciple(name, index, names);
  for (const [index, name] of tools.entries()) yield writeTool(name, index, names);
  for (const [index, topic] of topics.entries()) yield writeTopic(topic, index, names);
}

function nameAll(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const subject = subjects[index % subjects.length] ?? '';
    const name = prefix === '' ? capitalise(subject) : `${prefix} of the ${subject}`;
    return `${name} ${String(index + 1).padStart(5, '0')}`;
  });
}

function writeNote(name: string, index: number, names: Names): GeneratedFile {
  const random = createRandom(index);
  const topic = random.pick(topics);
  const post = index % 25 === 24;
  const day = random.below(days);
  const lines = ['---', `date: ${formatDay(day)}`];
  // One note in eight says no layer and one in eight no track, as in a vault that grew.
  if (index % 8 !== 7) lines.push(`layer: ${random.pick(['skim', 'skim', 'explore', 'explore', 'deepen'])}`);
  if (index % 8 !== 3) lines.push(`track: ${random.pick(['need', 'want'])}`);
  lines.push(`topics: [${topic}]`);
  lines.push(`principles: ["[[${pickSkewed(random, names.principles)}]]"]`);
  if (random.oneIn(2)) lines.push(`tools: ["[[${pickSkewed(random, names.tools)}]]"]`);
  lines.push(`tags: [${topic}/${random.pick(['paper', 'talk', 'work'])}]`);
  if (random.oneIn(3)) lines.push(...writeSession(random, day));
  lines.push(`description: ${sentence(random).replaceAll(':', '')}`, '---', '');
  const folder = post ? 'posts' : `${topic}/${['basics', 'papers', 'toys'][index % 3]}`;
  return { path: `${folder}/${name}.md`, text: lines.join('\n') + writeBody(random, index, names) };
}

function writePrinciple(name: string, index: number, names: Names): GeneratedFile {
  const random = createRandom(index + 1_000_003);
  const head = `---\nlayer: explore\ntopics: [${random.pick(topics)}]\ndate: ${formatDay(random.below(days))}\n---\n`;
  return { path: `principles/${name}.md`, text: head + writeBody(random, index, names) };
}

function writeTool(name: string, index: number, names: Names): GeneratedFile {
  const random = createRandom(index + 2_000_003);
  const since = 2010 + random.below(12);
  const status = random.pick(['trying', 'using', 'retired']);
  const lines = ['---', `status: ${status}`, `since: ${since}`];
  if (status === 'retired') {
    const successor = names.tools[(index + 1) % names.tools.length] ?? '';
    lines.push(`until: ${since + 1 + random.below(4)}`, `succeeded-by: "[[${successor}]]"`);
  }
  lines.push(`principles: ["[[${pickSkewed(random, names.principles)}]]"]`);
  lines.push(`date: ${formatDay(random.below(days))}`, '---', '');
  return { path: `tools/${name}.md`, text: lines.join('\n') + writeBody(random, index, names) };
}

function writeTopic(topic: string, index: number, names: Names): GeneratedFile {
  const random = createRandom(index + 3_000_003);
  const head = `---\ntitle: ${capitalise(topic)}\ndate: ${formatDay(random.below(days))}\n---\n`;
  return { path: `topics/${topic}.md`, text: head + writeBody(random, index, names) };
}

function writeSession(random: Random, day: number): readonly string[] {
  const minutes = 20 + 5 * random.below(10);
  const outcome = random.pick(['summarize', 'summarize', 'bookmark', 'schedule']);
  const due = outcome === 'schedule' ? `, due: ${formatDay(day + 7 + random.below(60))}` : '';
  return [
    'sessions:',
    `  - {date: ${formatDay(day)}, planned: 45, minutes: ${minutes}, outcome: ${outcome}${due}}`,
  ];
}

function formatDay(day: number): string {
  return new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10);
}
