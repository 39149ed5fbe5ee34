import type { PageData } from '@layerwise/builder';
import type { VNode } from 'preact';
import { BalanceThroughTime } from '../pictures/balance-through-time.tsx';
import { LayersThroughTime } from '../pictures/layers-through-time.tsx';
import { SessionsThroughTime } from '../pictures/sessions-through-time.tsx';
import type { View } from './view.ts';

/** How the learning went until now: the layers, the tracks, the sessions. */
export function ThroughTime({
  view,
  data,
}: {
  readonly view: View;
  readonly data: PageData['progress'];
}): VNode {
  const { headings, learning } = view.words;
  const { byWeek } = data.summary.balance;
  return (
    <>
      <section>
        <h2>{headings.layersThroughTime}</h2>
        <LayersThroughTime view={view} growth={data.growth} />
      </section>
      <div class="progress-pictures">
        {byWeek.length > 0 && (
          <section>
            <h2>
              <a href={view.site.href('/tracks/')}>{learning.headings.balanceThroughTime}</a>
            </h2>
            <BalanceThroughTime view={view} byWeek={byWeek} />
          </section>
        )}
        <section>
          <h2>{learning.headings.sessions}</h2>
          <SessionsThroughTime view={view} weeks={data.weeks} />
        </section>
      </div>
    </>
  );
}
