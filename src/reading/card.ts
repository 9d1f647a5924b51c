/** A card with a note on something in the text, which Escape or a click elsewhere closes. */
import { element } from '../browser/elements.ts';

/** Adds one to the page. */
export function noteCard(): HTMLElement {
  const card = element('div', { class: 'note-card', popover: 'auto', 'aria-live': 'polite' });
  document.body.append(card);
  return card;
}

/** Shows it below the mark, or above where there is no room, and never beyond the edge of the screen. */
export function showBeside(card: HTMLElement, mark: Element, ...content: Node[]): void {
  card.replaceChildren(...content);
  card.showPopover();
  const at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = at.bottom + 8;
  const top = below + height > innerHeight - 8 ? Math.max(8, at.top - height - 8) : below;
  card.style.top = `${top + scrollY}px`;
  card.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8))}px`;
}
