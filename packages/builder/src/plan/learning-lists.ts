import { dayFromNumber, dayNumber } from '../calendar.ts';
import type { LayerSnapshot, Tool } from '../learn/learning.ts';
import type { LivingPrinciple, Ref, ReviewItem, TaughtItem, UnwrittenItem } from './page.ts';
import type { PlanContext } from './plan-context.ts';

/** Days that the picture of the layers through time shows at the most. */
const SNAPSHOTS = 60;

/** What is due to be gone over, those that wait longest first. */
export function listReviews({ model, cards }: PlanContext): readonly ReviewItem[] {
  return model.learning.reviews.map(({ url, ...review }) => ({ ...review, href: cards.href(url) }));
}

/** What was read and not written up. */
export function listUnwritten({ model, cards }: PlanContext): readonly UnwrittenItem[] {
  return model.learning.unwritten.map(({ url, ...note }) => ({ ...note, href: cards.href(url) }));
}

/** What was taught, newest first. */
export function listTaught({ model, cards }: PlanContext): readonly TaughtItem[] {
  return model.learning.taught.map(({ id, ...taught }) => {
    const { title, href } = cards.note(id);
    const of: Ref = { id, title, href };
    return { ...taught, of };
  });
}

/** What of a retired tool is still worth knowing: its principles, and the tools in use or on trial that they live on in. */
export function listLivingPrinciples(tool: Tool, { model, cards }: PlanContext): readonly LivingPrinciple[] {
  if (tool.status !== 'retired') return [];
  return tool.embodiments.map(({ principle }) => ({
    principle: cards.principle(principle),
    tools: (model.learning.principles.get(principle)?.embodiments ?? [])
      .filter((other) => other.tool !== tool.id)
      .map((other) => cards.toolMention(other.tool))
      .filter(({ status }) => status !== 'retired'),
  }));
}

/**
 * Thins the snapshots of the layers out for a picture: days at even distances, the first and today among them.
 *
 * @param growth a snapshot for each day on which something changed, oldest first
 */
export function sampleGrowth(growth: readonly LayerSnapshot[], today: string): readonly LayerSnapshot[] {
  const first = growth[0];
  if (first === undefined) return [];
  const start = dayNumber(first.day);
  const span = dayNumber(today) - start;
  const count = Math.min(SNAPSHOTS, span + 1);
  const sampled: LayerSnapshot[] = [];
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    const day = dayFromNumber(start + (count === 1 ? 0 : Math.round((span * index) / (count - 1))));
    while ((growth[next + 1]?.day ?? '~') <= day) next += 1;
    sampled.push({ day, layers: growth[next]?.layers ?? first.layers });
  }
  return sampled;
}
