/** Patterns made of lists of words. */
import type { WordInContext } from './language.ts';

/** The source of a pattern that matches any of the words, the longest that stands there. Expects one word at least. */
export function anyOf(words: readonly string[]): string {
  return `(?:${words
    .toSorted((a, b) => b.length - a.length)
    .map(literally)
    .join('|')})`;
}

/** The same where white space may part the characters: 附 件. */
export const anySpaced = (words: readonly string[]): string =>
  `(?:${words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => Array.from(word, literally).join('\\s*'))
    .join('|')})`;

/** The source of a pattern that matches any of the words where it counts, the longest that stands there. */
export function anyInContext(words: readonly WordInContext[]): string {
  const longestFirst = words.toSorted((a, b) => b.word.length - a.word.length);
  return longestFirst.map(inContext).join('|');
}

function inContext({ word, after, notAfter, before, notBefore }: WordInContext): string {
  const behind = `${after ? `(?<=${anyOf(after)})` : ''}${notAfter ? `(?<!${anyOf(notAfter)})` : ''}`;
  return `${behind}${literally(word)}${before ? `(?=${anyOf(before)})` : ''}${notBefore ? `(?!${anyOf(notBefore)})` : ''}`;
}

/** The source of a pattern that matches the words as they are written. */
export const literally = (words: string): string => words.replace(/[\^$\\.*+?()[\]{}|/]/gu, '\\$&');

/** The source of a class of the characters with which the words begin: a look ahead by which a search for many words is quick. */
export const initialOf = (words: readonly string[]): string => `[${[...new Set(words.map((word) => literally(word.charAt(0)).replace('-', '\\-')))].join('')}]`;

/** The same function, asked once for each part of a language: patterns are made once, however often they are used. */
export function oncePer<Part extends object, Made>(make: (part: Part) => Made): (part: Part) => Made {
  const known = new WeakMap<Part, { made: Made }>();
  return (part) => {
    const { made } = known.get(part) ?? { made: make(part) };
    known.set(part, { made });
    return made;
  };
}
