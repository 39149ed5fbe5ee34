import type { BacklinkItem } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { View } from './view.ts';

/** Which notes link here, with the sentence around each link and the link marked. */
export function Backlinks(props: {
  readonly view: View;
  readonly backlinks: readonly BacklinkItem[];
}): VNode | null {
  const { view, backlinks } = props;
  if (backlinks.length === 0) return null;
  return (
    <section class="backlinks">
      <h2>{view.words.labels.backlinks}</h2>
      <ul>
        {backlinks.map(({ note, excerpts }) => (
          <li>
            <a class="note-title" href={note.href}>
              {note.title}
            </a>
            {excerpts.map(({ before, text, after }) => (
              <p>
                {before}
                <mark>{text}</mark>
                {after}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
