/** Words of received files as a terminal may show them: what moves its cursor or turns its lines is taken out. */
export const printable = (words: string): string => words.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
