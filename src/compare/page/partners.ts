/** Shows the partners of the sentence that the reader points at or is in with the keyboard. */
document.addEventListener('pointerover', (event) => show(sentenceAt(event.target) ?? sentenceAt(document.activeElement)));
document.addEventListener('focusin', (event) => show(sentenceAt(event.target)));
document.addEventListener('focusout', () => show(null));

function sentenceAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.sentence') : null;
}

function show(sentence: HTMLElement | null): void {
  const partners = (sentence?.dataset.partners ?? '').split(' ').flatMap((id) => document.getElementById(id) ?? []);
  mark('here', sentence ? [sentence] : []);
  mark('partner', partners);
}

/** Gives the role to these sentences and takes it from all others. */
function mark(role: 'here' | 'partner', sentences: readonly Element[]): void {
  for (const old of document.querySelectorAll(`.sentence.${role}`)) if (!sentences.includes(old)) old.classList.remove(role);
  for (const sentence of sentences) sentence.classList.add(role);
}

export {};
