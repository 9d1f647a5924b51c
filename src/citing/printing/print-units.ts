/** Prints some units and nothing else of the page. */
import type { CitingFacts } from '../facts.ts';
import type { Printed } from './printed.ts';
import { sheetOf } from './sheet.ts';

/** Puts what is to be printed on the page, where only paper shows it; whatever was there to be printed is taken off. */
export function laySheet(units: readonly Printed[], facts: CitingFacts): HTMLElement {
  takeSheet();
  const sheet = sheetOf(units, facts);
  document.body.append(sheet);
  document.documentElement.dataset.printing = '';
  return sheet;
}

/** From now on the whole page is printed. */
export function takeSheet(): void {
  document.querySelector('.print-sheet')?.remove();
  delete document.documentElement.dataset.printing;
}

/** Prints at once, the whole page where no units are given; afterwards the page prints as it did before. */
export async function printUnits(units: readonly Printed[], facts: CitingFacts): Promise<void> {
  if (units.length === 0) return print();
  const before = document.querySelector('.print-sheet');
  const sheet = laySheet(units, facts);
  addEventListener('afterprint', () => (before ? sheet.replaceWith(before) : takeSheet()), { once: true });
  // The page is laid out with what is new before it is printed.
  await new Promise(requestAnimationFrame);
  print();
}
