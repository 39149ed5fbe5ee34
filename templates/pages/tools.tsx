import type { VNode } from 'preact';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { ToolPrincipleTable } from '../components/tool-principle-table.tsx';
import { ToolsThroughYears } from '../pictures/tools-through-years.tsx';

/** All tools, each beside the principles behind it. */
export function ToolsPage({ page, view }: PageProps<'tools'>): VNode {
  const { tools } = page.data;
  const { pages, sentences, counts, learning } = view.words;
  return (
    <div class="wide-column">
      <PageHeader view={view} title={pages.tools} lead={sentences.toolsLead}>
        <span>{view.wording.count(counts.tools, tools.length)}</span>
      </PageHeader>
      <ToolPrincipleTable view={view} tools={tools} />
      {tools.length > 0 && (
        <section>
          <h2>{learning.headings.toolsThroughYears}</h2>
          <ToolsThroughYears view={view} tools={tools} />
        </section>
      )}
    </div>
  );
}
