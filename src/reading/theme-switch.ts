/** The switch in the header: follow the system → light → dark → follow the system. */
import { themeInWords } from '../wording/reading.ts';

const order = ['system', 'light', 'dark'] as const;
type Theme = (typeof order)[number];

function current(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Shows the theme at once and keeps it for the next page; where storage is forbidden it lasts for this page. */
function choose(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Nothing is kept; the choice still shows.
  }
}

/** Tells the state and what the button does. */
function label(button: Element): void {
  button.setAttribute('aria-label', themeInWords(current()));
}

for (const button of document.querySelectorAll('[data-theme-switch]')) {
  label(button);
  button.addEventListener('click', () => {
    choose(order[(order.indexOf(current()) + 1) % order.length] ?? 'system');
    label(button);
  });
}
