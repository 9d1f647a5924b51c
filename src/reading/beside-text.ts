/** Where there is room beside the text of a unit. */

const gap = 10;
/** What is left to the edge of the screen, at least. */
const edge = 2;

/**
 * Where something stands beside the text of a unit that `shown` lies in: to the right of it, level with `line`, below the star that
 * stands there. On screens that have no such room below the text, and in sight.
 */
export function besideText(shown: Element | Range, line: DOMRect, { offsetWidth, offsetHeight }: HTMLElement): { left: number; top: number } {
  const around = shown instanceof Range ? shown.endContainer.parentElement : shown;
  const text = around?.closest('.own-text');
  const box = text?.getBoundingClientRect() ?? line;
  const left = box.right + gap;
  if (left + offsetWidth + edge > document.documentElement.clientWidth)
    return { left: box.right - offsetWidth, top: Math.min(box.bottom + edge, innerHeight - offsetHeight - gap) };
  const middle = line.top + (line.height - offsetHeight) / 2;
  const star = text?.parentElement?.querySelector('.star')?.getBoundingClientRect();
  const isFree = !star || star.left > left + offsetWidth || star.right < left || middle >= star.bottom || middle + offsetHeight <= star.top;
  return { left, top: isFree ? middle : star.bottom + edge };
}
