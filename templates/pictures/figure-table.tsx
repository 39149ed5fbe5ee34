import type { VNode } from 'preact';

/** The figures of a picture: rows by what stands first in them. */
export function FigureTable(props: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): VNode {
  return (
    <div class="figure-table">
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
    </div>
  );
}
