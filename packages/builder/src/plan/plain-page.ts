import type { PlanContext } from './plan-context.ts';

/** What every page has. */
export interface PlainPage {
  readonly url: string;
  readonly title: string;
  readonly lang: string;
}

/** A page that no note describes. */
export function plain({ model }: PlanContext, url: string, title: string): PlainPage {
  return { url, title, lang: model.config.lang };
}
