/** Units that came out unlike the others: without a name, without text, of a letter or two. */
import type { Unit } from '../../../src/policy/model/unit.ts';
import type { Suspect } from './suspicious-lines.ts';

/** Where so many measures under one heading have names, the others should. */
const fewestMeasures = 4;
const mostNamed = 0.6;
const shortest = 2;

export function strangeUnits(text: string, units: readonly Unit[], lineAt: (offset: number) => number): Suspect[] {
  const parents = new Set(units.map(({ parent }) => parent));
  return [
    ...nameless(units).map((unit) => [unit, '其他各条都有标题，这一条没有'] as const),
    ...units.filter(isShort).map((unit) => [unit, '这一条只有一两个字，疑断行有误'] as const),
    ...units.filter((unit) => isEmptyHeading(unit, parents)).map((unit) => [unit, '标题之下没有文字'] as const),
  ].flatMap(([unit, why]) => {
    const start = unit.source[0]?.start;
    return start === undefined ? [] : [{ line: lineAt(start), words: wordsOf(unit, text), why }];
  });
}

const wordsOf = ({ source }: Unit, text: string): string => text.slice(source[0]?.start ?? 0, source[0]?.end ?? 0).trim();

/** Among those with the same parent level: kinds and forms of label go together. */
function nameless(units: readonly Unit[]): Unit[] {
  const siblings = Map.groupBy(
    units.filter(({ kind }) => kind === 'measure'),
    ({ parent }) => parent,
  );
  return [...siblings.values()].flatMap((measures) => {
    const named = measures.filter(({ title }) => title !== null).length;
    return measures.length >= fewestMeasures && named >= measures.length * mostNamed ? measures.filter(({ title }) => title === null) : [];
  });
}

const lettersIn = (words: string): number => words.replace(/[^\p{L}\p{N}]/gu, '').length;

const isShort = ({ kind, title, text }: Unit): boolean => (kind === 'measure' || kind === 'article') && lettersIn(`${title ?? ''}${text}`) <= shortest;

const isEmptyHeading = ({ id, kind, text }: Unit, parents: ReadonlySet<string | null>): boolean =>
  ['section', 'subsection', 'chapter', 'division', 'part'].includes(kind) && text.trim() === '' && !parents.has(id);
