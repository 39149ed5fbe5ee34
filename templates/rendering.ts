import type { Theme } from '@layerwise/builder';
import { describeCard } from './components/describe-card.ts';
import type { OwnPages } from './components/own-page.ts';
import { renderPage } from './render-page.tsx';
import { bodyWords } from './text.ts';

/**
 * Makes the part of the theme that writes pages.
 *
 * @param own components of the author's own pages.
 */
export function createRendering(own: OwnPages): Pick<Theme, 'renderPage' | 'bodyWords' | 'describeCard'> {
  return {
    renderPage: (page, content, site) => renderPage(page, content, site, own),
    describeCard,
    bodyWords,
  };
}
