/** The unit before, the unit after, and where the reader is among all units of the document: 6 / 37. */
import { entryOf, goTo, here, units, whenMoved } from './where.ts';

const all = [...document.querySelectorAll('.policy-text .unit')];
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-step]')];
const counts = [...document.querySelectorAll('[data-steps-count]')];
const said = document.querySelector('[data-step-said]');

/** What follows the last unit (where the text comes from) counts as the last one. */
function number(at: number): number {
  const unit = units[at];
  return unit ? all.indexOf(unit) + 1 || all.length : 0;
}

function present(): void {
  const at = here();
  const words = at < 0 ? `${all.length} 条` : `${number(at)} / ${all.length}`;
  for (const count of counts) if (count.textContent !== words) count.textContent = words;
  for (const button of buttons) button.ariaDisabled = String(!units[at + Number(button.dataset.step)]);
}

/** Only a reader who steps is told where: whoever scrolls knows. */
function step(by: number): void {
  const to = here() + by;
  const unit = units[to];
  if (!unit) return;
  goTo(to);
  if (said) said.textContent = `${entryOf(unit)?.textContent?.trim() ?? ''}，第${number(to)}条，共${all.length}条`;
}

whenMoved(present);
for (const button of buttons) button.addEventListener('click', () => step(Number(button.dataset.step)));
