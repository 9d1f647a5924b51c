/**
 * What in a passage without quotation marks contradicts the text: its writer may leave words out, put words in and say them
 * otherwise; a number, the name of a place or a body, a prohibition that stands in the same slot and is another is wrong.
 */
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import { anyInContext, anyOf, oncePer } from '../../policy/word-patterns.ts';
import { isDifference, type SegmentKind } from '../compare.ts';
import { disagree, type Figure, figuresIn } from './figures.ts';

export interface ToldPiece {
  kind: SegmentKind;
  report: string;
  source: string;
}

/** Longer stretches that differ are told otherwise as a whole: what in them stands in the same slot is seen where they begin only. */
const longestSlot = 20;
/** A prohibition alone, not a clause that has one. */
const longestModal = 4;

/** Numbers of the pieces that contradict. `isRight`: whether numbers there are found right by what they measure. */
export function contradictionsIn(pieces: readonly ToldPiece[], collection: VerifyCollection, isRight: (piece: number) => boolean): Set<number> {
  const report = sideOf(pieces, 'report');
  const source = sideOf(pieces, 'source');
  const wrong = pieces.flatMap((piece, n) => (isDifference(piece) && contradicts(piece, n, report, source, collection, isRight) ? [n] : []));
  return new Set(wrong);
}

/** One side of all pieces as a text, with where each piece stands in it. */
interface Side {
  text: string;
  places: TextRange[];
}

function sideOf(pieces: readonly ToldPiece[], side: 'report' | 'source'): Side {
  let at = 0;
  const places = pieces.map((piece) => ({ start: at, end: (at += piece[side].length) }));
  return { text: pieces.map((piece) => piece[side]).join(''), places };
}

function contradicts(
  piece: ToldPiece,
  n: number,
  report: Side,
  source: Side,
  collection: VerifyCollection,
  isRight: (piece: number) => boolean,
): boolean {
  const [told, held] = [touched(figuresIn(report.text), report, n), touched(figuresIn(source.text), source, n)];
  if (Math.max(piece.report.length, piece.source.length) > longestSlot) return !isRight(n) && disagree(...atOneEnd(told, held, report, source, n));
  if (turnsRule(piece, n, report, source, collection)) return true;
  if (piece.kind !== 'changed') return false;
  return (!isRight(n) && disagree(told, held)) || isOtherName(n, report, source, collection) || isOtherLevel(n, report, source, collection);
}

/** Of stretches that are told otherwise: the figures with which both begin. */
function atOneEnd(told: readonly Figure[], held: readonly Figure[], report: Side, source: Side, n: number): [Figure[], Figure[]] {
  const begins = ({ start }: Figure, side: Side): boolean => start <= (side.places[n]?.start ?? 0);
  return [told.filter((figure) => begins(figure, report)), held.filter((figure) => begins(figure, source))];
}

/** 跨市 for 跨省; 全市 is the report's own. */
function isOtherLevel(n: number, report: Side, source: Side, { amounts, contradicting: { levels } }: VerifyCollection): boolean {
  const [{ start, end }, held] = [report.places[n] as TextRange, source.places[n] as TextRange];
  const [said, meant] = [report.text.slice(start, end), source.text.slice(held.start, held.end)];
  return levels.includes(said) && levels.includes(meant) && !amounts.scopes.includes(report.text.slice(start - 1, end));
}

/** What of a side a piece touches. */
const touched = <Found extends TextRange>(all: readonly Found[], { places }: Side, n: number): Found[] => {
  const { start, end } = places[n] as TextRange;
  return all.filter((one) => one.start < end && one.end > start);
};

interface Named extends TextRange {
  name: string;
  kind: string;
}

const patternsOf = oncePer(({ documents, otherPlaces = [], localPlaces = [], contradicting }: VerifyCollection) => {
  const places = [...new Set([...documents.flatMap(({ place }) => place.names), ...otherPlaces, ...localPlaces])].filter((name) => name.length > 1);
  const modals = `(?<forbid>${anyInContext(contradicting.forbid)})|(?<must>${anyInContext(contradicting.must)})|(?<allow>${anyOf(contradicting.allowing)})`;
  return { places: new RegExp(anyOf(places), 'gu'), modals: new RegExp(modals, 'gu') };
});

/** 省生态环境厅, 市住房城乡建设局: a body with the word for its kind. */
const bodies = /\p{Script=Han}{2,10}?(?<kind>厅|局|委)(?![员托属屈])/gu;

function namesIn(text: string, pattern: RegExp): Named[] {
  return [...text.matchAll(pattern)].map(({ index, 0: name, groups }) => ({ start: index, end: index + name.length, name, kind: groups?.kind ?? '' }));
}

/** Another name in the slot of one, and one that the text has nowhere in the passage. */
function isOtherName(n: number, report: Side, source: Side, collection: VerifyCollection): boolean {
  return [patternsOf(collection).places, bodies].some((pattern) => {
    const [said, meant] = [touched(namesIn(report.text, pattern), report, n), touched(namesIn(source.text, pattern), source, n)];
    return said.some(({ name, kind }) => meant.some((other) => other.kind === kind && !isOneName(name, other.name)) && !source.text.includes(name));
  });
}

const isOneName = (one: string, other: string): boolean => one.endsWith(other) || other.endsWith(one) || one.startsWith(other) || other.startsWith(one);

/** 不得 for 可以 or 应当, or a 不得 that one side has not. */
function turnsRule(piece: ToldPiece, n: number, report: Side, source: Side, collection: VerifyCollection): boolean {
  const [said, meant] = [report, source].map((side) => new Set(modalsAt(side, n, collection))) as [Set<string>, Set<string>];
  if (said.size > 0 && meant.size > 0) return said.has('forbid') !== meant.has('forbid') || ['allow', 'must'].every((one) => said.has(one) !== meant.has(one));
  const isAlone = Math.max(piece.report.length, piece.source.length) <= longestModal;
  return isAlone && (said.has('forbid') || meant.has('forbid'));
}

function modalsAt(side: Side, n: number, collection: VerifyCollection): string[] {
  const { start, end } = side.places[n] as TextRange;
  return [...side.text.matchAll(patternsOf(collection).modals)].flatMap(({ index, 0: word, groups = {} }) =>
    index < end && index + word.length > start ? Object.keys(groups).filter((kind) => groups[kind]) : [],
  );
}
