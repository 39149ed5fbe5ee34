import { latePage } from './late-page.ts';
import type { Page } from './page.ts';
import { plain } from './plain-page.ts';
import type { PlanContext } from './plan-context.ts';

/** Plans the page that shows every component of the theme, where the configuration asks for it. */
export function planStylePage(context: PlanContext): readonly Page[] {
  if (context.model.config.stylePage !== true) return [];
  return [latePage(context, { ...plain(context, '/style/', 'Style'), template: 'style', data: () => ({}) })];
}
