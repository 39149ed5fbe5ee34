import type { PageContent } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { Language } from './language.ts';
import { rawHtml } from './raw-html.ts';

/** The body of a note. */
export function Prose(props: { readonly content: PageContent; readonly language: Language }): VNode | null {
  const { content, language } = props;
  if (content.html === '') return null;
  return <div class="prose e-content" {...language} {...rawHtml(content.html)} />;
}
