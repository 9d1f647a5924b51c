/**
 * Every page's search box: `/` leads into it, and once it is touched it completes what is typed (completions.ts, loaded
 * only then). Without scripts it is a plain form.
 */
import { onKey, onTyped } from '../../../browser/keys.ts';

const boxes = '.search-form input[name="q"]';

/** `typed`: something stands in the box that has not been completed yet. */
function complete(target: EventTarget | null, typed = false): void {
  if (!(target instanceof HTMLInputElement) || !target.matches(boxes) || target.dataset.completing !== undefined) return;
  target.dataset.completing = '';
  const waiting = watchTyping(target, typed);
  import('./completions.ts')
    .then(({ completeIn }) => completeIn(target, waiting()))
    // Where it does not come, the form still works as it is.
    .catch(() => delete target.dataset.completing);
}

/** Tells whether, since then, something was typed into the box and not sent; to be asked once. */
function watchTyping(box: HTMLInputElement, typed: boolean): () => boolean {
  let waiting = typed;
  const watching = new AbortController();
  const { signal } = watching;
  const becomes = (value: boolean) => () => {
    waiting = value;
  };
  onTyped(box, becomes(true), { signal });
  box.form?.addEventListener('submit', becomes(false), { signal });
  return () => {
    watching.abort();
    return waiting;
  };
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
onKey(document, toSearch);
// Typed faster than this script came.
const { activeElement } = document;
complete(activeElement, activeElement instanceof HTMLInputElement && activeElement.value !== activeElement.defaultValue);
