/**
 * Loads a player in the place of its placeholder when a reader asks for it: nothing comes from its site before that. With
 * a key or button that opens links elsewhere, the link stays a link. Loaded by pages that have one.
 */
function loadPlayersOnClick(page: Document): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a.player[data-frame]')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const frame = createFrame(link);
      if (frame === null) return;
      event.preventDefault();
      link.replaceWith(frame);
      frame.focus();
    });
  }
}

function createFrame(link: HTMLAnchorElement): HTMLIFrameElement | null {
  const { frame: address, player } = link.dataset;
  if (address === undefined) return null;
  const frame = link.ownerDocument.createElement('iframe');
  frame.src = address;
  frame.title = link.textContent.trim();
  frame.className = `player player-${player ?? 'other'}`;
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  return frame;
}

loadPlayersOnClick(document);
