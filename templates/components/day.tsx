import type { VNode } from 'preact';
import type { View } from './view.ts';

/** A day for people and machines. `name` is a class, for microformats. */
export function Day(props: {
  readonly view: View;
  readonly date: string;
  readonly name?: string;
  readonly long?: boolean;
}): VNode {
  const { wording } = props.view;
  return (
    <time class={props.name} dateTime={props.date.slice(0, 10)}>
      {props.long === true ? wording.date(props.date) : wording.shortDate(props.date)}
    </time>
  );
}
