/** Brackets that explain what stands before them: “两场两区”（即…）, 地级城市（含吉首）, 生态质量指数（新EI）. */
import { type Bracket, bracketsOf } from '../reading/brackets.ts';
import type { FoundTerm } from './found-term.ts';
import type { TermWords } from './words.ts';

export function explanations(text: string, words: TermWords): FoundTerm[] {
  return bracketsOf(text).flatMap((bracket) => {
    const meaning = { start: bracket.start + 1, end: bracket.end - 1 };
    return termsBefore(text, bracket, words).map((found) => ({ ...found, meaning }));
  });
}

type Named = Pick<FoundTerm, 'term' | 'kind' | 'at'>;

function termsBefore(text: string, bracket: Bracket, words: TermWords): Named[] {
  const before = text.slice(0, bracket.start);
  const quoted = quotedBefore(before);
  if (quoted.length && (words.thatIs.test(bracket.words) || listed(bracket.words))) return quoted;
  const noun = nounBefore(before, words);
  if (!noun) return [];
  if (words.thatIs.test(bracket.words) || isBound(bracket.words)) return [noun];
  return isLatin(bracket.words) ? [{ term: bracket.words, kind: 'abbreviation', at: bracket.start + 1 }] : [];
}

/** “一企一库”“两场两区” before one bracket are both explained in it. */
function quotedBefore(before: string): Named[] {
  const run = /(?:“[^“”]{2,20}”、?)+$/u.exec(before);
  if (!run) return [];
  return [...run[0].matchAll(/“([^“”]+)”/gu)].map((match) => ({ term: match[1] ?? '', kind: 'explained' as const, at: run.index + match.index + 1 }));
}

/**
 * A noun with nothing but letters: back to a mark, a tab, a line, or the verb, the preposition, the attribute before it. None where the
 * bracket may explain something else: one of several things, or the last words of a list with an attribute.
 */
function nounBefore(before: string, { verb, vague, opening }: TermWords): Named | null {
  const run = /[\p{Script=Han}A-Za-z0-9.]{3,18}$/u.exec(before)?.[0] ?? '';
  const noun = (run.replace(verb, '') || run).replace(opening, '');
  const term = noun.slice(noun.lastIndexOf('的') + 1);
  if (vague.test(noun) || term.length < 2 || (term !== noun && before.at(-run.length - 1) === '、')) return null;
  return term ? { term, kind: 'explained', at: before.length - term.length } : null;
}

const listed = (words: string): boolean => words.split('、').length >= 2;

/** 5000吨/年以上: what makes a thing one of its class. */
const isBound = (words: string): boolean => /^\d[\d.,]*\p{Script=Han}{0,3}(?:\/\p{Script=Han})?以[上下]$/u.test(words);

const isLatin = (words: string): boolean => /^\p{Script=Han}{0,2}[A-Z][A-Za-z0-9.]{1,7}$/u.test(words);
