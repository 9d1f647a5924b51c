/** Coverage: how many measures each place has in a topic, in figures, in words, and as marks to draw. No markup. */
import { greatest } from '../../policy/extremes.ts';
import type { Topic } from '../../policy/model/topic.ts';
import type { Place } from '../../policy/places.ts';
import { noSuchDocument, noUnitOfItsOwn } from '../../wording/claims.ts';
import { matched, noneFound } from '../../wording/compare.ts';

/** The measures of one place in one topic. */
export interface PlaceCount {
  /** Its name as it is shown, and the area whose tint it has. */
  place: string;
  area: string;
  /** Put there by the editor. */
  assigned: number;
  /** Of documents to which the editor assigned nothing: they follow from links. */
  proposed: number;
  /** Where both are 0: why, and how many units speak of it all the same. */
  silence?: { state: 'elsewhere' | 'none' | 'unsought' | 'no-such-document'; spoken: number };
}

/** One count for each of `places`, in their order, zeros included. `placeOf`: the name of a unit's place, by its id. */
export function coverageOf({ units }: Pick<Topic, 'units'>, places: readonly Pick<Place, 'name' | 'area'>[], placeOf: (unit: string) => string): PlaceCount[] {
  return places.map(({ name: place, area }) => {
    const own = units.filter(({ id }) => placeOf(id) === place);
    const assigned = own.filter(({ source }) => source === 'editor').length;
    return { place, area, assigned, proposed: own.length - assigned };
  });
}

/** 湖南3个条目，另系统匹配6个 · 江西系统匹配2个条目 · 辽宁：所收文件中未检得 */
export const countInWords = (count: PlaceCount): string => `${count.place}${isNone(count) ? '：' : ''}${figuresInWords(count)}`;

const isNone = ({ assigned, proposed }: PlaceCount): boolean => assigned + proposed === 0;

/** The same without the province. */
export function figuresInWords({ assigned, proposed, silence }: PlaceCount): string {
  if (assigned + proposed === 0) return silenceInWords(silence);
  if (proposed === 0) return `${assigned}个条目`;
  return assigned === 0 ? `${matched}${proposed}个条目` : `${assigned}个条目，另${matched}${proposed}个`;
}

function silenceInWords(silence: PlaceCount['silence']): string {
  if (silence?.state === 'no-such-document') return noSuchDocument;
  if (silence?.state === 'unsought') return noUnitOfItsOwn;
  return silence?.state === 'elsewhere' ? `${noUnitOfItsOwn}，另见${silence.spoken}个条目` : noneFound;
}

export interface Mark {
  /** Middle of the mark, in units of the drawing. */
  x: number;
  y: number;
  proposed: boolean;
}

/** The side of the square that marks are set in. */
export const markSquare = 24;
const pitch = 7.5;
/** More do not fit into the square: then the figure stands for them. */
export const mostMarks = 9;

/** One mark for each measure, in rows of at most three around the middle of the square, as on a die. Empty above `mostMarks`. */
export function marksOf({ assigned, proposed }: PlaceCount): Mark[] {
  const count = assigned + proposed;
  if (count > mostMarks) return [];
  const perRow = count === 4 ? 2 : 3;
  const rows = Math.ceil(count / perRow);
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / perRow);
    const inRow = Math.min(perRow, count - row * perRow);
    return { x: around(index % perRow, inRow), y: around(row, rows), proposed: index >= assigned };
  });
}

/** Place of the nth of `count` things set around the middle. */
const around = (nth: number, count: number): number => markSquare / 2 + (nth - (count - 1) / 2) * pitch;

export interface Bar extends PlaceCount {
  /** Left edges of its blocks, one for each measure; those put there by the editor come first. */
  blocks: number[];
}

const widestBlock = 18;
/** Between two blocks, as a part of a block. */
const gap = 1 / 6;

/** Bars of blocks, one block for each measure; all blocks equally wide, so that the longest bar fits into `width`. */
export function barsOf(counts: readonly PlaceCount[], width: number): { block: number; bars: Bar[] } {
  const longest = greatest(
    counts.map(({ assigned, proposed }) => assigned + proposed),
    1,
  );
  const block = Math.min(widestBlock, width / (longest + (longest - 1) * gap));
  const placesOf = (count: number): number[] => Array.from({ length: count }, (_, nth) => nth * block * (1 + gap));
  return { block, bars: counts.map((count) => ({ ...count, blocks: placesOf(count.assigned + count.proposed) })) };
}
