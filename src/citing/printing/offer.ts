/** Where an address asks for some units to be printed (?print=m5,m7), only they are; a note says so, and offers the rest. */
import { button, element } from '../../browser/elements.ts';
import { readAnchor } from '../../policy/from-outside/anchor.ts';
import { parametersOf } from '../../policy/from-outside/decode.ts';
import { noteName, nothingToPrint, printAll, printNow, understood, willPrint } from '../../wording/citing.ts';
import { fetchCitingFacts } from '../page-facts.ts';
import { laySheet, takeSheet } from './print-units.ts';
import { nameOfPrinted, printedAt } from './printed.ts';

/** The places that are named. */
function placesNamed(written: string): HTMLElement[] {
  const exists = (id: string): boolean => document.getElementById(id) !== null;
  const anchors = written.split(/[,，、;；\s]+/u).map((each) => readAnchor(each, exists));
  return anchors.flatMap((anchor) => (anchor && document.getElementById(anchor)) || []);
}

export async function offerPrint(): Promise<void> {
  const printed = printedAt(placesNamed(parametersOf(location.search).get('print') ?? ''));
  const [first] = printed;
  if (!first) return tell(nothingToPrint, [], understood);
  const facts = await fetchCitingFacts(first.unit);
  laySheet(printed, facts);
  tell(willPrint(printed.map((one) => nameOfPrinted(one, facts))), [button(printNow, () => print())], printAll);
}

function tell(words: string, acts: readonly HTMLElement[], close: string): void {
  const closing = button(close, () => {
    takeSheet();
    note.remove();
  });
  const note = element(
    'aside',
    { class: 'arrival', 'aria-label': noteName, 'data-interface': '' },
    element('div', { role: 'status' }),
    element('div', { class: 'arrival-acts' }, ...acts, closing),
  );
  document.body.append(note);
  note.querySelector('[role=status]')?.append(words);
}
