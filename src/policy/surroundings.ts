/** What stands round a piece of a text, for those who see only the piece: how a word is written that the cut goes through. */

export interface Surroundings {
  before: string;
  after: string;
}

/** More than the longest word whose characters are written by their neighbours. */
const reach = 16;

/** The words round the piece from `start` to `end`; empty where the text begins or ends there. */
export const surroundingsOf = (text: string, start: number, end: number): Surroundings => ({
  before: text.slice(Math.max(0, start - reach), start),
  after: text.slice(end, end + reach),
});
