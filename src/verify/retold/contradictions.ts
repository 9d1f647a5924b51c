/**
 * What in a passage without quotation marks contradicts the text: its writer may leave words out, put words in and say them
 * otherwise; a number, the name of a place or a body, a prohibition that stands in the same slot and is another is wrong.
 */
import { fiveYearPlan } from '../../policy/chinese-digits.ts';
import { pauses } from '../../policy/marks.ts';
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import { anyInContext, anyOf, oncePer } from '../../policy/word-patterns.ts';
import { usualUnit } from '../numbers/amounts.ts';
import { overlaps } from '../report/ranges.ts';
import { disagree, type Figure, figuresIn } from './figures.ts';

/** A piece of the report beside what the text has. `differs`: a difference of words or marks, and none that is passed over. */
export interface ToldPiece {
  kind: string;
  differs: boolean;
  report: string;
  source: string;
}

/** Longer stretches that differ are told otherwise as a whole: what in them stands in the same slot is seen where they begin only. */
const longestSlot = 20;
/** A prohibition alone, not a clause that has one. */
const longestModal = 4;

/** A sentence of so many characters that has but one other word is a copy of the text's, and no other sentence. */
const fewestCopied = 20;

/** 做好 for 抓好 in a sentence that is copied else, be it with other marks. */
function isSlip(pieces: readonly ToldPiece[]): boolean {
  const words = pieces.filter(({ differs, kind }) => differs && kind !== 'width' && kind !== 'punctuation');
  const [told, held] = (['report', 'source'] as const).map((side) => words.reduce((sum, piece) => sum + piece[side].length, 0)) as [number, number];
  const copied = pieces.reduce((sum, { kind, report }) => sum + (kind === 'same' ? report.length : 0), 0);
  return told > 0 && told <= 2 && told === held && copied >= fewestCopied && !pieces.some(({ report }) => /\d/u.test(report));
}

/** Numbers of the pieces that contradict. `isRight`: whether numbers there are found right by what they measure. */
export function contradictionsIn(pieces: readonly ToldPiece[], collection: VerifyCollection, isRight: (piece: number) => boolean): Set<number> {
  const report = sideOf(pieces, 'report');
  const source = sideOf(pieces, 'source');
  const slipped = isSlip(pieces);
  const wrong = pieces.flatMap((piece, n) => (piece.differs && (slipped || contradicts(piece, n, report, source, collection, isRight)) ? [n] : []));
  return new Set(wrong);
}

/** One side of all pieces as a text, with where each piece stands in it. */
interface Side {
  text: string;
  places: TextRange[];
}

function sideOf(pieces: readonly ToldPiece[], side: 'report' | 'source'): Side {
  return { text: pieces.map((piece) => piece[side]).join(''), places: placesOf(pieces, side, 0) };
}

/** Where each piece stands of those that follow each other from a place on. */
export function placesOf(pieces: readonly Pick<ToldPiece, 'report' | 'source'>[], side: 'report' | 'source', from: number): TextRange[] {
  let end = from;
  return pieces.map((piece) => {
    const start = end;
    end += piece[side].length;
    return { start, end };
  });
}

function contradicts(piece: ToldPiece, n: number, report: Side, source: Side, collection: VerifyCollection, isRight: (piece: number) => boolean): boolean {
  const [told, held] = [report, source].map((side) => touched(figuresIn(side.text, collection.amounts), side, n)) as [Figure[], Figure[]];
  if (Math.max(piece.report.length, piece.source.length) > longestSlot) return !isRight(n) && disagree(...atOneEnd(told, held, report, source, n));
  if (turnsRule(piece, n, report, source, collection) || isOtherSymbol(n, report, source, collection)) return true;
  if (piece.kind !== 'changed') return false;
  return (!isRight(n) && disagree(told, held)) || isOtherName(n, report, source, collection) || isOtherLevel(n, report, source, collection);
}

const symbol = /[\p{Script=Latin}\p{Script=Greek}\p{No}\u3300-\u33ff\d.%‰/]/u;

/** m² for m³, PM10 for PM2.5; ug/m3 is the same as μg/m³. */
function isOtherSymbol(n: number, report: Side, source: Side, { amounts }: VerifyCollection): boolean {
  const [said, meant] = [report, source].map((side) => symbolAt(side.text, side.places[n] as TextRange)) as [string, string];
  return /\p{L}/u.test(said) && /\p{L}/u.test(meant) && usualUnit(said, amounts) !== usualUnit(meant, amounts);
}

