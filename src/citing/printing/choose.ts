/** A sheet in which the reader says what to print: all of the document, the unit that is read, or clauses ticked in its contents. Loaded when it is asked for. */
import { button, element } from '../../browser/elements.ts';
import { addStylesheet } from '../../browser/stylesheet.ts';
import { receivedText } from '../../browser/traditional.ts';
import styles from '../../styles/print-choice.css?url';
import { cancel, chosenCount, printChoiceName, printChosen, printHere, printWhole, tickClauses } from '../../wording/citing.ts';
import { offerPrint } from './offer.ts';
import { takeSheet } from './print-units.ts';
import { clausesTicked, outermostTicked, type Ticks, ticksOf } from './ticks.ts';

let sheet: Promise<HTMLDialogElement> | null = null;

/** `here`: the unit that is read; null above the first. */
export async function choosePrint(here: Element | null): Promise<void> {
  sheet ??= makeSheet();
  const dialog = await sheet;
  const anchor = here?.matches('.unit') ? here.id : '';
  const entry = document.querySelector(`#contents a[href="#${CSS.escape(anchor)}"]`);
  const own = dialog.querySelector<HTMLButtonElement>('[data-here]');
  if (own) {
    own.hidden = !entry;
    own.dataset.here = anchor;
    own.textContent = printHere(entry ? receivedText(entry).trim() : '');
  }
  dialog.showModal();
}

async function makeSheet(): Promise<HTMLDialogElement> {
  await addStylesheet(styles);
  const contents = document.querySelector('#contents .side-sheet-list');
  const ticks = ticksOf(contents);
  const dialog = element('dialog', { class: 'print-choice', 'aria-label': printChoiceName, 'data-interface': '' });
  const leave = (anchors: readonly string[]): void => void printThese(dialog, anchors);
  const chosen = button(printChosen, () => leave(outermostTicked(ticks)), { class: 'button', disabled: true });
  const count = element('span', { role: 'status' });
  const list = element('div', { class: 'print-choice-list', role: 'group', 'aria-label': tickClauses }, ticks.list);
  list.addEventListener('change', () => sayChosen(ticks, chosen, count));
  const own: HTMLButtonElement = button('', () => leave([own.dataset.here ?? '']), { class: 'button', 'data-here': '' });
  dialog.append(
    element(
      'p',
      { class: 'print-choice-acts' },
      button(printWhole, () => leave([]), { class: 'button' }),
      own,
    ),
    element('p', {}, tickClauses),
    list,
    element(
      'p',
      { class: 'print-choice-acts' },
      chosen,
      button(cancel, () => dialog.close(), { class: 'button' }),
      count,
    ),
  );
  document.body.append(dialog);
  return dialog;
}

function sayChosen(ticks: Ticks, chosen: HTMLButtonElement, count: HTMLElement): void {
  const ticked = clausesTicked(ticks);
  chosen.disabled = ticked === 0;
  count.textContent = ticked > 0 ? chosenCount(ticked) : '';
}

/** The address says what is printed, so that it can be passed on; without anchors all is. */
async function printThese(dialog: HTMLDialogElement, anchors: readonly string[]): Promise<void> {
  dialog.close();
  document.querySelector('.arrival')?.remove();
  takeSheet();
  history.replaceState(null, '', `${location.pathname}${anchors.length > 0 ? `?print=${anchors.join(',')}` : ''}${location.hash}`);
  if (anchors.length > 0 && !(await offerPrint())) return;
  // The page is laid out with what is new before it is printed.
  await new Promise(requestAnimationFrame);
  print();
}
