import type { Evidence } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { View } from './view.ts';

/** How many notes are shown at once as evidence; the others open on demand. */
const shown = 3;

/** Why a tool is set beside a principle: its own note says so, or these notes name both. */
export function EvidenceView({
  view,
  evidence,
}: {
  readonly view: View;
  readonly evidence: Evidence;
}): VNode {
  const { sentences, counts } = view.words;
  const rest = evidence.notes.slice(shown);
  return (
    <ul class="evidence">
      {evidence.declared && <li class="is-declared">{sentences.declared}</li>}
      {evidence.notes.slice(0, shown).map((note) => (
        <li>
          <a href={note.href}>{note.title}</a>
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <details>
            <summary>{view.wording.count(counts.more, rest.length)}</summary>
            <ul>
              {rest.map((note) => (
                <li>
                  <a href={note.href}>{note.title}</a>
                </li>
              ))}
            </ul>
          </details>
        </li>
      )}
    </ul>
  );
}
