import type { JournalTotals } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from '../components/empty.tsx';
import { EventList } from '../components/event-list.tsx';
import { JournalDays } from '../components/journal-days.tsx';
import { countEvents, JournalFigures } from '../components/journal-figures.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { HeatMapPicture } from '../pictures/heat-map.tsx';

/** What git tells of the learning: a year of days, how steadily, milestones, the latest days, and the way to all months. */
export function JournalPage({ page, view }: PageProps<'journal'>): VNode {
  const { promotions, days, months } = page.data;
  const { heatMap, totals } = page.data.journal;
  const { pages, journal, empty, counts } = view.words;
  return (
    <div class="column">
      <PageHeader view={view} title={pages.journal} lead={journal.lead}>
        <JournalFigures view={view} totals={totals} />
        <a href={view.site.href('/journal/feed.xml')}>{view.words.shell.feed}</a>
      </PageHeader>
      <section>
        <h2>{journal.headings.year}</h2>
        <Steadiness page={page} view={view} />
        <HeatMapPicture view={view} map={heatMap} />
      </section>
      <section>
        <h2>{journal.headings.recent}</h2>
        <JournalDays view={view} days={days} level={3} />
      </section>
      <section>
        <h2>{journal.headings.milestones}</h2>
        {promotions.length === 0 ? (
          <Empty text={empty.promotions} />
        ) : (
          <EventList view={view} events={promotions} named />
        )}
      </section>
      {months.length > 0 && (
        <section>
          <h2>{journal.headings.months}</h2>
          <ul class="journal-months">
            {months.map(({ month, href, totals: ofMonth }) => (
              <li>
                <a href={href}>{view.wording.date(month)}</a>{' '}
                <small>
                  {view.wording.count(counts.days, ofMonth.days)},{' '}
                  {view.wording.count(journal.counts.events, countEvents(ofMonth))}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Streaks of days and weeks, today and this week. */
function Steadiness({ page, view }: Pick<PageProps<'journal'>, 'page' | 'view'>): VNode {
  const { streak, weekStreak, today, thisWeek } = page.data.journal;
  const { words, wording } = view;
  const { labels, counts } = words.journal;
  const days = (count: number) => wording.count(words.counts.days, count);
  const weeks = (count: number) => wording.count(counts.weeks, count);
  const eventsOf = (totals: JournalTotals) => wording.count(counts.events, countEvents(totals));
  const figures = [
    [labels.streak, `${days(streak.current)}, ${weeks(weekStreak.current)}`],
    [labels.longestStreak, `${days(streak.longest)}, ${weeks(weekStreak.longest)}`],
    [labels.today, eventsOf(today)],
    [labels.thisWeek, eventsOf(thisWeek)],
  ] as const;
  return (
    <dl class="journal-figures">
      {figures.map(([name, figure]) => (
        <div>
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
