/** The wordings of an erratum, and where they differ: often in a single character. */
import { diffChars } from 'diff';

export interface WordingPart {
  text: string;
  /** Stands in this wording only. */
  differs: boolean;
}

/** With its line breaks, without white space at either end of a line. */
export function trimLines(wording: string): string {
  return wording.trim().replace(/[^\S\n]*\n[^\S\n]*/gu, '\n');
}

/** The parts of `wording` against the other one; one plain part where either is empty or nothing is shared. */
export function partsOfWording(wording: string, other: string): WordingPart[] {
  const parts = diffChars(other, wording).filter(({ removed }) => !removed);
  const isComparable = other !== '' && parts.some(({ added }) => !added);
  return isComparable ? parts.map(({ value, added }) => ({ text: value, differs: added })) : [{ text: wording, differs: false }];
}
