/** Shows the note of a corrected or doubtful place beside it, in a card. */
import { noteCard, showBeside } from './card.ts';

export function showErrata(): void {
  const card = noteCard();
  document.addEventListener('click', (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.erratum') : null;
    if (mark && !event.ctrlKey && !event.metaKey && show(card, mark)) event.preventDefault();
  });
}

/** False where there is no note. */
function show(card: HTMLElement, mark: HTMLAnchorElement): boolean {
  const note = document.querySelector(`${mark.hash} > p`);
  if (!note) return false;
  showBeside(card, mark, note.cloneNode(true));
  return true;
}
