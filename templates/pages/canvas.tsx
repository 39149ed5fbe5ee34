import type { VNode } from 'preact';
import { Backlinks } from '../components/backlinks.tsx';
import { EditLink } from '../components/edit-link.tsx';
import { languageOf } from '../components/language.ts';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { Prose } from '../components/prose.tsx';
import { TagList } from '../components/tag-list.tsx';

/** A canvas: its picture across the page, which a script lets move and grow, and what links to it. */
export function CanvasPage({ page, content, view }: PageProps<'canvas'>): VNode {
  const { data } = page;
  const { zoomIn, zoomOut, showAll, help } = view.words.canvas;
  return (
    <article
      class={['canvas-page', ...data.cssclasses].join(' ')}
      data-zoom-in={zoomIn}
      data-zoom-out={zoomOut}
      data-show-all={showAll}
      data-help={help}
    >
      <PageHeader view={view} title={page.title} path={data.breadcrumbs} />
      <Prose content={content} language={languageOf(page.lang, view)} />
      <div class="column">
        {data.tags.length > 0 && <TagList tags={data.tags} counted={false} />}
        <Backlinks view={view} backlinks={data.backlinks} />
        <EditLink view={view} href={data.editHref} />
      </div>
    </article>
  );
}
