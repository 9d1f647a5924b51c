/**
 * Almost the same wording: a few characters more in its middle (小城镇环境综合治理 → 小城镇生态环境综合治理), or a word less
 * (生态环境损害赔偿 → 生态损害赔偿). Told from the places of its head and tail alone.
 */
import type { Positions } from '../index/word-index.ts';
import { holdsAnyFigure, partsNoFigure } from './figures.ts';

/** Shorter wordings are words, and a word with something in it is another word. */
export const shortestWording = 5;
const longestWording = 24;
const shortestEnd = 2;
/** Characters between head and tail. */
const mostBetween = 4;
const mostLeftOut = 2;

export interface Slack {
  /** 生活垃圾…分类 */
  shape: string;
  head: string;
  tail: string;
  positions: Map<number, number[]>;
}

/** Units with almost the wording (in normal form), one entry for each way of parting it; those with the wording itself may be among them. */
export async function slackPlaces(wording: string, find: (wording: string) => Promise<Positions>): Promise<Slack[]> {
  const characters = Array.from(wording);
  if (characters.length < shortestWording || characters.length > longestWording) return [];
  const ways = partings(characters);
  const found = await Promise.all(
    ways.map(async ({ head, tail, between }) => ({
      head,
      tail,
      shape: `${head}…${tail}`,
      positions: follow(await find(head), Array.from(head).length, await find(tail), between),
    })),
  );
  return found.filter(({ positions }) => positions.size > 0);
}

interface Parting {
  head: string;
  tail: string;
  /** Characters that may stand between them. */
  between: readonly [least: number, most: number];
}

function partings(characters: readonly string[]): Parting[] {
  const ends = Array.from({ length: characters.length - 2 * shortestEnd + 1 }, (_, index) => index + shortestEnd);
  return ends.flatMap((end): Parting[] => {
    const head = characters.slice(0, end).join('');
    const [behind, shorter] = [characters.slice(end).join(''), characters.slice(end + mostLeftOut).join('')];
    const more: Parting[] = partsNoFigure(head, behind) ? [{ head, tail: behind, between: [1, mostBetween] }] : [];
    const left = characters.slice(end, end + mostLeftOut).join('');
    const less = characters.length - end - mostLeftOut >= shortestEnd && characters.length > shortestWording + 1 && !holdsAnyFigure(left);
    return less && partsNoFigure(head, shorter) ? [...more, { head, tail: shorter, between: [0, 0] }] : more;
  });
}

/** Where a tail begins so many characters behind a head; the places of the head. */
function follow(heads: Positions, length: number, tails: Positions, [least, most]: readonly [number, number]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [unit, places] of heads) {
    const there = tails.get(unit);
    if (!there) continue;
    const starts = places.filter((at) => there.some((tail) => tail - at - length >= least && tail - at - length <= most));
    if (starts.length > 0) found.set(unit, starts);
  }
  return found;
}
