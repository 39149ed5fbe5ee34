import type { Page, PageContent, PageOf, SiteContext, TemplateName } from '@layerwise/builder';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Document } from './components/document.tsx';
import type { PageTemplate } from './components/page-template.ts';
import { type View, viewOf } from './components/view.ts';
import { ArchivePage } from './pages/archive.tsx';
import { CanvasPage } from './pages/canvas.tsx';
import { FolderPage } from './pages/folder.tsx';
import { HomePage } from './pages/home.tsx';
import { JournalPage } from './pages/journal.tsx';
import { LayerPage } from './pages/layer.tsx';
import { LayersPage } from './pages/layers.tsx';
import { MonthPage } from './pages/month.tsx';
import { NotFoundPage } from './pages/not-found.tsx';
import { NotePage } from './pages/note.tsx';
import { PrinciplePage } from './pages/principle.tsx';
import { PrinciplesPage } from './pages/principles.tsx';
import { ProgressPage } from './pages/progress.tsx';
import { QueuePage } from './pages/queue.tsx';
import { TagPage } from './pages/tag.tsx';
import { TagsPage } from './pages/tags.tsx';
import { ToolPage } from './pages/tool.tsx';
import { ToolsPage } from './pages/tools.tsx';
import { TopicPage } from './pages/topic.tsx';
import { TopicsPage } from './pages/topics.tsx';
import { TrackPage } from './pages/track.tsx';
import { TracksPage } from './pages/tracks.tsx';

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
  'not-found': NotFoundPage,
};

/**
 * Renders one page.
 * @returns the whole document; the same arguments give the same text.
 */
export function renderPage(page: Page, content: PageContent, site: SiteContext): string {
  const view = viewOf(site);
  const document = (
    <Document view={view} page={page} content={content}>
      {mainOf(page, content, view)}
    </Document>
  );
  return '<!doctype html>\n' + renderToString(document) + '\n';
}

function mainOf<Name extends TemplateName>(page: PageOf<Name>, content: PageContent, view: View): VNode {
  const Template: PageTemplate<Name> = templates[page.template];
  return <Template page={page} content={content} view={view} />;
}
