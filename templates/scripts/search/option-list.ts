/**
 * The results under a field. The cursor stays in the field; which result is chosen is said by `aria-activedescendant` (the
 * combobox pattern of the ARIA Authoring Practices).
 */
export class OptionList {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.#input = input;
    this.#list = list;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '');
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
  }

  clear(): void {
    this.#list.replaceChildren();
    this.#list.parentElement?.querySelector('.search-more')?.remove();
    this.#choose(null);
    this.#input.setAttribute('aria-expanded', 'false');
  }

  add(options: readonly HTMLElement[]): void {
    this.#list.append(...options);
    this.number();
    this.#input.setAttribute('aria-expanded', String(this.#all().length > 0));
  }

  /** Adds a button that stands for more options. */
  addMore(label: string): HTMLButtonElement {
    const button = this.#list.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = 'search-more';
    button.textContent = label;
    this.#list.after(button);
    return button;
  }

  /** Gives each option an id in its place. */
  number(): void {
    const chosen = this.#chosen();
    for (const [index, option] of this.#all().entries()) option.id = `search:result-${index}`;
    if (chosen !== null) this.#input.setAttribute('aria-activedescendant', chosen.id);
  }

  /** Chooses the option so many further on; at the last one follows the first. */
  move(by: 1 | -1): void {
    const options = this.#all();
    const index = options.findIndex((option) => option.ariaSelected === 'true');
    const next =
      index === -1 ? (by === 1 ? 0 : options.length - 1) : (index + by + options.length) % options.length;
    this.#choose(options[next] ?? null);
  }

  /** Follows the chosen option, or the first. */
  open(target = ''): void {
    const option = this.#chosen() ?? this.#all()[0];
    if (option === undefined) return;
    if (target === '') option.click();
    else window.open(option.href, target, 'noopener');
  }

  #all(): readonly HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  #chosen(): HTMLAnchorElement | null {
    return this.#list.querySelector<HTMLAnchorElement>('[aria-selected=true]');
  }

  #choose(option: HTMLAnchorElement | null): void {
    this.#chosen()?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option === null) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', option.id);
  }
}
