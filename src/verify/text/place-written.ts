/**
 * Places in a document as people write them: 第三条第二款第（一）、（二）项, 第一部分（二）3, 专栏7. Reads what is written, step by step; what
 * it means in a document is asked of places.ts.
 */
import { labelDigits, ordinalDigits } from '../../policy/chinese-digits.ts';
import { nameOfKind } from '../../policy/kinds.ts';
import type { Language } from '../../policy/language.ts';
import { rangeMarks } from '../../policy/marks.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import { parseNumeral, parseSign } from '../../policy/numerals.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';

/** One level of a place. */
export interface Step {
  /** 条 of 第三条, 专栏 of 专栏7; null of a label alone: （二）, 3. */
  level: string | null;
  /** 3, 15-1 of 第十五条之一, 5.1.2. */
  number: string;
  bracketed: boolean;
  /** In figures, not in Chinese numerals. */
  arabic: boolean;
}

/** One of the places written; offsets in what was read. What it shares with the place before it stands in `steps` all the same. */
export interface WrittenPlace extends TextRange {
  steps: (Step & { end: number })[];
}

/** What the language says about places. */
export type PlaceLanguage = Pick<Language, 'citations' | 'namedSources'>;

const chinese = `[${ordinalDigits}]+`;
const figures = '[\\d０-９]{1,3}';
const bracket = `[（(]\\s*(?:${chinese}|${figures})\\s*[）)]`;
const decimal = `${figures}(?:[.．-]${figures})+`;
const numeral = `(?:${bracket}|${decimal}|[${labelDigits}\\d０-９]+|[①-⑳])`;
/** 3 behind （二）, not the beginning of a larger figure. */
const figureBehind = `(?:${figures}(?![\\d０-９]|[.．]\\d)[.．、]?|[①-⑳])`;
/** Right behind a title: 一、, （二）, 三 of 三（五）, 5.1.2. */
const bareOpening = `(?<=[》）)〕])(?:第?${chinese}(?=${bracket})|${chinese}[、.．]|${decimal})`;

/** A bracket with the number of a place in it; with a date it belongs to the title. */
export const numberInBrackets = bracket;

interface Grammar {
  /** Behind a title: one place or several. */
  behindTitle: string;
  /** Anywhere: begins with a level by its name. */
  alone: string;
  tokens: RegExp;
  numbers: RegExp;
  range: RegExp;
}

/** Patterns for places, as the language names their levels. */
export const placeGrammar = oncePer(({ citations, namedSources: { joining, ranging } }: PlaceLanguage): Grammar => {
  const levels = anyOf([...citations.article, ...citations.section, ...citations.chapter, ...citations.part]);
  const joint = `\\s*(?:、|[${rangeMarks}]{1,2}|${anyOf([...joining, ...ranging])})\\s*`;
  const named = `${anyOf([...citations.box, ...citations.table, nameOfKind('attachment')])}\\s*${numeral}`;
  const level = `第\\s*${numeral}(?:${joint}第?\\s*${numeral}){0,20}\\s*${levels}(?:之[${labelDigits}\\d０-９]+)?`;
  const labels = `第?${chinese}(?=${bracket})|第?${bracket}(?:${figureBehind})?`;
  const chain = (first: string): string => `(?:${first})(?:\\s*(?:${level}|${labels}))*`;
  const list = (first: string): string => `${chain(first)}(?:${joint}${chain(`${level}|${bracket}`)})*`;
  return {
    behindTitle: list(`${level}|${named}|${bareOpening}|${labels}`),
    alone: list(level),
    tokens: new RegExp(
      [
        `第\\s*(?<numbers>${numeral}(?:${joint}第?\\s*${numeral}){0,20})\\s*(?<level>${levels})(?:之(?<behind>[${labelDigits}\\d０-９]+))?`,
        `(?<name>${anyOf([...citations.box, ...citations.table, nameOfKind('attachment')])})\\s*(?<number>${numeral})`,
        `第?(?<label>${bracket}|${decimal}|${chinese}|[\\d０-９]{1,3}|[①-⑳])(?:(?<![）)])[、.．])?`,
      ].join('|'),
      'gu',
    ),
    numbers: new RegExp(numeral, 'gu'),
    range: new RegExp(`[${rangeMarks}]|${anyOf(ranging)}`, 'u'),
  };
});

/** Whether the places written are the ends of a range: 第三条至第五条, of which all between are meant. */
export const isRange = (written: string, language: PlaceLanguage): boolean => placeGrammar(language).range.test(written);

/** The places that are written, in their order; of a range (第三项至第五项) its ends. */
export function readPlaces(written: string, language: PlaceLanguage): WrittenPlace[] {
  const places: WrittenPlace[] = [];
  let end = 0;
  for (const token of written.matchAll(placeGrammar(language).tokens)) {
    const read = readToken(token, language);
    const isJoined = /\S/u.test(written.slice(end, token.index));
    const before = isJoined ? places.at(-1) : places.pop();
    const shared = isJoined ? sharedSteps(before?.steps ?? [], read[0]) : (before?.steps ?? []);
    const start = isJoined || !before ? token.index : before.start;
    for (const [n, { from, ...step }] of read.entries()) places.push({ steps: [...shared, step], start: n === 0 ? start : from, end: step.end });
    end = token.index + token[0].length;
  }
  return places;
}

/** What goes before a step that stands beside another of its level: 第三条 of 第三条第一项、第二项. */
function sharedSteps<T extends Step>(steps: readonly T[], step: Step | undefined): T[] {
  const beside = steps.findLastIndex((other) => other.level === step?.level && (other.level !== null || other.bracketed === step.bracketed));
  return steps.slice(0, Math.max(0, beside));
}

type ReadStep = Step & { from: number; end: number };

/** A step, or several of one level: 第（一）、（二）项. */
function readToken({ index, 0: text, groups = {} }: RegExpExecArray, language: PlaceLanguage): ReadStep[] {
  const { numbers, level, behind, name, number, label } = groups;
  const whole = { from: index, end: index + text.length };
  if (!numbers) return [{ ...stepOf(level ?? name ?? null, number ?? label ?? ''), ...whole }];
  const found = [...numbers.matchAll(placeGrammar(language).numbers)];
  const offset = index + text.indexOf(numbers);
  return found.map(({ index: at, 0: one }, n) => {
    const isLast = n === found.length - 1;
    return { ...stepOf(level ?? null, one, isLast ? behind : undefined), from: offset + at, end: isLast ? whole.end : offset + at + one.length };
  });
}

function stepOf(level: string | null, written: string, behind?: string): Step {
  const plain = written.normalize('NFKC').replace(/[()\s]/gu, '');
  const number = plain.includes('.') || plain.includes('-') ? plain : String(parseSign(written) ?? parseNumeral(plain) ?? plain);
  return { level, number: behind ? `${number}-${parseNumeral(behind) ?? behind}` : number, bracketed: /[（(]/u.test(written), arabic: /\d/u.test(plain) };
}

/** A name that is one step or ends with one: （五）, 第二款第三项. Null where it does not. */
export function lastStepOf(name: string, language: PlaceLanguage): Step | null {
  const last = [...name.matchAll(placeGrammar(language).tokens)].at(-1);
  if (!last || last.index + last[0].length !== name.length) return null;
  return readToken(last, language)[0] ?? null;
}
