/*
 * Loads a note's comments when a reader asks for them or, where the site says so, when they come near: nothing comes from
 * their site before that, and no script of theirs at all, only a frame. Loaded by pages that can be commented on.
 */

const sessionKey = 'giscus-session';

/** The reader's session: in the address after a login, later in this browser; the address is made clean again. */
function takeSession(): string {
  const address = new URL(location.href);
  const given = address.searchParams.get('giscus');
  try {
    if (given === null) return JSON.parse(localStorage.getItem(sessionKey) ?? '""');
    localStorage.setItem(sessionKey, JSON.stringify(given));
  } catch {
    // The browser keeps nothing for this site: the login holds until the page is left.
  }
  address.searchParams.delete('giscus');
  history.replaceState(history.state, '', address);
  return given ?? '';
}

function forgetSession(): void {
  try {
    localStorage.removeItem(sessionKey);
  } catch {
    // Nothing was kept.
  }
}

function currentTheme(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset['theme'];
  const isDark =
    chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
  return isDark ? 'dark' : 'light';
}

function showComments(button: HTMLButtonElement, session: string): void {
  const address = new URL(button.dataset['frame'] ?? '');
  const here = new URL(location.href);
  here.hash = '';
  address.searchParams.set('origin', here.href);
  address.searchParams.set('session', session);
  address.searchParams.set('theme', currentTheme());
  const frame = document.createElement('iframe');
  frame.className = 'comments-frame';
  frame.src = address.href;
  frame.title = button.textContent.trim();
  frame.allow = 'clipboard-write';
  button.replaceWith(frame);
  addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin === address.origin && source === frame.contentWindow) onMessage(frame, data);
  });
  const repaint = (): void => {
    const message = { giscus: { setConfig: { theme: currentTheme() } } };
    frame.contentWindow?.postMessage(message, address.origin);
  };
  new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
}

function showWhenSeen(button: HTMLButtonElement, session: string): void {
  new IntersectionObserver((entries, observer) => {
    if (!button.isConnected || !entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    showComments(button, session);
  }).observe(button);
}

/** The frame says how tall it is, and when a session has ended. */
function onMessage(frame: HTMLIFrameElement, data: unknown): void {
  if (typeof data !== 'object' || data === null || !('giscus' in data)) return;
  const { giscus } = data;
  if (typeof giscus !== 'object' || giscus === null) return;
  if ('resizeHeight' in giscus && typeof giscus.resizeHeight === 'number') {
    frame.style.blockSize = `${giscus.resizeHeight}px`;
  }
  if ('signOut' in giscus || 'error' in giscus) forgetSession();
}

const button = document.querySelector<HTMLButtonElement>('button.comments');
if (button !== null) {
  // Before the address is made clean.
  const hasJustLoggedIn = new URLSearchParams(location.search).has('giscus');
  const session = takeSession();
  button.addEventListener('click', () => showComments(button, session));
  if (hasJustLoggedIn) showComments(button, session);
  else if (button.dataset['load'] === 'seen') showWhenSeen(button, session);
}
