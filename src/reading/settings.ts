/**
 * The reader's settings: size of type, width of lines, simplified or traditional characters. Kept in the browser;
 * public/theme.js applies size and width before the page is drawn. (Light and dark: theme-switch.ts.)
 */
import { receivedSelection, showReceived, showTraditional } from './traditional.ts';

const defaults = { size: 'm', width: 'm', script: 'simplified' } as const;
type Name = keyof typeof defaults;

function stored(name: Name): string {
  try {
    return localStorage.getItem(name) ?? defaults[name];
  } catch {
    return defaults[name];
  }
}

function keep(name: Name, value: string): void {
  try {
    if (value === defaults[name]) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Nothing is kept; the choice still shows.
  }
}

async function apply(name: Name, value: string): Promise<void> {
  if (name !== 'script') {
    if (value === defaults[name]) delete document.documentElement.dataset[name];
    else document.documentElement.dataset[name] = value;
    return;
  }
  if (value === 'traditional') await showTraditional();
  else showReceived();
}

for (const input of document.querySelectorAll<HTMLInputElement>('[data-settings] input')) {
  const name = input.name as Name;
  input.checked = stored(name) === input.value;
  input.addEventListener('change', () => {
    keep(name, input.value);
    void apply(name, input.value);
  });
}
if (stored('script') === 'traditional') void apply('script', 'traditional');

// Whatever is copied is the received text, also while the page shows traditional characters.
document.addEventListener('copy', (event) => {
  const selection = document.getSelection();
  if (document.documentElement.lang !== 'zh-Hant' || !selection || selection.isCollapsed) return;
  event.clipboardData?.setData('text/plain', receivedSelection(selection));
  event.preventDefault();
});
