import type { ContentsEntry } from '@layerwise/builder';
import type { VNode } from 'preact';
import { CloseIcon, ContentsIcon } from './icons.tsx';
import type { View } from './view.ts';

/** The headings of a note: beside the text on a wide page, opened by a button on a narrow one. */
export function ContentsList(props: {
  readonly view: View;
  readonly contents: readonly ContentsEntry[];
}): VNode | null {
  const { view, contents } = props;
  if (contents.length === 0) return null;
  const { shell } = view.words;
  return (
    <>
      <button class="icon-button contents-open" type="button" popovertarget="page:contents">
        <ContentsIcon />
        <span class="sr-only">{shell.contents}</span>
      </button>
      <nav class="contents" id="page:contents" aria-labelledby="page:contents-title" popover="auto">
        <button
          class="icon-button menu-close"
          type="button"
          popovertarget="page:contents"
          popovertargetaction="hide"
        >
          <CloseIcon />
          <span class="sr-only">{shell.close}</span>
        </button>
        <p class="contents-title" id="page:contents-title">
          {shell.contents}
        </p>
        <Entries entries={contents} />
      </nav>
    </>
  );
}

function Entries({ entries }: { readonly entries: readonly ContentsEntry[] }): VNode {
  return (
    <ol>
      {entries.map((entry) => (
        <li>
          <a href={'#' + encodeURIComponent(entry.id)}>{entry.text}</a>
          {entry.children.length > 0 && <Entries entries={entry.children} />}
        </li>
      ))}
    </ol>
  );
}
