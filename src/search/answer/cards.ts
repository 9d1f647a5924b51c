/** What a fact that answers offers to whoever asked. */
import { placeIn, sentenceId } from '../../policy/ids.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { IndexedAssignment, IndexedTarget } from '../../policy/search-index/index-files.ts';
import { type SentenceRange, sentencesAt, splitSentences } from '../../policy/sentences.ts';
import type { Collection, IndexedUnit, UnitText } from '../index/collection.ts';
import type { Card, CardHead, CardTarget } from './answer.ts';
import { shownDocument } from './hits.ts';

/** What is known of a card before it is handed out. `about`: words of which one stands in the sentence asked for, in normal form. */
export type CardSource =
  | { kind: 'amount' | 'deadline'; unit: IndexedUnit; target: IndexedTarget }
  | { kind: 'charge'; unit: IndexedUnit; assignment: IndexedAssignment; about: readonly string[] };

/** In the order of the collection, each fact once. */
export async function cardsOf(sources: readonly CardSource[], { collection, site }: { collection: Collection; site: URL }): Promise<Card[]> {
  const inOrder = sources.toSorted((a, b) => a.unit.number - b.unit.number);
  return Promise.all(inOrder.map(async (source) => cardOf(source, await collection.textOf(source.unit), site)));
}

function cardOf(source: CardSource, text: UnitText, site: URL): Card {
  if (source.kind === 'charge') return chargeCard(source, text, site);
  const { kind, unit, target } = source;
  const shown = sentencesAt(text.text, target.at);
  return { kind, ...headOf(unit, target.indicator, wordsIn(text, shown), shown[0], text, site), target: targetOf(target) };
}

function chargeCard({ unit, assignment, about }: Extract<CardSource, { kind: 'charge' }>, text: UnitText, site: URL): Card {
  const { lead = [], support = [], implement = [], mode, openEnded = false, at, task } = assignment;
  const asked = sentencesAt(text.text, task).filter(({ start, end }) => about.some((word) => normalForm(text.text.slice(start, end)).includes(word)));
  const named = sentencesAt(text.text, at);
  const shown = [...asked.slice(0, 1), ...named.slice(-1)].filter((one, place, all) => all.findIndex(({ start }) => start === one.start) === place);
  return { kind: 'charge', ...headOf(unit, text.title ?? '', wordsIn(text, shown), shown[0], text, site), lead, support, implement, mode, openEnded };
}

function headOf(unit: IndexedUnit, subject: string, words: string, first: SentenceRange | undefined, { text }: UnitText, site: URL): CardHead {
  const document = shownDocument(unit.document, site);
  const number = splitSentences(text).findIndex(({ start }) => start === first?.start) + 1;
  const anchor = number > 0 ? sentenceId(unit.anchor, number) : unit.anchor;
  return { id: unit.id, subject, words, document, place: document.place.name, url: placeIn(document.url, anchor) };
}

/** Sentences apart from each other with an ellipsis between; the heading where there are none; cells of a row with spaces. */
function wordsIn({ text, title }: UnitText, shown: readonly SentenceRange[]): string {
  const pieces = shown.map(({ start, end }, at) => {
    const before = shown[at - 1];
    const gap = before && text.slice(before.end, start).trim() ? '……' : '';
    return gap + text.slice(start, end).trim().replace(/\t+/gu, '　');
  });
  return pieces.join('') || (title ?? '');
}

function targetOf({
  comparator,
  value = null,
  valueTo = null,
  unitOfMeasure = null,
  degree = null,
  assigned = false,
  deadline = null,
  scope = null,
}: IndexedTarget): CardTarget {
  return { comparator, value, valueTo, unitOfMeasure, degree, assigned, deadline, scope };
}
