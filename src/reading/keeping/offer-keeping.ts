/** What a page keeps on the reader's desk: loaded once there is a reader, or something on the desk to show. */
import { onceTouched } from '../../browser/touched.ts';
import { hasDesk } from '../../desk/key.ts';
import type { WhereRead } from './desk-place.ts';

/** Whoever only opens a page and does nothing for so long reads it, ms. */
const reads = 5000;

export function offerKeeping(say: (words: string) => void, where: WhereRead): void {
  if (hasDesk()) void offerStars(say);
  else onceTouched(() => void offerStars(say), reads);
  onceTouched(() => void import('./desk-place.ts').then(({ keepPlace }) => keepPlace(where), console.warn), reads);
}

/** Without them the page is what it was. */
const offerStars = (say: (words: string) => void): Promise<void> => import('./desk-stars.ts').then((stars) => stars.offerStars(say), console.warn);
