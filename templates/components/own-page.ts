import type { AddedPage, PageContent, PublicSite } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { View } from './view.ts';

/** What the component of an author's own page is given. */
export interface OwnPageProps<Data> {
  readonly title: string;
  readonly description: string;
  /** What the page was planned to show. */
  readonly data: Data;
  readonly content: PageContent;
  readonly view: View;
}

/** Plans the pages that a file of `templates/pages` shows; the data of each reaches its component. */
export type PlanOwnPages<Data> = (site: PublicSite) => readonly Omit<AddedPage<Data>, 'html' | 'template'>[];

/** What files of `templates/pages` that take no theme's place export, by their names. */
export type OwnPages = { readonly [name: string]: { readonly default?: unknown } };

/** The component of an author's own page; null where no file has one of this name. */
export function findOwnPage<Props>(pages: OwnPages, name: string | null): ((props: Props) => VNode) | null {
  const component = name !== null && Object.hasOwn(pages, name) ? pages[name]?.default : undefined;
  // What an author exports is called with what the docs say: there is no more to check about a function.
  return typeof component === 'function' ? (component as (props: Props) => VNode) : null;
}
