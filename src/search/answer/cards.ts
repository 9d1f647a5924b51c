/** What a fact that answers offers to whoever asked. */
import { placeIn, sentenceId } from '../../policy/ids.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { IndexedAssignment, IndexedTarget } from '../../policy/search-index/index-files.ts';
import { type SentenceRange as Range, sentencesAt, splitSentences } from '../../policy/sentences.ts';
import type { Collection, IndexedUnit, UnitText } from '../index/collection.ts';
import type { Card, CardHead, CardTarget } from './answer.ts';
import { markAll } from './excerpt.ts';
import { shownDocument } from './hits.ts';
import { rowInLine, rowsShown } from './table-rows.ts';

/** What is known of a card before it is handed out. `about`: words for what is asked for, in normal form; of who is in charge one stands in the sentence. */
export type CardSource = { unit: IndexedUnit; about: readonly string[] } & (
  | { kind: 'amount' | 'deadline'; target: IndexedTarget }
  | { kind: 'charge'; assignment: IndexedAssignment }
);

/** In the order given. */
export async function cardsOf(sources: readonly CardSource[], { collection, site }: { collection: Collection; site: URL }): Promise<Card[]> {
  return Promise.all(sources.map(async (source) => cardOf(source, await collection.textOf(source.unit), site)));
}

function cardOf(source: CardSource, text: UnitText, site: URL): Card {
  if (source.kind === 'charge') return chargeCard(source, text, site);
  const { kind, target } = source;
  return { kind, ...headOf(source, target.indicator, targetWords(target, text.text), text, site), target: targetOf(target) };
}

/** Longer sentences are shown in part: what stands between two ；. */
const longestSentence = 120;

function targetWords({ at, deadline }: IndexedTarget, text: string): Range[] {
  const whole = sentencesAt(text, at);
  const [first, last] = [whole[0], whole.at(-1)];
  if (!first || !last || last.end - first.start <= longestSentence) return whole;
  const pieces = piecesOf(text, { start: first.start, end: last.end });
  const own = pieces.filter(({ start, end }) => start < at[1] && end > at[0]);
  const dated = pieces.findLast(({ start, end }) => start < at[1] && text.slice(start, end).includes(deadline?.slice(0, 4) ?? ''));
  return deadline && !dated ? whole : unique([...(dated ? [dated] : []), ...own]);
}

/** The words asked for in their sentence, and the bodies: those in brackets, or the whole sentence that charges them. */
function chargeWords({ at, task }: IndexedAssignment, about: readonly string[], text: string): Range[] {
  const named = { start: at[0], end: at[1] };
  const asked = sentencesAt(text, task).find((sentence) => holdsAny(text, sentence, about));
  if (!asked || at[0] <= task[0]) return asked && holdsAny(text, named, about) ? [named] : unique([...(asked ? [asked] : []), named]);
  const pieces = piecesOf(text, { start: asked.start, end: Math.max(asked.start, Math.min(asked.end, at[0])) });
  const short = asked.end - asked.start <= longestSentence;
  return unique([...pieces.filter((piece) => short || holdsAny(text, piece, about)), named]);
}

const holdsAny = (text: string, { start, end }: Range, words: readonly string[]): boolean => {
  const passage = normalForm(text.slice(start, end));
  return words.some((word) => passage.includes(word));
};

function piecesOf(text: string, { start, end }: Range): Range[] {
  const ends = [...text.slice(start, end).matchAll(/；|$/gu)].map(({ 0: mark, index }) => start + index + mark.length);
  return ends.map((to, at) => ({ start: ends[at - 1] ?? start, end: to })).filter((piece) => piece.end > piece.start);
}

/** Each once, in the order of the text. */
function unique(ranges: readonly Range[]): Range[] {
  return ranges.filter(({ start }, at) => ranges.findIndex((other) => other.start === start) === at).toSorted((a, b) => a.start - b.start);
}

function chargeCard(source: Extract<CardSource, { kind: 'charge' }>, text: UnitText, site: URL): Card {
  const { assignment, about } = source;
  const { lead = [], charged = [], support = [], implement = [], openEnded = false } = assignment;
  const head = headOf(source, text.title ?? '', chargeWords(assignment, about, text.text), text, site);
  return { kind: 'charge', ...head, lead, charged, support, implement, openEnded };
}

function headOf({ unit, about }: CardSource, subject: string, shown: readonly Range[], unitText: UnitText, site: URL): CardHead {
  const { text, title } = unitText;
  const document = shownDocument(unit.document, site);
  const from = shown[0]?.start ?? Number.NaN;
  const number = splitSentences(text).findIndex(({ start, end }) => start <= from && from < end) + 1;
  const url = placeIn(document.url, number > 0 ? sentenceId(unit.anchor, number) : unit.anchor);
  const [row] = rowsShown(unitText, [], from);
  const words = row ? rowInLine(unitText, row) : wordsIn(text, shown) || (title ?? '');
  return { id: unit.id, subject, words, wordParts: markAll(words, about), document, place: document.place.name, url };
}

/** An ellipsis between passages that do not follow each other. */
function wordsIn(text: string, shown: readonly Range[]): string {
  const pieces = shown.map(({ start, end }, at) => {
    const before = shown[at - 1];
    return (before && text.slice(before.end, start).trim() ? '……' : '') + text.slice(start, end).trim().replace(/\t+/gu, '　');
  });
  return pieces.join('');
}

function targetOf({ comparator, ...given }: IndexedTarget): CardTarget {
  const { reading = null, value = null, valueTo = null, unitOfMeasure = null, degree = null } = given;
  const { state = null, strength = null, deadline = null, scope = null } = given;
  return { comparator, reading, value, valueTo, unitOfMeasure, degree, state, strength, deadline, scope };
}
