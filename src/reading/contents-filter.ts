/**
 * The box above the contents narrows them while one types: by words (排污), by label (（五）, 五, 5).
 * Enter goes to the first entry that is left, Escape shows all again.
 */
import { lastNumberIn } from '../policy/ids.ts';
import { normalForm } from '../policy/normal-form.ts';

const contents = document.getElementById('contents');
const items = [...(contents?.querySelectorAll('li') ?? [])].map((item) => ({ item, link: item.querySelector('a') }));

/** What an entry is found by: its words, and the last number of its anchor (m5 → 5). */
function matches(link: HTMLAnchorElement, wanted: string): boolean {
  if (/^\d+$/u.test(wanted) && lastNumberIn(link.hash.slice(1)) === wanted) return true;
  const bare = wanted.replace(/^[（(]|[）)]$/gu, '');
  const label = normalForm(link.querySelector('.label')?.textContent ?? '').replace(/^[（(]|[）)、.]+$/gu, '');
  return normalForm(link.textContent).includes(wanted) || (bare !== '' && label === bare);
}

/** Entries that match stay, with the headings above them. */
function narrow(wanted: string): HTMLAnchorElement | null {
  const found = items.filter(({ link }) => !wanted || (link && matches(link, wanted)));
  const kept = new Set<Element>(found.map(({ item }) => item));
  for (const { item } of items) item.hidden = !kept.has(item) && ![...kept].some((other) => item.contains(other));
  contents?.classList.toggle('filtered', wanted !== '');
  return wanted ? (found[0]?.link ?? null) : null;
}

function listenTo(input: HTMLInputElement): void {
  input.addEventListener('input', () => narrow(normalForm(input.value)));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') narrow(normalForm(input.value))?.click();
    if (event.key === 'Escape' && input.value) {
      event.preventDefault();
      input.value = '';
      narrow('');
    }
  });
  if (input.value) narrow(normalForm(input.value));
}

const box = contents?.querySelector<HTMLInputElement>('.contents-filter');
if (box) listenTo(box);
