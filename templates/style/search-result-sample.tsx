import type { NoteCard } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { View } from '../components/view.ts';

/** A result of the search as its script makes it, the second one chosen; a test in the browser holds it to that. */
export function SearchResultSample({ view, note }: { readonly view: View; readonly note: NoteCard }): VNode {
  const what = [note.layer && view.layerLabel(note.layer), note.track && view.trackLabel(note.track)];
  const [first = '', ...others] = note.title.split(' ');
  const marked = (
    <>
      <mark>{first}</mark> {others.join(' ')}
    </>
  );
  return (
    <div class="search-results" role="listbox" aria-label={view.words.pages.search}>
      <a
        class="search-result"
        href={note.href}
        tabIndex={-1}
        role="option"
        aria-selected={false}
        data-layer={note.layer}
      >
        <strong>{marked}</strong>
        <small>{what.join(' · ')}</small>
        <span class="search-excerpt">{note.description}</span>
      </a>
      <a class="search-section" href={note.href} tabIndex={-1} role="option" aria-selected>
        <strong>{marked}</strong> <span class="search-excerpt">{note.description}</span>
      </a>
    </div>
  );
}
