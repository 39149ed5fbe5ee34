const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** The key that the script in the head reads before anything is painted. */
const storageKey = 'layerwise-theme';

/** Lets the button in the header go through system, light and dark; the choice is kept in this browser. */
export function startThemeSwitch(page: Document): void {
  const button = page.querySelector<HTMLElement>('.theme-switch');
  if (button === null) return;
  const root = page.documentElement;
  const show = (theme: Theme) => {
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    const label = `${button.dataset['label']}: ${button.dataset[theme]}`;
    button.setAttribute('aria-label', label);
    button.title = label;
  };
  show(currentTheme(root));
  button.addEventListener('click', () => {
    const following = themes[(themes.indexOf(currentTheme(root)) + 1) % themes.length] ?? 'system';
    show(following);
    keep(following);
  });
}

function currentTheme(root: HTMLElement): Theme {
  return themes.find((theme) => theme === root.dataset['theme']) ?? 'system';
}

function keep(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // The browser keeps nothing for this site: the choice holds until the page is left.
  }
}
