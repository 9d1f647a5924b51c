import type { SearchAnswer } from './answer.ts';

/** Nothing answers; the hits are the units that come nearest. */
export const isNearest = ({ answers, total }: Pick<SearchAnswer, 'answers' | 'total'>): boolean => answers === 0 && total > 0;
