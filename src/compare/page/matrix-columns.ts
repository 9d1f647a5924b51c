/** Switches other documents of a province in as columns of the matrix. The choice stands in the address: ?with=… */
import { nameIn } from '../../policy/from-outside/anchor.ts';
import { parametersOf } from '../../policy/from-outside/decode.ts';

const choices = [...document.querySelectorAll<HTMLInputElement>('[data-extra-columns] input')];
const key = 'with';

function present(): void {
  const chosen = new Set(choices.filter(({ checked }) => checked).map(({ value }) => value));
  for (const cell of document.querySelectorAll<HTMLElement>('.matrix .extra')) cell.classList.toggle('shown', chosen.has(cell.dataset.column ?? ''));
}

function remember(): void {
  const url = new URL(location.href);
  url.searchParams.delete(key);
  for (const { value, checked } of choices) if (checked) url.searchParams.append(key, value);
  history.replaceState(history.state, '', url);
}

function readAddress(): void {
  const asked = parametersOf(location.search).getAll(key).map(nameIn);
  for (const choice of choices) choice.checked = asked.includes(choice.value);
  present();
}

for (const choice of choices)
  choice.addEventListener('change', () => {
    present();
    remember();
  });
window.addEventListener('pageshow', readAddress);
