import type { PageContent, PageOf, TemplateName } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { View } from './view.ts';

/** What the template of a page kind is given. */
export interface PageProps<Name extends TemplateName> {
  readonly page: PageOf<Name>;
  readonly content: PageContent;
  readonly view: View;
}

/** The template of a page kind: everything inside `<main>`. */
export type PageTemplate<Name extends TemplateName> = (props: PageProps<Name>) => VNode;
