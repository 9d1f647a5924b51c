/**
 * The one place that listens to keys and to what is typed. What a reader composes with an input method (pinyin, say) belongs to the
 * input method: its Enter takes a candidate, its Escape drops it, its arrows and letters choose, and what stands in the box
 * meanwhile is half-written. Nothing of that is heard here.
 */

/**
 * Whether a key belongs to an input method. Safari ends the composition before it reports the Enter that ended it, and so
 * says of that key that nothing is composed; its code is still 229, as of every key that an input method has taken.
 */
const belongsToInputMethod = ({ isComposing, keyCode }: KeyboardEvent): boolean => isComposing || keyCode === 229;

/** Calls `act` for every key pressed, but those that belong to an input method. */
export function onKey(target: HTMLElement | Document, act: (event: KeyboardEvent) => void, options: { signal?: AbortSignal } = {}): void {
  const unlessComposing = (event: Event) => belongsToInputMethod(event as KeyboardEvent) || act(event as KeyboardEvent);
  target.addEventListener('keydown', unlessComposing, options);
}

/**
 * Calls `act` whenever what was typed is in the box: at once, and where it is composed, when the composition has ended; some browsers report
 * that twice.
 */
export function onTyped(box: HTMLInputElement | HTMLTextAreaElement, act: () => void, options: { signal?: AbortSignal } = {}): void {
  const unlessComposing = (event: Event) => (event as InputEvent).isComposing || act();
  box.addEventListener('input', unlessComposing, options);
  box.addEventListener('compositionend', () => act(), options);
}

/** Calls `act` as soon as a composition begins. */
export function onComposing(box: HTMLInputElement, act: () => void): void {
  box.addEventListener('compositionstart', () => act());
}
