import type { Page, PageContent, PageOf, SiteContext, TemplateName } from '@layerwise/builder';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Document } from './components/document.tsx';
import { findOwnPage, type OwnPageProps, type OwnPages } from './components/own-page.ts';
import type { PageProps, PageTemplate } from './components/page-template.ts';
import { type View, viewOf } from './components/view.ts';
import { ArchivePage } from './pages/archive.tsx';
import { CanvasPage } from './pages/canvas.tsx';
import { FolderPage } from './pages/folder.tsx';
import { GraphPage } from './pages/graph.tsx';
import { HomePage } from './pages/home.tsx';
import { JournalPage } from './pages/journal.tsx';
import { LayerPage } from './pages/layer.tsx';
import { LayersPage } from './pages/layers.tsx';
import { MonthPage } from './pages/month.tsx';
import { NotFoundPage } from './pages/not-found.tsx';
import { NotePage } from './pages/note.tsx';
import { OwnPage } from './pages/own.tsx';
import { PrinciplePage } from './pages/principle.tsx';
import { PrinciplesPage } from './pages/principles.tsx';
import { ProgressPage } from './pages/progress.tsx';
import { QueuePage } from './pages/queue.tsx';
import { SearchPage } from './pages/search.tsx';
import { StylePage } from './pages/style.tsx';
import { TagPage } from './pages/tag.tsx';
import { TagsPage } from './pages/tags.tsx';
import { ToolPage } from './pages/tool.tsx';
import { ToolsPage } from './pages/tools.tsx';
import { TopicPage } from './pages/topic.tsx';
import { TopicsPage } from './pages/topics.tsx';
import { TrackPage } from './pages/track.tsx';
import { TracksPage } from './pages/tracks.tsx';
import { sampleText } from './style/sample-text.ts';

/** The template of each page kind. */
export const templates: { readonly [Name in TemplateName]: PageTemplate<Name> } = {
  home: HomePage,
  note: NotePage,
  canvas: CanvasPage,
  folder: FolderPage,
  progress: ProgressPage,
  topics: TopicsPage,
  topic: TopicPage,
  principles: PrinciplesPage,
  principle: PrinciplePage,
  tools: ToolsPage,
  tool: ToolPage,
  layers: LayersPage,
  layer: LayerPage,
  tracks: TracksPage,
  track: TrackPage,
  tags: TagsPage,
  tag: TagPage,
  archive: ArchivePage,
  queue: QueuePage,
  journal: JournalPage,
  month: MonthPage,
  search: SearchPage,
  graph: GraphPage,
  style: StylePage,
  'not-found': NotFoundPage,
  own: OwnPage,
};

/**
 * Renders one page.
 * @param own components of the author's own pages.
 * @returns the whole document; the same arguments give the same text.
 */
export function renderPage(page: Page, content: PageContent, site: SiteContext, own: OwnPages = {}): string {
  const view = viewOf(site);
  const shown = page.template === 'style' ? sampleText : content;
  const document = (
    <Document view={view} page={page} content={shown}>
      {ownMainOf(page, content, view, own) ?? mainOf(page, content, view)}
    </Document>
  );
  return '<!doctype html>\n' + renderToString(document) + '\n';
}

function mainOf<Name extends TemplateName>(page: PageOf<Name>, content: PageContent, view: View): VNode {
  const Template: PageTemplate<Name> = templates[page.template];
  return <Template page={page} content={content} view={view} />;
}

/** The main part as a component of the author's own shows it; null where there is none for this page. */
function ownMainOf(page: Page, content: PageContent, view: View, own: OwnPages): VNode | null {
  if (page.template === 'note') {
    const Template = findOwnPage<PageProps<'note'>>(own, page.data.ownKind);
    return Template && <Template page={page} content={content} view={view} />;
  }
  if (page.template !== 'own') return null;
  const { title, description, data } = page;
  const Template = findOwnPage<OwnPageProps<unknown>>(own, data.template);
  if (Template === null) return null;
  return <Template title={title} description={description} data={data.data} content={content} view={view} />;
}
