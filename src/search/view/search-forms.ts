/**
 * Every page's search box: `/` leads into it, and once it is touched it completes what is typed (completions.ts, loaded
 * only then). Without scripts it is a plain form.
 */
const boxes = '.search-form input[name="q"]';

function complete(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || !target.matches(boxes) || target.dataset.completing !== undefined) return;
  target.dataset.completing = '';
  // Where it does not come, the form still works as it is.
  import('./completions.ts').then(({ completeIn }) => completeIn(target)).catch(() => delete target.dataset.completing);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]') !== null;
}

/** Into the box, or to the search page where no box is in sight. */
function toSearch(event: KeyboardEvent): void {
  if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  event.preventDefault();
  const box = [...document.querySelectorAll<HTMLInputElement>(boxes)].find((candidate) => candidate.checkVisibility());
  if (box) {
    box.focus();
    box.select();
  } else location.assign(document.querySelector<HTMLFormElement>('.search-form')?.action ?? '/search/');
}

document.addEventListener('focusin', ({ target }) => complete(target));
document.addEventListener('keydown', toSearch);
complete(document.activeElement);
