/** Numbers of pages and running heads among the words of long lines: they count upwards, and stand as far apart as pages do. */
import type { Language } from '../../../../src/policy/language.ts';
import { closingMarks, openingMarks, pauses } from '../../../../src/policy/marks.ts';
import { anyOf, oncePer } from '../../../../src/policy/word-patterns.ts';
import type { ExtractLine } from '../../received/extract.ts';

/** Words of a line that belong to its page; `to` is exclusive. */
export interface Furniture {
  line: number;
  from: number;
  to: number;
}

interface PageNumber extends Furniture {
  value: number;
  /** Characters of the text before it. */
  offset: number;
}

/** Pages hold at least and at most so many characters. */
const page = { shortest: 200, longest: 4000 };
const fewestInOrder = 3;
/** A line that is shorter is no running text. */
const shortestLine = 150;

const decorated =
  /(?:[-—–―─━]{1,3}|[·•])\s{0,9}(\d{1,4})\s{0,9}(?:[-—–―─━]{1,3}|[·•])|第\s{0,9}(\d{1,4})\s{0,9}页(?:\s{0,9}[,，、/]?\s{0,9}共\s{0,9}\d{1,4}\s{0,9}页)?/gu;
const bare = new RegExp(`(?=\\d)(?<=[\\p{Script=Han}${pauses}${closingMarks}]\\s{1,9})(\\d{1,3})(?=\\s{1,9}[\\p{Script=Han}${openingMarks}])`, 'gu');

/** What is left out of long lines, in the order of the text. */
export function pageFurniture(lines: readonly ExtractLine[], words: Pick<Language, 'amounts' | 'frontLines'>): Furniture[] {
  const marked = inOrder(numbersIn(lines, decorated), 1);
  const certain = marked.length >= fewestInOrder ? marked : marked.filter(standsAlone(lines));
  const numbers = [...certain, ...inOrder(numbersIn(lines, bare).filter(isNoAmount(lines, words)), fewestInOrder)];
  const heads = numbers.length >= fewestInOrder ? runningHeads(lines, numbers) : [];
  return withoutOverlaps([...numbers, ...heads]);
}

function numbersIn(lines: readonly ExtractLine[], form: RegExp): PageNumber[] {
  let offset = 0;
  return lines.flatMap(({ text }, line) => {
    const before = offset;
    offset += text.length;
    if (text.length < shortestLine) return [];
    return [...text.matchAll(form)].map((match) => ({
      line,
      from: match.index,
      to: match.index + match[0].length,
      value: Number(match[1] ?? match[2]),
      offset: before + match.index,
    }));
  });
}

/** 2024-03-04: figures stand beside it. */
const standsAlone =
  (lines: readonly ExtractLine[]): ((number: PageNumber) => boolean) =>
  ({ line, from, to }) =>
    !/[\dA-Za-z]/u.test(`${lines[line]?.text.charAt(from - 1)}${lines[line]?.text.charAt(to)}`);

const units = oncePer(({ units: plain, counters, scales }: Language['amounts']) => anyOf([...plain, ...counters, ...scales]));

/** 3 个, 到 3: what counts something, or is asked for by the words before it. */
function isNoAmount(lines: readonly ExtractLine[], { amounts, frontLines }: Pick<Language, 'amounts' | 'frontLines'>): (number: PageNumber) => boolean {
  const counted = new RegExp(`^\\s*(?:${units(amounts)}|${anyOf(frontLines.figureUnits)})`, 'u');
  const asked = new RegExp(`${anyOf(frontLines.figureOpenings)}\\s*$`, 'u');
  return ({ line, from, to }) => {
    const text = lines[line]?.text ?? '';
    return !counted.test(text.slice(to, to + 12)) && !asked.test(text.slice(Math.max(0, from - 12), from));
  };
}

interface Way {
  number: PageNumber;
  length: number;
  before: PageNumber | null;
}

/** Those of the longest run that counts on, a page apart for each number; none where it is shorter than `fewest`. */
function inOrder(numbers: readonly PageNumber[], fewest: number): PageNumber[] {
  const longestTo = new Map<number, Way>();
  const ways = new Map<PageNumber, Way>();
  for (const number of numbers) {
    const last = pagesLost.flatMap((lost) => goingOn(number, longestTo.get(number.value - 1 - lost), lost + 1)).reduce<Way | null>(longer, null);
    const way: Way = { number, length: (last?.length ?? 0) + 1, before: last?.number ?? null };
    ways.set(number, way);
    if (way.length >= (longestTo.get(number.value)?.length ?? 0)) longestTo.set(number.value, way);
  }
  let end: PageNumber | null = null;
  for (const [number, { length }] of ways) if (length >= fewest && length > (end ? (ways.get(end)?.length ?? 0) : 0)) end = number;
  const found: PageNumber[] = [];
  for (let number = end; number; number = ways.get(number)?.before ?? null) found.push(number);
  return found.reverse();
}

/** So many numbers in a row may not be read. */
const pagesLost = [0, 1, 2];
const longer = (one: Way | null, other: Way): Way => (one && one.length >= other.length ? one : other);

function goingOn({ offset }: PageNumber, last: Way | undefined, pages: number): Way[] {
  const distance = offset - (last?.number.offset ?? 0);
  return last && distance >= page.shortest * pages && distance <= page.longest * pages ? [last] : [];
}

const head = { shortest: 6, longest: 40 };

/** The same words before or behind most numbers of pages. */
function runningHeads(lines: readonly ExtractLine[], numbers: readonly PageNumber[]): Furniture[] {
  const behind = numbers.map(({ line, to }) => (lines[line]?.text ?? '').slice(to, to + 2 * head.longest));
  const before = numbers.map(({ line, from }) => (lines[line]?.text ?? '').slice(Math.max(0, from - 2 * head.longest), from));
  const opening = mostCommon(behind.map((text) => [text.trimStart(), (length: number) => text.trimStart().slice(0, length)] as const));
  const closing = mostCommon(before.map((text) => [text.trimEnd(), (length: number) => text.trimEnd().slice(-length)] as const));
  return numbers.flatMap(({ line, from, to }, i) => [
    ...(closing && before[i]?.trimEnd().endsWith(closing) ? [{ line, from: from - spaceAtEnd(before[i]) - closing.length, to: from }] : []),
    ...(opening && behind[i]?.trimStart().startsWith(opening) ? [{ line, from: to, to: to + spaceAtHead(behind[i]) + opening.length }] : []),
  ]);
}

const spaceAtEnd = (text: string): number => text.length - text.trimEnd().length;
const spaceAtHead = (text: string): number => text.length - text.trimStart().length;

/** The longest words that most of the places share; null without any. */
function mostCommon(places: readonly (readonly [text: string, take: (length: number) => string])[]): string | null {
  for (let length = head.longest; length >= head.shortest; length--) {
    const counts = Map.groupBy(
      places.filter(([text]) => text.length >= length).map(([, take]) => take(length)),
      (words) => words,
    );
    for (const [words, same] of counts) if (same.length >= Math.max(fewestInOrder - 1, places.length / 2) && !/[。；，]/u.test(words)) return words;
  }
  return null;
}

function withoutOverlaps(found: readonly Furniture[]): Furniture[] {
  const kept: Furniture[] = [];
  for (const one of found.toSorted((a, b) => a.line - b.line || a.from - b.from)) {
    const last = kept.at(-1);
    if (!last || last.line !== one.line || last.to <= one.from) kept.push({ line: one.line, from: one.from, to: one.to });
  }
  return kept;
}
