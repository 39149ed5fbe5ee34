import type { VNode } from 'preact';
import type { View } from './view.ts';

/** What the author of an empty vault can do first: write, read against a timer, commit. */
export function FirstSteps({ view }: { readonly view: View }): VNode {
  const { start } = view.words.learning;
  const note = ['---', 'layer: skim', 'track: want', 'topic: attention', '---', `# ${start.example}`];
  return (
    <section class="first-steps">
      <h2>{start.heading}</h2>
      <ol>
        <li>
          <p>{start.write}</p>
          <pre dir="ltr">
            <code>{note.join('\n')}</code>
          </pre>
        </li>
        <li>
          <p>{start.read}</p>
          <pre dir="ltr">
            <code>{`layerwise timebox "${start.example}"`}</code>
          </pre>
        </li>
        <li>
          <p>{start.commit}</p>
        </li>
      </ol>
    </section>
  );
}
