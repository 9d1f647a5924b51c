/** Shows the partners of the sentence that the reader points at or is in with the keyboard. */
const shown = new Set<Element>();

function show(sentence: Element | null): void {
  for (const old of shown) old.classList.remove('here', 'partner');
  shown.clear();
  if (!(sentence instanceof HTMLElement)) return;
  const partners = (sentence.dataset.partners ?? '').split(' ').flatMap((id) => document.getElementById(id) ?? []);
  for (const [element, role] of [[sentence, 'here'] as const, ...partners.map((partner) => [partner, 'partner'] as const)]) {
    element.classList.add(role);
    shown.add(element);
  }
}

const sentenceAt = (target: EventTarget | null): Element | null => (target instanceof Element ? target.closest('.sentence') : null);
const focused = (): Element | null => sentenceAt(document.activeElement);

document.addEventListener('pointerover', (event) => show(sentenceAt(event.target) ?? focused()));
document.addEventListener('focusin', (event) => show(sentenceAt(event.target)));
document.addEventListener('focusout', () => show(null));

export {};
