/** The contents of a document as a list to tick: what is ticked above ticks all below it. */
import { element } from '../../browser/elements.ts';
import { receivedText } from '../../browser/traditional.ts';

export interface Ticks {
  list: HTMLElement;
  boxes: readonly HTMLInputElement[];
}

/** Of the entries that lead to a unit of the page. */
export function ticksOf(contents: Element | null): Ticks {
  const list = listOf(contents?.children ?? []);
  list.addEventListener('change', ({ target }) => target instanceof HTMLInputElement && spread(target));
  return { list, boxes: [...list.querySelectorAll('input')] };
}

/** The anchors that are ticked, without those that lie below another of them. */
export const outermostTicked = ({ boxes }: Ticks): string[] => boxes.filter((box) => box.checked && !boxAbove(box)?.checked).map(({ value }) => value);

/** How many clauses are ticked: a heading counts as those below it. */
export const clausesTicked = ({ boxes }: Ticks): number => boxes.filter((box) => box.checked && !box.closest('li')?.querySelector(':scope > ol')).length;

function listOf(entries: Iterable<Element>): HTMLElement {
  const items = [...entries].flatMap((entry) => {
    const link = entry.querySelector<HTMLAnchorElement>(':scope > a');
    const anchor = link?.hash.slice(1) ?? '';
    if (!link || !document.getElementById(anchor)?.matches('.unit')) return [];
    const box = element('input', { type: 'checkbox', value: anchor });
    const below = entry.querySelector(':scope > ol');
    return element('li', {}, element('label', {}, box, receivedText(link).trim()), ...(below ? [listOf(below.children)] : []));
  });
  return element('ol', {}, ...items);
}

const boxAbove = (box: Element): HTMLInputElement | null =>
  box.closest('li')?.parentElement?.closest('li')?.querySelector<HTMLInputElement>(':scope > label > input') ?? null;

/** Down to all below; up to those above, which are ticked where all below them are. */
function spread(box: HTMLInputElement): void {
  for (const below of box.closest('li')?.querySelectorAll<HTMLInputElement>('ol input') ?? [])
    Object.assign(below, { checked: box.checked, indeterminate: false });
  for (let above = boxAbove(box); above; above = boxAbove(above)) {
    const own = [...(above.closest('li')?.querySelectorAll<HTMLInputElement>(':scope > ol input') ?? [])];
    above.checked = own.every(({ checked }) => checked);
    above.indeterminate = !above.checked && own.some(({ checked }) => checked);
  }
}
