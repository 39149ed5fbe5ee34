import type { PageContent } from '@layerwise/builder';
import type { VNode } from 'preact';
import { rawHtml } from './raw-html.ts';

/** The body of a note. */
export function Prose({ content }: { readonly content: PageContent }): VNode | null {
  if (content.html === '') return null;
  return <div class="prose e-content" {...rawHtml(content.html)} />;
}
