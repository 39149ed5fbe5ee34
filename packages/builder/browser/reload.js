/*
 * Added to every page by `layerwise dev`, never to a published site: loads the page again when the site
 * was built anew, puts new stylesheets in the place of old ones, and shows over the page what was wrong with the last
 * build.
 */

const address = new URL(import.meta.url);
const build = Number(address.searchParams.get('build'));
const events = new URL(`events${address.search}`, address);

/** @type {EventSource | undefined} */
let channel;

function listen() {
  channel = new EventSource(events);
  channel.addEventListener('message', ({ data }) => {
    const state = JSON.parse(data);
    if (state.build !== build) loadAgain();
    else {
      showErrors(state.errors);
      swapStyles(state.styles ?? {});
    }
  });
  channel.addEventListener('error', () => {
    // A channel that only broke opens again by itself; one that was refused belongs to an earlier server.
    if (channel?.readyState === EventSource.CLOSED) waitForServer();
  });
}

async function waitForServer() {
  try {
    const { status } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    if (status < 500) loadAgain();
  } catch {
    setTimeout(waitForServer, 1_000);
  }
}

/*
 * A browser keeps the place itself, but not over a page that is shorter for a moment, as where an editor empties a file
 * before it writes it: what was not reached is still wanted after the next load, until the reader goes elsewhere.
 */
const placeKey = 'layerwise-place';
let wantedTop = takeWantedTop();
goToWantedTop();
// The browser puts back the place that it kept when the page is loaded.
if (document.readyState !== 'complete') addEventListener('load', () => setTimeout(goToWantedTop));
for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
  addEventListener(type, forgetWantedTop, { once: true, passive: true });
}

function loadAgain() {
  const isShort = wantedTop !== undefined && scrollY < wantedTop;
  sessionStorage.setItem(placeKey, JSON.stringify([location.pathname, isShort ? wantedTop : scrollY]));
  location.reload();
}

function goToWantedTop() {
  if (wantedTop !== undefined) scrollTo({ top: wantedTop, behavior: 'instant' });
}

function forgetWantedTop() {
  wantedTop = undefined;
}

/** @returns {number | undefined} */
function takeWantedTop() {
  const [path, top] = JSON.parse(sessionStorage.getItem(placeKey) ?? '[]');
  sessionStorage.removeItem(placeKey);
  return path === location.pathname ? top : undefined;
}

// A browser opens only six connections to one server: pages that nobody looks at give theirs back.
document.addEventListener('visibilitychange', () => {
  channel?.close();
  if (document.visibilityState === 'visible') listen();
});
if (document.visibilityState === 'visible') listen();

/**
 * Puts stylesheets in the place of others. The old one goes when the new one is there, so that nothing flashes.
 *
 * @param {Readonly<Record<string, string>>} hrefs
 */
function swapStyles(hrefs) {
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    const href = hrefs[link.getAttribute('href') ?? ''];
    if (href === undefined) continue;
    const next = /** @type {Element} */ (link.cloneNode());
    next.setAttribute('href', href);
    next.addEventListener('load', () => link.remove());
    link.after(next);
  }
}

const styles = `
  :host { all: initial; }
  section { position: fixed; inset: auto 1rem 1rem; max-height: 60vh; overflow: auto; z-index: 2147483647;
    box-sizing: border-box; padding: 1rem 1.25rem; border-radius: 0.5rem; border-left: 0.375rem solid #d9534f;
    background: #1d1f24; color: #f4f4f2; font: 0.875rem/1.5 system-ui, sans-serif; box-shadow: 0 0.5rem 2rem #0008; }
  h2 { margin: 0 2rem 0.5rem 0; font-size: 1rem; }
  ul { margin: 0; padding: 0; list-style: none; }
  li + li { margin-top: 0.75rem; }
  code { color: #ffb4a9; font: 0.8125rem/1.5 ui-monospace, monospace; }
  p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  .hint { color: #b9bcc4; }
  button { position: absolute; top: 0.75rem; right: 0.75rem; border: 0; border-radius: 0.25rem; padding: 0.25rem 0.5rem;
    background: #33363d; color: inherit; font: inherit; cursor: pointer; }
`;

/** @type {HTMLElement | undefined} */
let panel;

/** @param {readonly { path?: string, line?: number, column?: number, rule?: string, message: string, hint?: string }[]} errors */
function showErrors(errors) {
  panel?.remove();
  panel = undefined;
  if (errors.length === 0) return;
  panel = document.createElement('layerwise-errors');
  const root = panel.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const section = root.appendChild(document.createElement('section'));
  section.setAttribute('role', 'alert');
  write(section, 'h2', errors.length === 1 ? 'One error' : `${errors.length} errors`);
  const close = write(section, 'button', 'Hide');
  close.addEventListener('click', () => panel?.remove());
  const list = write(section, 'ul', '');
  for (const error of errors.slice(0, 50)) writeError(write(list, 'li', ''), error);
  document.documentElement.append(panel);
}

/**
 * @param {HTMLElement} item
 * @param {{ path?: string, line?: number, column?: number, rule?: string, message: string, hint?: string }} error
 */
function writeError(item, { path, line, column, rule, message, hint }) {
  if (path) write(item, 'code', line === undefined ? path : `${path}:${line}:${column}`);
  write(item, 'p', rule === undefined ? message : `${message} (${rule})`);
  if (hint !== undefined) write(item, 'p', hint).className = 'hint';
}

/**
 * Adds an element with a text; never markup, because messages quote what stands in notes.
 *
 * @param {HTMLElement} parent
 * @param {string} name
 * @param {string} text
 */
function write(parent, name, text) {
  const element = parent.appendChild(document.createElement(name));
  element.textContent = text;
  return element;
}
