import type { PhrasingContent } from 'mdast';
import { type InlineState, UNSURE } from './inline-state.ts';

/** Notes marks that may open something. */
export function openMark(state: InlineState, mark: string, at: number, end: number): number {
  const node = state.addMark(at, end);
  state.openers.push({ mark, node, at });
  state.open(mark, 1);
  return end;
}

/**
 * Closes what marks opened, where they are the very last that opened anything: then all that is read in between is
 * between, whatever the order in which the reference looks. It looks further where they are not.
 *
 * @returns the index behind them; undefined where nothing of their kind is open.
 */
export function closeMark(
  state: InlineState,
  mark: string,
  at: number,
  end: number,
  wrap: (children: PhrasingContent[]) => PhrasingContent,
): number | undefined {
  const { openers, brackets } = state;
  const last = openers.at(-1);
  const isReachable = openers.length > (brackets.at(-1)?.openers ?? 0);
  if (last === undefined || !isReachable || last.mark !== mark) {
    return state.isOpen(mark) ? UNSURE : undefined;
  }
  openers.pop();
  state.open(mark, -1);
  const children = state.takeBehind(last.node, at);
  state.push(wrap(children), last.at, state.content.point(end));
  state.skipTo(end);
  return end;
}
