/** Shows the note of a corrected or doubtful place beside it, in a card that Escape or a click elsewhere closes. */
import { element } from '../browser/elements.ts';

export function showErrata(): void {
  const card = element('div', { class: 'erratum-card', popover: 'auto', 'aria-live': 'polite' });
  document.body.append(card);
  document.addEventListener('click', (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.erratum') : null;
    if (mark && !event.ctrlKey && !event.metaKey && show(card, mark)) event.preventDefault();
  });
}

/** False where there is no note. */
function show(card: HTMLElement, mark: HTMLAnchorElement): boolean {
  const note = document.querySelector(`${mark.hash} > p`);
  if (!note) return false;
  card.replaceChildren(note.cloneNode(true));
  card.showPopover();
  placeBeside(card, mark);
  return true;
}

/** Puts the card below the mark, or above it where there is no room, and never beyond the edge of the screen. */
function placeBeside(card: HTMLElement, mark: Element): void {
  const at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = at.bottom + 8;
  const top = below + height > innerHeight - 8 ? Math.max(8, at.top - height - 8) : below;
  card.style.top = `${top + scrollY}px`;
  card.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8))}px`;
}
