import type { Diagnostic } from '@layerwise/parser';
import { compareText } from '../order.ts';
import type { NamedFamily } from './named-family.ts';
import type { Facts } from './note-facts.ts';
import { placeOf } from './place.ts';

/** Which tool took over from which. */
export interface Succession {
  /** Id of the tool that took over, by the id of the tool that it took over from. */
  readonly successorOf: ReadonlyMap<string, string>;
  /** Ids of the tools that it took over from, sorted, by its id. */
  readonly predecessorsOf: ReadonlyMap<string, readonly string[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads `succeeded-by` of all tools. A tool does not succeed itself: such a value is left out. A circle of
 * successors is kept as it is said, and pointed out once; who follows successors must count on it.
 */
export function readSuccession(tools: NamedFamily, facts: Facts): Succession {
  const successorOf = new Map<string, string>();
  const predecessorsOf = new Map<string, string[]>();
  const diagnostics: Diagnostic[] = [];
  for (const { id, note } of tools.members.values()) {
    const fact = facts.get(note ?? '');
    const name = fact?.note.frontMatter.succeededBy;
    const successor = name === undefined ? null : tools.resolve(name, id);
    if (fact === undefined || successor === null) continue;
    if (successor === id) {
      diagnostics.push(complain(facts, id, 'A tool cannot be succeeded by itself; the value is left out.'));
      continue;
    }
    successorOf.set(id, successor);
    predecessorsOf.set(successor, [...(predecessorsOf.get(successor) ?? []), id].sort(compareText));
  }
  for (const circle of findCircles(successorOf)) {
    const [first] = circle;
    const titles = [...circle, first].map((id) => tools.members.get(id ?? '')?.title ?? '').join(' → ');
    if (first !== undefined)
      diagnostics.push(complain(facts, first, `These tools succeed each other in a circle: ${titles}.`));
  }
  return { successorOf, predecessorsOf, diagnostics };
}

/** Each circle once, from its first id on. */
function findCircles(successorOf: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  for (const start of [...successorOf.keys()].sort(compareText)) {
    const way: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !done.has(at)) {
      done.add(at);
      way.push(at);
      at = successorOf.get(at);
    }
    const from = at === undefined ? -1 : way.indexOf(at);
    if (from === -1) continue;
    const circle = way.slice(from);
    const first = circle.indexOf([...circle].sort(compareText)[0] ?? '');
    circles.push([...circle.slice(first), ...circle.slice(0, first)]);
  }
  return circles;
}

function complain(facts: Facts, id: string, message: string): Diagnostic {
  const fact = facts.get(id);
  const place = fact === undefined ? { path: '', line: 1, column: 1 } : placeOf(fact.note, ['succeeded-by']);
  return {
    ...place,
    severity: 'warning',
    rule: 'frontmatter-value',
    message,
    hint: "Name the tool that took over in 'succeeded-by', or take the field away.",
  };
}
