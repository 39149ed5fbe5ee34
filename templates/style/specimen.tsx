import type { ComponentChildren, VNode } from 'preact';

/** A part of the style page, with a heading that its contents list leads to. */
export function StylePart(props: {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <section class="style-part">
      <h2 id={`style:${props.id}`}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** Something that is shown, under its name in the theme. */
export function Specimen({
  of,
  children,
}: {
  readonly of: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <div class="specimen">
      <p class="specimen-name">
        <code>{of}</code>
      </p>
      {children}
    </div>
  );
}
