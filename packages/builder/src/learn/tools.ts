import type { Diagnostic } from '@layerwise/parser';
import type { Embodiments } from './embodiments.ts';
import { measureProgress } from './layer-progress.ts';
import type { Tool } from './learning.ts';
import type { NamedFamily } from './named-family.ts';
import type { Facts } from './note-facts.ts';
import { placeOf } from './place.ts';
import type { Succession } from './succession.ts';

/** Weighs each tool: its status and years, what succeeded it, its notes and the principles behind it. By id, sorted. */
export function weighTools(
  family: NamedFamily,
  embodiments: Embodiments,
  succession: Succession,
  facts: Facts,
): ReadonlyMap<string, Tool> {
  const tools = new Map<string, Tool>();
  for (const member of family.members.values()) {
    const says = facts.get(member.note ?? '')?.note.frontMatter;
    tools.set(member.id, {
      ...member,
      status: says?.status ?? null,
      since: says?.since ?? null,
      until: says?.until ?? null,
      succeededBy: succession.successorOf.get(member.id) ?? null,
      succeeds: succession.predecessorsOf.get(member.id) ?? [],
      progress: measureProgress(family.notesOf.get(member.id) ?? [], facts),
      embodiments: embodiments.ofTool.get(member.id) ?? [],
    });
  }
  return tools;
}

/** Points out the tools behind which no principle is known, at their own note or where they are named first. */
export function checkTools(
  tools: ReadonlyMap<string, Tool>,
  family: NamedFamily,
  facts: Facts,
): readonly Diagnostic[] {
  return [...tools.values()].flatMap((tool): readonly Diagnostic[] => {
    if (tool.embodiments.length > 0) return [];
    const named = family.unknown.find((name) => name.id === tool.id);
    const fact = facts.get(tool.note ?? named?.from ?? '');
    if (fact === undefined) return [];
    const fields =
      named === undefined ? [] : [`tools.${named.index}`, `tool.${named.index}`, 'tools', 'tool'];
    return [
      {
        ...placeOf(fact.note, fields),
        severity: 'warning',
        rule: 'tool-without-principle',
        message: `No principle is behind the tool '${tool.title}' yet.`,
        hint: "Name one under 'principles' in the tool's note, or in a note that names the tool.",
      },
    ];
  });
}
