/** What is looked for, one concept for each word of a query, with everything that may stand for it in a text. */

import type { QueryLanguage } from '../../policy/language.ts';
import { withoutMarks } from '../../policy/marks.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import type { Terms } from '../index/knowledge.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { holdsFigure, otherGroupings } from './figures.ts';
import { namesBeside } from './names.ts';
import { wordsMakingUp } from './segments.ts';

export interface Wording {
  text: string;
  /** 1: the same thing. Less: a part of it, a looser date. */
  strength: number;
}

export interface Concept {
  said: string;
  wordings: Wording[];
  /** The words that make up it or its names, where these are longer: units may hold them near each other. */
  shapes: string[][];
}

/** Strength of another name of what was named: the word itself is sure. */
const nameStrength = 0.98;
/** Strength of a narrower name of what was named; of a part of its words, see below. */
export const furtherStrength = 0.95;
/** Strength of a part of a word, and of a date without its 前 or 底. */
const partStrength = 0.7;

export function conceptOf(said: string, terms: Terms, vocabulary: Vocabulary): Concept {
  const marked = terms.byPlain.get(said)?.normal;
  const names = namesBeside(said, vocabulary).map(({ wording, further }) => ({ text: wording, strength: further ? furtherStrength : nameStrength }));
  const own = [said, ...otherGroupings(said), ...(marked ? [marked] : [])].map((text) => ({ text, strength: 1 }));
  return {
    said,
    wordings: unique([...own, ...names, ...looserDates(said, vocabulary.language), ...rarestPart(said, terms)]),
    shapes: shapesOf([said], terms, vocabulary),
  };
}

const dateOf = oncePer(({ partsOfYear, before }: QueryLanguage['dates']) => new RegExp(String.raw`^(\d{4}年)(${anyOf(partsOfYear)})?${anyOf(before)}?$`, 'u'));

/** 2025年底前 → 2025年底, 2025年. */
function looserDates(said: string, { dates }: QueryLanguage): Wording[] {
  const [, year, end] = dateOf(dates).exec(said) ?? [];
  if (!year || said === year) return [];
  return [...(end && said !== year + end ? [{ text: year + end, strength: 0.9 }] : []), { text: year, strength: partStrength }];
}

/** Shorter words are one thing. */
const shortestMadeUp = 4;

/** The words that make up each of the wordings that is made of some: 排污许可证核发 → 排污许可证, 核发. */
export function shapesOf(wordings: readonly string[], terms: Terms, vocabulary: Vocabulary): string[][] {
  const longer = wordings.filter((said) => said.length >= shortestMadeUp && withoutMarks(said) === said && !holdsFigure(said));
  return longer.map((said) => wordsMakingUp(said, terms, vocabulary)).filter((pieces) => pieces.length > 1);
}

/** 污水处理 → 污水: of the two words that make up a longer one, that which fewer units hold. */
function rarestPart(said: string, { byNormal }: Terms): Wording[] {
  if (said.length < 4 || said.length > 6 || withoutMarks(said) !== said || holdsFigure(said)) return [];
  const halves = [2, 3, 4].map((at) => [said.slice(0, at), said.slice(at)].map((part) => byNormal.get(part)));
  const [parts] = halves.filter((pair) => pair.every(Boolean));
  const [rarest] = (parts ?? []).flatMap((part) => part ?? []).toSorted((a, b) => a.count - b.count);
  return rarest ? [{ text: rarest.normal, strength: partStrength }] : [];
}

function unique(wordings: readonly Wording[]): Wording[] {
  return wordings.filter(({ text }, index) => wordings.findIndex((other) => other.text === text) === index);
}
