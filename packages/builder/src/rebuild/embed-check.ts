import type { Diagnostic } from '@layerwise/parser';
import type { LinkedNote } from '../link/linked-vault.ts';
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
   * @param bodies of the site as it is now.
   * @returns what a build finds while it fills in the texts of all notes.
   */
  check(bodies: BodySite): readonly Diagnostic[] {
    const { notes } = bodies.vault;
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
  const notes = new RecordingMap(bodies.vault.notes, sources);
  const { diagnostics } = renderBody(id, { ...bodies, vault: { ...bodies.vault, notes } });
  return { sources, diagnostics };
}

/** A map that writes down what is asked of it. */
class RecordingMap<Key, Value> extends Map<Key, Value> {
  readonly #map: ReadonlyMap<Key, Value>;
  readonly #asked: Map<Key, Value | undefined>;

  constructor(map: ReadonlyMap<Key, Value>, asked: Map<Key, Value | undefined>) {
    super();
    this.#map = map;
    this.#asked = asked;
  }

  override get(key: Key): Value | undefined {
    const value = this.#map.get(key);
    this.#asked.set(key, value);
    return value;
  }
}
