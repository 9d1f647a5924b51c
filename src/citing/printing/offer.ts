/** Where an address asks for some units to be printed (?print=m5,m7), only they are; a note says so, and offers the rest. */
import { button, element } from '../../browser/elements.ts';
import { readAnchor } from '../../policy/from-outside/anchor.ts';
import { parametersOf } from '../../policy/from-outside/decode.ts';
import { noteName, nothingToPrint, partlyPrinted, printAll, printFailed, printNow, understood, willPrint } from '../../wording/citing.ts';
import { fetchCitingFacts } from '../page-facts.ts';
import { laySheet, takeSheet } from './print-units.ts';
import { nameOfPrinted, printedAt } from './printed.ts';

interface Asked {
  places: HTMLElement[];
  /** As they are written, what the page has not. */
  missing: string[];
}

/** The places that are named, in however many lists. */
function placesNamed(written: readonly string[]): Asked {
  const exists = (id: string): boolean => document.getElementById(id) !== null;
  const names = written.flatMap((list) => list.split(/[,，、;；\s]+/u)).filter(Boolean);
  const found = names.map((name) => ({ name, place: document.getElementById(readAnchor(name, exists) ?? '') }));
  return { places: found.flatMap(({ place }) => place ?? []), missing: [...new Set(found.filter(({ place }) => !place).map(({ name }) => name))] };
}

/** Lays out what the address asks for; whether that can be printed. */
export async function offerPrint(): Promise<boolean> {
  const { places, missing } = placesNamed(parametersOf(location.search).getAll('print'));
  const printed = printedAt(places);
  const [first] = printed;
  if (!first) return told(nothingToPrint, [], understood, false);
  try {
    const facts = await fetchCitingFacts(first.unit);
    laySheet(printed, facts);
    const words = willPrint(printed.map((one) => nameOfPrinted(one, facts))) + (missing.length > 0 ? partlyPrinted(missing) : '');
    return told(words, [button(printNow, () => print())], printAll, true);
  } catch (error) {
    console.warn(error);
    return told(printFailed, [], understood, false);
  }
}

function told(words: string, acts: readonly HTMLElement[], close: string, isLaid: boolean): boolean {
  tell(words, acts, close);
  return isLaid;
}

/** In the place of what was said before. */
function tell(words: string, acts: readonly HTMLElement[], close: string): void {
  document.querySelector('.arrival')?.remove();
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
