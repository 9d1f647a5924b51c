/**
 * The box above the contents narrows them while one types: by words (排污), by label (（五）, 五, 5).
 * Enter goes to the first entry that is left, Escape shows all again.
 */
import { onKey, onTyped } from '../browser/keys.ts';
import { receivedText } from '../browser/traditional.ts';
import { lastNumberIn } from '../policy/ids.ts';
import { normalForm } from '../policy/normal-form.ts';

interface Item {
  item: HTMLLIElement;
  link: HTMLAnchorElement | null;
}

export function filterContents(contents: HTMLElement): void {
  const box = contents.querySelector<HTMLInputElement>('.contents-filter');
  if (!box) return;
  const items = [...contents.querySelectorAll('li')].map((item) => ({ item, link: item.querySelector('a') }));
  const narrowTo = (wanted: string) => narrow(contents, items, normalForm(wanted));
  onTyped(box, () => narrowTo(box.value));
  onKey(box, (event) => {
    if (event.key === 'Enter') narrowTo(box.value)?.click();
    if (event.key === 'Escape' && box.value) {
      event.preventDefault();
      box.value = '';
      narrowTo('');
    }
  });
  if (box.value) narrowTo(box.value);
}

/** Entries that match stay, with the headings above them; gives the first that matches. */
function narrow(contents: HTMLElement, items: readonly Item[], wanted: string): HTMLAnchorElement | null {
  const found = items.filter(({ link }) => !wanted || (link && matches(link, wanted)));
  const kept = new Set<Element>(found.map(({ item }) => item));
  for (const { item } of items) item.hidden = !kept.has(item) && ![...kept].some((other) => item.contains(other));
  contents.classList.toggle('filtered', wanted !== '');
  return wanted ? (found[0]?.link ?? null) : null;
}

/** What an entry is found by: its words, as received and as shown, and the last number of its anchor (m5 → 5). */
function matches(link: HTMLAnchorElement, wanted: string): boolean {
  if (/^\d+$/u.test(wanted) && lastNumberIn(link.hash.slice(1)) === wanted) return true;
  const bare = wanted.replace(/^[（(]|[）)]$/gu, '');
  const label = link.querySelector('.label');
  const number = normalForm(label ? receivedText(label) : '').replace(/^[（(]|[）)、.]+$/gu, '');
  return [receivedText(link), link.textContent].some((words) => normalForm(words).includes(wanted)) || (bare !== '' && number === bare);
}
