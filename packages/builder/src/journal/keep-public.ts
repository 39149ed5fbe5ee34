import type { CommitMessage, History } from './event.ts';

/**
 * Keeps what belongs to notes that are public now, whatever the head commit said of them: the working files may be
 * newer. Nothing of another note stays: no event, date, former path or message.
 *
 * @param history As `readHistory` gives it.
 * @param paths Paths of the public notes in the vault, as on disk. Where git spells a path in another Unicode form
 *   (macOS), the spelling of the disk is taken.
 */
export function keepPublic(history: History, paths: Iterable<string>): History {
  const spelling = createSpelling(paths, history);
  const events = history.events.flatMap((event) => {
    const path = spelling(event.path);
    return path === null ? [] : path === event.path ? [event] : [{ ...event, path }];
  });
  return {
    events,
    dates: keepKeys(history.dates, spelling),
    formerPaths: keepKeys(history.formerPaths, spelling),
    ...(history.messages !== undefined && { messages: keepMessages(history.messages, spelling) }),
  };
}

type Spelling = (path: string) => string | null;

function createSpelling(paths: Iterable<string>, history: History): Spelling {
  const exact = new Set(paths);
  const composed = new Map<string, string | null>();
  for (const path of exact) {
    const form = path.normalize('NFC');
    // Twins that differ in their form alone are two notes: neither is guessed at.
    composed.set(form, composed.has(form) ? null : path);
  }
  return (path) => {
    if (exact.has(path)) return path;
    const other = composed.get(path.normalize('NFC')) ?? null;
    // A note that git knows under its own spelling is not this one.
    return other === null || history.dates.has(other) ? null : other;
  };
}

function keepKeys<Value>(map: ReadonlyMap<string, Value>, spelling: Spelling): ReadonlyMap<string, Value> {
  const kept = new Map<string, Value>();
  for (const [key, value] of map) {
    const path = spelling(key);
    if (path !== null) kept.set(path, value);
  }
  return kept;
}

/** A message goes as soon as one of its notes does. */
function keepMessages(
  messages: ReadonlyMap<string, CommitMessage>,
  spelling: Spelling,
): ReadonlyMap<string, CommitMessage> {
  const kept = new Map<string, CommitMessage>();
  for (const [commit, { subject, paths }] of messages) {
    const spelled = paths.map(spelling).filter((path) => path !== null);
    if (spelled.length === paths.length) kept.set(commit, { subject, paths: spelled });
  }
  return kept;
}
