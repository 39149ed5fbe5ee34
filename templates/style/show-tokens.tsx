import type { VNode } from 'preact';
import type { View } from '../components/view.ts';
import { Specimen, StylePart } from './specimen.tsx';

/** The custom properties of `styles/tokens.css`, by what they are for. */
export const tokens = {
  colors: [
    ...['paper', 'surface', 'line', 'ink', 'muted', 'link', 'highlight', 'warning'],
    ...[
      'skim',
      'explore',
      'deepen',
      'hole',
      'skim-tint',
      'explore-tint',
      'deepen-tint',
      'ground',
      'on-ground',
    ],
    ...['need', 'want'],
  ],
  fonts: ['serif', 'sans', 'mono'],
  sizes: ['text-title', 'text-heading', 'text-large', 'text-prose', 'text-body', 'text-small'],
  spaces: ['gutter', 'section', 'measure', 'page'],
} as const;

/** The colours, each as light or dark as the page is. */
export function ShowColors({ view }: { readonly view: View }): VNode {
  return (
    <StylePart id="colors" title={view.words.style.colors}>
      <ul class="swatches">
        {tokens.colors.map((name) => (
          <li>
            <svg aria-hidden="true">
              <rect width="100%" height="100%" fill={`var(--${name})`} />
            </svg>
            <code>--{name}</code>
          </li>
        ))}
      </ul>
    </StylePart>
  );
}

/** Fonts and sizes, on the name of the site. */
export function ShowType({ view }: { readonly view: View }): VNode {
  const { title } = view.site.config;
  return (
    <StylePart id="type" title={view.words.style.type}>
      {[...tokens.sizes, ...tokens.fonts].map((name) => (
        <Specimen of={`--${name}`}>
          <p class={`is-${name}`}>{title}</p>
        </Specimen>
      ))}
    </StylePart>
  );
}

/** Distances, as bars. */
export function ShowSpace({ view }: { readonly view: View }): VNode {
  return (
    <StylePart id="space" title={view.words.style.space}>
      {tokens.spaces.map((name) => (
        <Specimen of={`--${name}`}>
          <div class={`space-bar is-${name}`} />
        </Specimen>
      ))}
    </StylePart>
  );
}
