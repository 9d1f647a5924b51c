/** The unit before, the unit after, and where the reader is among all units of the document: 6 / 37. */
import { placeInWords, steppedInWords, unitsInWords } from '../wording/reading.ts';
import type { ReaderPlace } from './where.ts';

/** Serves every pair of buttons on the page. */
export function offerSteps(place: ReaderPlace): void {
  const all = [...document.querySelectorAll('.policy-text .unit')];
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-step]')];
  place.whenMoved(() => present(place, all, buttons));
  for (const button of buttons) button.addEventListener('click', () => step(place, all, Number(button.dataset.step)));
}

/** What follows the last unit (where the text comes from) counts as the last one; 0 above the first. */
function numberOf(unit: Element | undefined, all: readonly Element[]): number {
  return unit ? all.indexOf(unit) + 1 || all.length : 0;
}

function present(place: ReaderPlace, all: readonly Element[], buttons: readonly HTMLButtonElement[]): void {
  const at = place.here();
  const words = at < 0 ? unitsInWords(all.length) : placeInWords(numberOf(place.units[at], all), all.length);
  for (const count of document.querySelectorAll('[data-steps-count]')) if (count.textContent !== words) count.textContent = words;
  for (const button of buttons) button.ariaDisabled = String(!place.units[at + Number(button.dataset.step)]);
}

/** Only a reader who steps is told where: whoever scrolls knows. */
function step(place: ReaderPlace, all: readonly Element[], by: number): void {
  const to = place.here() + by;
  const unit = place.units[to];
  if (!unit) return;
  place.goTo(to);
  const said = document.querySelector('[data-step-said]');
  if (said) said.textContent = steppedInWords(place.entryOf(unit)?.textContent?.trim() ?? '', numberOf(unit, all), all.length);
}