/** The run of signs that a place stands in; empty where the place holds something else. */
function symbolAt(text: string, { start, end }: TextRange): string {
  let [from, to] = [start, end];
  while (from > 0 && symbol.test(text.charAt(from - 1))) from--;
  while (to < text.length && symbol.test(text.charAt(to))) to++;
  const run = text.slice(from, to);
  return Array.from(run).every((sign) => symbol.test(sign)) ? run : '';
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
const touched = <Found extends TextRange>(all: readonly Found[], { places }: Side, n: number): Found[] =>
  all.filter((one) => overlaps(one, places[n] as TextRange));

interface Named extends TextRange {
  name: string;
  kind: string;
}

const patternsOf = oncePer(({ documents, otherPlaces = [], localPlaces = [], contradicting, namedSources }: VerifyCollection) => {
  const places = [...new Set([...documents.flatMap(({ place }) => place.names), ...otherPlaces, ...localPlaces])].filter((name) => name.length > 1);
  const modals = `(?<forbid>${anyInContext(contradicting.forbid)})|(?<must>${anyInContext(contradicting.must)})|(?<allow>${anyOf(contradicting.allowing)})`;
  // 省生态环境厅: a body with the word for its kind.
  const bodies = new RegExp(`\\p{Script=Han}{2,10}?(?<kind>${anyOf(contradicting.bodyEndings)})(?!${anyOf(contradicting.notBodies)})`, 'gu');
  return {
    names: [new RegExp(anyOf(places), 'gu'), bodies, titles, plans],
    modals: new RegExp(modals, 'gu'),
    turning: new RegExp(anyInContext(namedSources.turning), 'u'),
  };
});

/** A passage may begin within one. */
const titles = new RegExp(`《?[^《》${pauses}\\n]{2,80}》`, 'gu');
const plans = new RegExp(fiveYearPlan, 'gu');

function namesIn(text: string, pattern: RegExp): Named[] {
  return [...text.matchAll(pattern)].map(({ index, 0: name, groups }) => ({ start: index, end: index + name.length, name, kind: groups?.kind ?? '' }));
}

/** Another name in the slot of one, and one that the text has nowhere in the passage. */
function isOtherName(n: number, report: Side, source: Side, collection: VerifyCollection): boolean {
  return patternsOf(collection).names.some((pattern) => {
    const [said, meant] = [touched(namesIn(report.text, pattern), report, n), touched(namesIn(source.text, pattern), source, n)];
    return said.some(({ name, kind }) => meant.some((other) => other.kind === kind && !isOneName(name, other.name)) && !source.text.includes(name));
  });
}

const isOneName = (one: string, other: string): boolean => one.endsWith(other) || other.endsWith(one) || one.startsWith(other) || other.startsWith(one);

/** 不得 for 可以 or 应当, or a 不得 or 停止 that one side has not. */
function turnsRule(piece: ToldPiece, n: number, report: Side, source: Side, collection: VerifyCollection): boolean {
  if (isTurned(piece, n, report, collection)) return true;
  const [said, meant] = [report, source].map((side) => new Set(modalsAt(side, n, collection))) as [Set<string>, Set<string>];
  if (said.size > 0 && meant.size > 0) return said.has('forbid') !== meant.has('forbid') || ['allow', 'must'].every((one) => said.has(one) !== meant.has(one));
  const isAlone = Math.max(piece.report.length, piece.source.length) <= longestModal;
  return isAlone && (said.has('forbid') || meant.has('forbid'));
}

/** 停止, 的废止: what turns a rule runs on at its edges, or stands in it alone. */
function isTurned({ report: said, source: meant }: ToldPiece, n: number, report: Side, collection: VerifyCollection): boolean {
  const { turning } = patternsOf(collection);
  const { start, end } = report.places[n] as TextRange;
  const isAtEdge = [report.text.slice(0, start), report.text.slice(end)].some((rest) => !/\p{L}/u.test(rest));
  return turning.test(said) !== turning.test(meant) && (isAtEdge ? said !== '' : Math.max(said.length, meant.length) <= longestModal);
}

function modalsAt(side: Side, n: number, collection: VerifyCollection): string[] {
  const { start, end } = side.places[n] as TextRange;
  return [...side.text.matchAll(patternsOf(collection).modals)].flatMap(({ index, 0: word, groups = {} }) =>
    index < end && index + word.length > start ? Object.keys(groups).filter((kind) => groups[kind]) : [],
  );
}
