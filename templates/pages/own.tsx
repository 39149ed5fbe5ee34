import type { VNode } from 'preact';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { rawHtml } from '../components/raw-html.ts';

/** A page that a plugin adds: its title, and what the plugin wrote below it. */
export function OwnPage({ page, view }: PageProps<'own'>): VNode {
  return (
    <div class="column">
      <PageHeader view={view} title={page.title} lead={page.description} />
      <div class="prose" {...rawHtml(page.data.html)} />
    </div>
  );
}
