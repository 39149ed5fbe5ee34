import type { Diagnostic } from '@layerwise/parser';
import { NearNames } from '../link/near-names.ts';
import type { Embodiments } from './embodiments.ts';
import { deepestLayer, measureProgress } from './layer-progress.ts';
import type { Principle } from './learning.ts';
import type { NamedFamily } from './named-family.ts';
import type { Facts } from './note-facts.ts';
import { placeOf } from './place.ts';

/** Weighs each principle: its notes, its grasp and the tools that embody it. By id, sorted. */
export function weighPrinciples(
  family: NamedFamily,
  embodiments: Embodiments,
  facts: Facts,
): ReadonlyMap<string, Principle> {
  const principles = new Map<string, Principle>();
  for (const member of family.members.values()) {
    const notes = family.notesOf.get(member.id) ?? [];
    const carrying = [...notes, member.note ?? ''].flatMap((id) => facts.get(id) ?? []);
    principles.set(member.id, {
      ...member,
      progress: measureProgress(notes, facts),
      grasp: deepestLayer(carrying),
      embodiments: embodiments.ofPrinciple.get(member.id) ?? [],
    });
  }
  return principles;
}

/**
 * Points out the names of principles that no note describes: every place of a name that is near to a
 * known one, for it may be a slip; else the first place only, for then a note is missing, not a letter.
 */
export function checkPrinciples(family: NamedFamily, facts: Facts): readonly Diagnostic[] {
  const known = [...family.members.values()].filter((member) => member.note !== null);
  const names = new NearNames(
    known.flatMap((member) => [
      member.title,
      ...(facts.get(member.note ?? '')?.note.frontMatter.aliases ?? []),
    ]),
  );
  const said = new Set<string>();
  return family.unknown.flatMap(({ name, id, from, index }): readonly Diagnostic[] => {
    const fact = facts.get(from);
    const near = names.find(name);
    if (fact === undefined || (said.has(id) && near.length === 0)) return [];
    said.add(id);
    return [
      {
        ...placeOf(fact.note, [`principles.${index}`, `principle.${index}`, 'principles', 'principle']),
        severity: 'warning',
        rule: 'unknown-principle',
        message: `No note describes the principle '${name}'.`,
        hint:
          near.length > 0
            ? `Did you mean ${near.map((text) => `'${text}'`).join(' or ')}?`
            : `Write a note of kind 'principle' with this title, or give the name as an alias to one that means it.`,
      },
    ];
  });
}
