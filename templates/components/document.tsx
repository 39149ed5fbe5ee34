import type { Page, PageContent } from '@layerwise/builder';
import type { ComponentChildren, VNode } from 'preact';
import { DocumentHead } from './document-head.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { readTextTraits } from './text-traits.ts';
import type { View } from './view.ts';

/** The whole document around a page's main part. */
export function Document(props: {
  readonly view: View;
  readonly page: Page;
  readonly content: PageContent;
  readonly children: ComponentChildren;
}): VNode {
  const { view, page, content } = props;
  const { shell } = view.words;
  const traits = readTextTraits(content.html);
  const { hasCode } = traits;
  return (
    <html lang={view.wording.lang} dir={view.direction}>
      <DocumentHead view={view} page={page} needs={content.needs} traits={traits} />
      <body
        class={`page-${page.template}`}
        data-copy={hasCode ? shell.copy : undefined}
        data-copied={hasCode ? shell.copied : undefined}
        data-copy-failed={hasCode ? shell.copyFailed : undefined}
      >
        <a class="skip" href="#page:content">
          {shell.skip}
        </a>
        <SiteHeader view={view} page={page} />
        <main id="page:content" tabIndex={-1}>
          {props.children}
        </main>
        <SiteFooter view={view} page={page} />
      </body>
    </html>
  );
}
