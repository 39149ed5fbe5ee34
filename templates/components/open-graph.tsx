import type { Page } from '@layerwise/builder';
import type { VNode } from 'preact';
import { pageTitle } from './page-title.ts';
import type { View } from './view.ts';

/** What others show where a page is shared (the Open Graph protocol), besides its title and description. */
export function OpenGraph({ view, page }: { readonly view: View; readonly page: Page }): VNode {
  const { config } = view.site;
  const note = page.template === 'note' ? page.data : null;
  const picture = findPicture(page, view);
  return (
    <>
      <meta property="og:type" content={note === null ? 'website' : 'article'} />
      <meta property="og:site_name" content={config.title} />
      <meta property="og:locale" content={page.lang.replace('-', '_')} />
      {note?.note.date && <meta property="article:published_time" content={note.note.date} />}
      {note?.note.updated && <meta property="article:modified_time" content={note.note.updated} />}
      {/* Only an absolute address is of use to others. */}
      {picture !== null && config.site !== null && (
        <>
          <meta property="og:image" content={new URL(picture.href, config.site).href} />
          {picture.size !== null && (
            <>
              <meta property="og:image:width" content={`${picture.size.width}`} />
              <meta property="og:image:height" content={`${picture.size.height}`} />
            </>
          )}
          <meta property="og:image:alt" content={picture.alt} />
        </>
      )}
      <meta
        name="twitter:card"
        content={picture === null || config.site === null ? 'summary' : 'summary_large_image'}
      />
    </>
  );
}

/** The picture of a page: the one that its author chose, else its card. The size of the former is not known here. */
function findPicture(
  page: Page,
  view: View,
): {
  readonly href: string;
  readonly alt: string;
  readonly size: { readonly width: number; readonly height: number } | null;
} | null {
  const { data, socialCard } = page;
  const details = 'details' in data ? data.details : 'cover' in data ? data : null;
  if (details !== null && details.cover !== null) {
    return { href: details.cover, alt: pageTitle(page, view), size: null };
  }
  return socialCard === undefined ? null : { ...socialCard, size: socialCard };
}
