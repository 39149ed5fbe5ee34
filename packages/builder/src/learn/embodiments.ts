import { compareText } from '../order.ts';
import { groupBy } from './group.ts';
import type { Embodiment } from './learning.ts';
import type { NamedFamily } from './named-family.ts';
import type { Facts } from './note-facts.ts';

/** Which tool embodies which principle. */
export interface Embodiments {
  /** By the tool's id; sorted by principle. */
  readonly ofTool: ReadonlyMap<string, readonly Embodiment[]>;
  /** By the principle's id; sorted by tool. */
  readonly ofPrinciple: ReadonlyMap<string, readonly Embodiment[]>;
}

interface Draft {
  readonly tool: string;
  readonly principle: string;
  declared: boolean;
  readonly evidence: string[];
}

/**
 * Finds the principles behind each tool: those its own note names, and those that another note names
 * together with it. A note that describes a principle names that principle.
 */
export function findEmbodiments(facts: Facts, principles: NamedFamily, tools: NamedFamily): Embodiments {
  const byTool = new Map<string, Map<string, Draft>>();
  const draftOf = (tool: string, principle: string): Draft => {
    const drafts = byTool.get(tool) ?? new Map<string, Draft>();
    byTool.set(tool, drafts);
    const draft = drafts.get(principle) ?? { tool, principle, declared: false, evidence: [] };
    drafts.set(principle, draft);
    return draft;
  };
  for (const { id, note } of facts.values()) {
    const itself = note.kind === 'principle' ? [id] : [];
    const own = note.kind === 'tool' ? id : null;
    for (const principle of new Set([...(principles.ofNote.get(id) ?? []), ...itself])) {
      if (own !== null) draftOf(own, principle).declared = true;
      for (const tool of tools.ofNote.get(id) ?? []) {
        if (tool !== own) draftOf(tool, principle).evidence.push(id);
      }
    }
  }
  const all = [...byTool.values()].flatMap((drafts) => [...drafts.values()]);
  return {
    ofTool: groupSorted(all, 'tool', 'principle'),
    ofPrinciple: groupSorted(all, 'principle', 'tool'),
  };
}

function groupSorted(
  embodiments: readonly Embodiment[],
  by: 'tool' | 'principle',
  then: 'tool' | 'principle',
): ReadonlyMap<string, readonly Embodiment[]> {
  const sorted = [...embodiments].sort((a, b) => compareText(a[then], b[then]));
  return groupBy(sorted, (embodiment) => embodiment[by]);
}
