import type { Page } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { View } from './view.ts';

/** What others show where a page is shared (the Open Graph protocol), besides its title and description. */
export function OpenGraph({ view, page }: { readonly view: View; readonly page: Page }): VNode {
  const { config } = view.site;
  const note = page.template === 'note' ? page.data : null;
  // Only an absolute address is of use to others.
  const cover = note === null || note.cover === null || config.site === null ? null : note.cover;
  return (
    <>
      <meta property="og:type" content={note === null ? 'website' : 'article'} />
      <meta property="og:site_name" content={config.title} />
      <meta property="og:locale" content={page.lang.replace('-', '_')} />
      {note?.note.date && <meta property="article:published_time" content={note.note.date} />}
      {note?.note.updated && <meta property="article:modified_time" content={note.note.updated} />}
      {cover !== null && config.site !== null && (
        <meta property="og:image" content={new URL(cover, config.site).href} />
      )}
      <meta name="twitter:card" content={cover === null ? 'summary' : 'summary_large_image'} />
    </>
  );
}
