/** Makes `inside` anew; the element of it that had the focus gives it to the one that stands in its place. `selectorOf` tells which that is. */
export function keepFocus(inside: HTMLElement, kind: string, selectorOf: (focused: HTMLElement) => string, renew: (inside: HTMLElement) => void): void {
  const focused = inside.contains(document.activeElement) ? document.activeElement?.closest<HTMLElement>(kind) : null;
  const selector = focused && selectorOf(focused);
  renew(inside);
  if (selector) inside.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}
