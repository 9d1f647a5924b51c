/** Where there is room beside the text of a unit. */

const gap = 10;

/**
 * Where something stands beside the text of a unit that `shown` lies in: to the right of it, level with `line`, below the star that
 * stands there; at the edge of the screen where there is no such room.
 */
export function besideText(shown: Element | Range, line: DOMRect, { offsetWidth, offsetHeight }: HTMLElement): { left: number; top: number } {
  const around = shown instanceof Range ? shown.endContainer.parentElement : shown;
  const text = around?.closest('.own-text');
  const right = text?.getBoundingClientRect().right ?? line.right;
  const left = Math.min(right + gap, document.documentElement.clientWidth - offsetWidth - 2);
  const middle = line.top + (line.height - offsetHeight) / 2;
  const star = text?.parentElement?.querySelector('.star')?.getBoundingClientRect();
  const isFree = !star || star.left > left + offsetWidth || star.right < left || middle >= star.bottom || middle + offsetHeight <= star.top;
  return { left, top: isFree ? middle : star.bottom + 2 };
}
