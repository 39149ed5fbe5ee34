import type { VNode } from 'preact';

/** The keyboard must reach a box that scrolls (WCAG 2.1.1); a screen reader then says what it has reached. */
const scrolls = { tabIndex: 0 } as const;

/** The figures of a picture: rows by what stands first in them. */
export function FigureTable(props: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): VNode {
  return (
    <section class="figure-table" aria-label={props.caption} {...scrolls}>
      <table>
        <caption class="sr-only">{props.caption}</caption>
        <thead>
          <tr>
            {props.head.map((text) => (
              <th scope="col">{text}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(([first, ...others]) => (
            <tr>
              <th scope="row">{first}</th>
              {others.map((text) => (
                <td>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
