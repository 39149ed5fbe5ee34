import { once } from '../once.ts';
import type { PageOf, TemplateName } from './page.ts';
import type { PlanContext } from './plan-context.ts';

/** A page whose data nobody has asked for yet. */
export interface PlannedPage<Name extends TemplateName>
  extends Pick<PageOf<Name>, 'template' | 'url' | 'title' | 'lang' | 'note'> {
  /** Absent: there is none. */
  readonly description?: () => string;
  readonly data: () => PageOf<Name>['data'];
}

/**
 * Makes a page whose description, data and feeds are worked out once, when somebody reads them. Of a site that is only
 * looked at, most pages are never read.
 */
export function latePage<Name extends TemplateName>(
  { feedsOf }: Pick<PlanContext, 'feedsOf'>,
  planned: PlannedPage<Name>,
): PageOf<Name> {
  const { template, url, title, lang, note } = planned;
  const description = once(planned.description ?? (() => ''));
  const data = once(planned.data);
  const feeds = once(() => feedsOf({ template, url, title }));
  return {
    template,
    url,
    title,
    lang,
    ...(note !== undefined && { note }),
    get description() {
      return description();
    },
    get feeds() {
      return feeds();
    },
    get data() {
      return data();
    },
  };
}
