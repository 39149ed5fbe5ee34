import type { VNode } from 'preact';

/*
 * The interface's own icons: drawn on a grid of 24, strokes in the colour of the text. Each stands beside
 * a word, shown or for screen readers, so none of them speaks for itself.
 */

function Icon({ path }: { readonly path: string }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** Three strata: the site's mark. */
export function StrataIcon(): VNode {
  return (
    <svg class="strata-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path class="skim" d="M3 8c4-4 7 1 11-1s5-2 7-1V4H3z" />
      <path class="explore" d="M3 10c4-4 7 1 11-1s5-2 7-1v6c-2-1-3-1-7 1s-7-3-11 1z" />
      <path class="deepen" d="M3 18c4-4 7 1 11-1s5-2 7-1v4H3z" />
    </svg>
  );
}

/** Half light, half dark. */
export function ThemeIcon(): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="8" />
      <path class="solid" d="M12 4a8 8 0 0 1 0 16z" />
    </svg>
  );
}

/** A magnifying glass. */
export function SearchIcon(): VNode {
  return <Icon path="M16 16l5 5M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13z" />;
}

export function MenuIcon(): VNode {
  return <Icon path="M4 7h16M4 12h16M4 17h16" />;
}

/** A trunk with two branches. */
export function TreeIcon(): VNode {
  return <Icon path="M5 4v12a2 2 0 0 0 2 2h4M5 10h6M14 8h6v4h-6zM14 16h6v4h-6zM3 4h4" />;
}

export function CloseIcon(): VNode {
  return <Icon path="M6 6l12 12M18 6L6 18" />;
}

export function ContentsIcon(): VNode {
  return <Icon path="M4 6h16M8 12h12M8 18h8" />;
}
