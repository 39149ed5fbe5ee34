/** How long the button says that it has copied, in milliseconds. */
const saidFor = 2000;

/** Gives every block of code a button that copies it. */
export function addCopyButtons(page: Document): void {
  const { copy } = page.body.dataset;
  if (copy === undefined) return;
  for (const code of page.querySelectorAll<HTMLElement>('.prose pre:not(.mermaid)')) {
    const button = page.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copy;
    button.addEventListener('click', () => void copyCode(code, button, page.body.dataset));
    const frame = code.closest('figure.code') ?? wrap(code);
    frame.append(button);
  }
}

async function copyCode(code: HTMLElement, button: HTMLElement, words: DOMStringMap): Promise<void> {
  let said = words['copied'];
  try {
    await navigator.clipboard.writeText((code.textContent ?? '').replace(/\n$/, ''));
  } catch {
    said = words['copyFailed'];
  }
  button.textContent = said ?? '';
  setTimeout(() => {
    button.textContent = words['copy'] ?? '';
  }, saidFor);
}

/** Puts a frame around a block that has none, for the button to stand in. */
function wrap(code: HTMLElement): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'code';
  code.replaceWith(frame);
  frame.append(code);
  return frame;
}
