/**
 * Words that say nothing of a subject, told of whole words, never of characters that cutting has left over: 小区 is none of them. And
 * what stands round a sentence or a provision that somebody tries to recall: 好像是说…, …的那条.
 */
import type { QueryLanguage } from '../../policy/language.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { piecesBy } from './segments.ts';

interface Listed {
  words: ReadonlySet<string>;
  longest: number;
  /** Single characters with a particle between them: 的事, 大不大. */
  apart: RegExp;
  /** What says nothing, at either end. */
  around: RegExp;
  particles: RegExp;
  /** Single characters that join, at either end of what is longer than a word. */
  joinsAround: RegExp;
}

const listedIn = oncePer(({ particles, joining, idle, recalling, recalled }: QueryLanguage['questionWords']): Listed => {
  const all = [...particles, ...joining, ...idle, ...recalling, ...recalled];
  const words = all.filter((word) => word.length > 1);
  const single = anyOf(all.filter((word) => word.length === 1 && !particles.includes(word)));
  const particle = anyOf(particles);
  const ends = anyOf([...particles, ...words]);
  // Where one character would be left, that and its neighbour may be a word: 地铁.
  const join = anyOf(joining.filter((word) => word.length === 1));
  return {
    words: new Set(words),
    longest: words.reduce((most, { length }) => Math.max(most, length), 0),
    apart: new RegExp(`^${particle}*(?:${single}${particle}+)*${single}?$`, 'u'),
    particles: new RegExp(`(?<=..)${particle}+(?=..)`, 'u'),
    around: new RegExp(`^${ends}+|${ends}+$`, 'gu'),
    joinsAround: new RegExp(`^${join}+(?=..)|(?<=..)${join}+$`, 'gu'),
  };
});

/** Whether a stretch of a query says nothing of the subject by itself: 的事, 熏人. Single characters side by side may be a word that no list has. */
export function isIdle(stretch: string, { questionWords }: QueryLanguage): boolean {
  const { words, longest, apart } = listedIn(questionWords);
  return piecesBy(stretch, longest, (word) => words.has(word)).every(({ text, known }) => known || apart.test(text));
}

/** Of what no list knows that which says something; all of it where nothing does. */
export function telling(stretch: string, language: QueryLanguage): string {
  if (isIdle(stretch, language)) return stretch;
  const { around, joinsAround } = listedIn(language.questionWords);
  return stretch.replace(around, '').replace(joinsAround, '').replace(around, '');
}

/** The stretches of two characters and more that particles part. */
export const betweenParticles = (stretch: string, { questionWords }: QueryLanguage): string[] => stretch.split(listedIn(questionWords).particles);

/** What is left must be something to look for. */
const leastLeft = 2;

const aroundOf = oncePer(({ recalling, recalled }: QueryLanguage['questionWords']) => ({
  before: new RegExp(`^(?:${anyOf(recalling)}[,，:：]?)+`, 'u'),
  behind: new RegExp(`${anyOf(recalled)}+$`, 'u'),
}));

/** The query without words of recalling at its ends; the query itself where it has none, or is little else. */
export function withoutRecalling(query: string, { questionWords }: QueryLanguage): string {
  const { before, behind } = aroundOf(questionWords);
  const rest = query.trim().replace(behind, '').replace(before, '').trim();
  return Array.from(rest).length < leastLeft ? query : rest;
}
