import type { VNode } from 'preact';
import { BalanceView } from '../components/balance-view.tsx';
import { FirstSteps } from '../components/first-steps.tsx';
import { languageOf } from '../components/language.ts';
import { NoteList } from '../components/note-list.tsx';
import type { PageProps } from '../components/page-template.ts';
import { Prose } from '../components/prose.tsx';
import { QueueList } from '../components/queue-list.tsx';
import { TopicList } from '../components/topic-list.tsx';
import type { View } from '../components/view.ts';
import { LayerStrata } from '../pictures/layer-strata.tsx';

/** Who learns here and how, what is new, and how deep it goes. */
export function HomePage({ page, content, view }: PageProps<'home'>): VNode {
  const { data } = page;
  const { headings, empty } = view.words;
  const { config } = view.site;
  const description = data.note?.description || config.description;
  return (
    <div class="home">
      <header class="page-header">
        <h1>{data.note?.title ?? config.title}</h1>
        {description && <p class="lead">{description}</p>}
        <Totals view={view} totals={data.progress.totals} />
      </header>
      <section class="home-depth">
        <h2 class="sr-only">{headings.standing}</h2>
        <LayerStrata view={view} counts={data.progress.layers} />
      </section>
      <div class="home-main">
        <Prose content={content} language={languageOf(page.lang, view)} />
        {data.progress.totals.notes === 0 ? (
          <FirstSteps view={view} />
        ) : (
          <>
            <section>
              <h2>{headings.newestPosts}</h2>
              <NoteList view={view} notes={data.posts} empty={empty.posts} />
            </section>
            <section>
              <h2>{headings.newestNotes}</h2>
              <NoteList view={view} notes={data.notes} brief />
            </section>
          </>
        )}
      </div>
      <div class="home-side">
        <section>
          <h2>{headings.focus}</h2>
          <TopicList view={view} topics={data.focus} />
        </section>
        <section>
          <h2>
            <a href={view.site.href('/progress/')}>{headings.balance}</a>
          </h2>
          <BalanceView view={view} balance={data.progress.balance} />
        </section>
        <section>
          <h2>
            <a href={view.site.href('/queue/')}>{headings.waiting}</a>
          </h2>
          <QueueList view={view} queue={data.queue} />
        </section>
      </div>
    </div>
  );
}

/** How much there is, each number a way in. */
function Totals(props: {
  readonly view: View;
  readonly totals: PageProps<'home'>['page']['data']['progress']['totals'];
}): VNode {
  const { view, totals } = props;
  const { counts } = view.words;
  const entries = [
    [view.wording.count(counts.notes, totals.notes), '/archive/'],
    [view.wording.count(counts.topics, totals.topics), '/topics/'],
    [view.wording.count(counts.principles, totals.principles), '/principles/'],
    [view.wording.count(counts.tools, totals.tools), '/tools/'],
  ] as const;
  return (
    <p class="meta totals">
      {entries.map(([text, path]) => (
        <a class="quiet" href={view.site.href(path)}>
          {text}
        </a>
      ))}
    </p>
  );
}
