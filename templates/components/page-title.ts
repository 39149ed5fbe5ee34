import type { Page } from '@layerwise/builder';
import type { View } from './view.ts';

/** What a page is called in the interface's language; pages of authors' things keep the authors' titles. */
export function pageTitle(page: Page, view: View): string {
  switch (page.template) {
    case 'home':
      return page.data.note?.title ?? view.site.config.title;
    case 'layer':
      return view.layerLabel(page.data.layer);
    case 'track':
      return view.trackLabel(page.data.track);
    case 'tag':
      return '#' + page.data.tag.title.replace(/^#/, '');
    case 'month':
      return `${view.words.pages.journal}, ${view.wording.date(page.data.month.month)}`;
    case 'note':
    case 'canvas':
    case 'folder':
    case 'topic':
    case 'principle':
    case 'tool':
    case 'own':
      return page.title;
    default:
      return view.words.pages[page.template];
  }
}
