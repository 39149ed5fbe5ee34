import type { Diagnostic } from '@layerwise/parser';
import type { LinkedNote, LinkedVault } from '../link/linked-vault.ts';
import { type BodySite, renderBody } from '../render/body-renderer.ts';

/** What was found in a note's text, and the notes that it was made from. */
interface Checked {
  readonly sources: ReadonlyMap<string, LinkedNote | undefined>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds what is wrong with what notes embed, without making their pages. Of notes that are as they were, what was found is
 * remembered.
 */
export class EmbedCheck {
  #known: ReadonlyMap<string, Checked> = new Map();

  /**
   * @param notes of the vault as it is now, by id.
   * @param bodies of the same site.
   * @returns what a build finds while it fills in the texts of all notes.
   */
  check(notes: LinkedVault['notes'], bodies: BodySite): readonly Diagnostic[] {
    const checked = new Map<string, Checked>();
    for (const [id, linked] of notes) {
      if (!embedsNotes(linked)) continue;
      const known = this.#known.get(id);
      const isSame = known !== undefined && [...known.sources].every(([of, note]) => notes.get(of) === note);
      checked.set(id, isSame ? known : checkNote(id, bodies));
    }
    this.#known = checked;
    // The same note embedded in two pages says the same of itself twice.
    const all = [...checked.values()].flatMap(({ diagnostics }) => diagnostics);
    return [...new Map(all.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
  }
}

function embedsNotes({ note, targets }: LinkedNote): boolean {
  return targets.some((target, index) => target.type === 'note' && note.references[index]?.type === 'embed');
}

function checkNote(id: string, bodies: BodySite): Checked {
  const sources = new Map<string, LinkedNote | undefined>();
  const get = (asked: string): LinkedNote | undefined => {
    const linked = bodies.vault.notes.get(asked);
    sources.set(asked, linked);
    return linked;
  };
  const { diagnostics } = renderBody(id, { ...bodies, vault: { notes: { get } } });
  return { sources, diagnostics };
}
