import { kinds, layers, tracks } from '@layerwise/builder/search';
import type { VNode } from 'preact';
import { SearchIcon } from './icons.tsx';
import type { View } from './view.ts';

/**
 * The field, the filters and the place for results. A script brings it to life, on this page or, taken out of the search
 * page, in a dialog over any other; the words that the script says come along. Null where the site has no index.
 */
export function SearchBox({ view, near }: { readonly view: View; readonly near?: boolean }): VNode | null {
  const { site, words, wording } = view;
  if (site.search === null) return null;
  const { search } = words;
  return (
    <search
      class="search-box"
      data-index={site.search.index}
      data-base={site.href('/')}
      data-lang={wording.lang}
      data-near={near === true ? '' : undefined}
      data-results={JSON.stringify(search.results)}
      data-more={JSON.stringify(words.counts.more)}
      data-none={search.noResults}
      data-some={search.someWords}
      data-searching={search.searching}
      data-failed={search.failed}
      data-close={words.shell.close}
    >
      <form action={site.search.page} method="get">
        <p class="search-field">
          <SearchIcon />
          <label class="sr-only" for="search:query">
            {search.query}
          </label>
          <input
            id="search:query"
            type="search"
            name="q"
            aria-describedby="search:keys"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            enterkeyhint="search"
            placeholder={search.query}
          />
          <button type="submit">{words.pages.search}</button>
        </p>
        <details class="search-filters">
          <summary>{search.filters}</summary>
          <Filters view={view} />
        </details>
      </form>
      <p class="search-status" role="status" />
      <div class="search-results" id="search:results" />
      <p class="search-keys" id="search:keys">
        {search.keys}
      </p>
    </search>
  );
}

/** The names of topics, principles and tools come with the index. */
function Filters({ view }: { readonly view: View }): VNode {
  const { labels, search, kinds: kindWords } = view.words;
  const filter = (
    name: string,
    label: string,
    options: readonly (readonly [value: string, label: string])[],
  ): VNode => (
    <label>
      <span>{label}</span>
      <select name={name}>
        <option value="">{labels.all}</option>
        {options.map(([value, text]) => (
          <option value={value}>{text}</option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="search-filter-list">
      {filter(
        'kind',
        search.kind,
        kinds.map((kind) => [kind, kindWords[kind]]),
      )}
      {filter(
        'layer',
        labels.layer,
        layers.map((layer) => [layer, view.layerLabel(layer)]),
      )}
      {filter(
        'track',
        labels.track,
        tracks.map((track) => [track, view.trackLabel(track)]),
      )}
      {filter('topic', labels.topic, [])}
      {filter('principle', labels.principle, [])}
      {filter('tool', labels.tool, [])}
    </div>
  );
}
