/**
 * The reader's settings: size of type, width of lines, simplified or traditional characters. Kept in the browser;
 * public/theme.js applies size and width before the page is drawn. (Light and dark: theme-switch.ts.)
 */
import { showReceived, showTraditional } from '../browser/traditional.ts';
import { traditionalMissing } from '../wording/reading.ts';

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

/** The text at the top of the screen stays there while it is set anew. */
function keepPlace(change: () => void): void {
  const atTop = [...document.querySelectorAll('.own-text :is(p, .unit-heading)')].find((each) => each.getBoundingClientRect().bottom > 0);
  const before = atTop?.getBoundingClientRect().top ?? 0;
  change();
  if (atTop && scrollY > 0) scrollBy({ top: atTop.getBoundingClientRect().top - before, behavior: 'instant' });
}

async function apply(name: Name, value: string): Promise<void> {
  if (name !== 'script') {
    keepPlace(() => {
      if (value === defaults[name]) delete document.documentElement.dataset[name];
      else document.documentElement.dataset[name] = value;
    });
    return;
  }
  if (value === 'traditional') await showTraditional();
  else showReceived();
}

/** Where the traditional forms do not come, the page stays simplified and says so; choosing again tries again. */
function stayReceived(error: unknown): void {
  console.warn(error);
  const received = document.querySelector<HTMLInputElement>('[data-settings] input[value="simplified"]');
  if (received) received.checked = true;
  say(traditionalMissing);
}

function say(words: string): void {
  const place = document.querySelector<HTMLElement>('[data-settings-said]');
  if (place) place.textContent = words;
}

for (const input of document.querySelectorAll<HTMLInputElement>('[data-settings] input')) {
  const name = input.name as Name;
  input.checked = stored(name) === input.value;
  input.addEventListener('change', () => {
    keep(name, input.value);
    say('');
    apply(name, input.value).catch(stayReceived);
  });
}
if (stored('script') === 'traditional') apply('script', 'traditional').catch(stayReceived);
