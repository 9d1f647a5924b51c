/** Loading waits until the reader does something on the page: what is only opened stays light. */
import { onKey } from './keys.ts';

// Of a pointer its moves: over something it is also where nobody moved it, on a page that opens below it.
const signs = ['pointermove', 'pointerdown', 'focusin', 'scroll'] as const;

/** Calls once, with the first sign of a reader; or after `latest` ms, for whoever only reads. */
export function onceTouched(act: () => void, latest?: number): void {
  const listening = new AbortController();
  const timer = latest === undefined ? 0 : window.setTimeout(() => touched(), latest);
  const touched = (): void => {
    clearTimeout(timer);
    listening.abort();
    act();
  };
  onKey(document, touched, { signal: listening.signal });
  for (const sign of signs) document.addEventListener(sign, touched, { signal: listening.signal, passive: true, once: true });
}
