/** What selected words are cited as: the sentence, part or unit in which they begin, and the one in which they end. */
import { rowAround } from '../table-part.ts';
import { PageText } from './page-text.ts';
import { partsOfUnit, sentencesOf, type Target, unitAround } from './target.ts';

/** The target that a selection names. Null where it holds no words of a unit. */
export function targetOfSelection(): Target | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.toString().trim()) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const root = unitAround(range.startContainer)?.closest('[data-citing]');
  if (!root) return null;
  const text = PageText.of(root);
  const place = text.placeOf(range);
  const nodes = place ? text.parts(place).filter(({ node, from, to }) => node.data.slice(from, to).trim()) : [];
  const [first, last] = [nodes[0]?.node, nodes.at(-1)?.node];
  const unit = unitAround(first ?? range.startContainer);
  return unit && { unit, ...spanOf(unit, first, last), selection: range };
}

type Span = Pick<Target, 'sentence' | 'part' | 'until'>;
const wholeUnit: Span = { sentence: null, part: null };

/** Words of a table are cited by its row or rows; words of one sentence by it; of several by the first and the last, or by 款 and 项 where they begin and end in different ones. */
function spanOf(unit: HTMLElement, first: Node | undefined, last: Node | undefined): Span {
  const end = unitAround(last ?? null);
  if (!first || !last || !end) return wholeUnit;
  if (end !== unit) return { ...wholeUnit, until: { unit: end, ...wholeUnit } };
  const rows = rowsBetween(unit, first, last);
  if (rows) return rows;
  const sentences = sentencesOf(unit);
  const [begins, ends] = [first, last].map((node) => sentences.find((sentence) => sentence.contains(node)) ?? null) as [HTMLElement | null, HTMLElement | null];
  if (!begins || !ends) return wholeUnit;
  if (begins === ends) return { sentence: begins, part: null };
  return begins === sentences[0] && ends === sentences.at(-1) ? wholeUnit : (partsBetween(unit, first, last) ?? sentencesBetween(unit, begins, ends));
}

/** The row of a table, or the first and the last; null outside its rows. */
function rowsBetween(unit: HTMLElement, first: Node, last: Node): Span | null {
  const [begins, ends] = [first, last].map((node) => rowAround(node.parentElement));
  if (!begins || !ends) return null;
  const from: Span = { sentence: null, part: begins };
  return begins === ends ? from : { ...from, until: { unit, sentence: null, part: ends } };
}

const sentencesBetween = (unit: HTMLElement, begins: HTMLElement, ends: HTMLElement): Span => ({
  sentence: begins,
  part: null,
  until: { unit, sentence: ends, part: null },
});

/** Of the outermost parts; null where the words begin or end in none of them, or in the same one. */
function partsBetween(unit: HTMLElement, first: Node, last: Node): Span | null {
  const [begins, ends] = [first, last].map((node) => partsOfUnit(unit, null).find((part) => part.contains(node)));
  return begins && ends && begins !== ends ? { sentence: null, part: begins, until: { unit, sentence: null, part: ends } } : null;
}
