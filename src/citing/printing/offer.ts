/** Where an address asks for some units to be printed (?print=m5,m7), only they are; a note says so, and offers the rest. */
import { button, element } from '../../browser/elements.ts';
import { readAnchor } from '../../policy/from-outside/anchor.ts';
import { parametersOf } from '../../policy/from-outside/decode.ts';
import { noteName, nothingToPrint, printAll, printNow, understood, willPrint } from '../../wording/citing.ts';
import { headingInWords } from '../../wording/units.ts';
import { pathTo } from '../facts.ts';
import { locatorOf } from '../locator.ts';
import { fetchCitingFacts } from '../page-facts.ts';
import { laySheet, takeSheet } from './print-units.ts';

/** The units that are named, each once, in the order of the page. */
export function chosenUnits(written: string): HTMLElement[] {
  const exists = (id: string): boolean => document.getElementById(id) !== null;
  const anchors = written.split(/[,，、;；\s]+/u).map((each) => readAnchor(each, exists));
  const named = new Set(anchors.flatMap((anchor) => (anchor && document.getElementById(anchor)?.closest<HTMLElement>('.unit')) || []));
  return [...document.querySelectorAll<HTMLElement>('.unit')].filter((unit) => named.has(unit));
}

export async function offerPrint(): Promise<void> {
  const units = chosenUnits(parametersOf(location.search).get('print') ?? '');
  const [first] = units;
  if (!first) return tell(nothingToPrint, [], understood);
  const facts = await fetchCitingFacts(first);
  laySheet(units, facts);
  const names = units.map(({ id }) => pathTo(facts, id)).map((path) => headingInWords(path.at(-1) ?? { label: null, title: null }) || locatorOf(path, null));
  tell(willPrint(names), [button(printNow, () => print())], printAll);
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
