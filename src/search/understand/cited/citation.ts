/** 湖南实施意见 第五条, 辽宁（十二）, 十四五规划 三（五）: which units a citation names. */

import { ordinalDigits } from '../../../policy/chinese-digits.ts';
import { least } from '../../../policy/extremes.ts';
import { anchorBelow, isNumberedThrough, numberedAnchor } from '../../../policy/ids.ts';
import type { QueryLanguage } from '../../../policy/language.ts';
import { withoutMarks } from '../../../policy/marks.ts';
import { normalForm } from '../../../policy/normal-form.ts';
import { parseNumeral } from '../../../policy/numerals.ts';
import { anyOf, oncePer } from '../../../policy/word-patterns.ts';
import type { IndexedUnit } from '../../index/collection.ts';
import type { Citing } from '../../index/knowledge.ts';

/** One step of the way to a unit: 三 + （五）. `form` as written. */
interface Step {
  number: number;
  form: 'article' | 'chapter' | 'bracket' | 'section' | 'plain' | 'box' | 'table';
}

export interface Citation {
  /** As typed: the document's part, and the unit's. */
  name: string;
  place: string;
  steps: Step[];
}

const numeral = `[${ordinalDigits}\\d]+`;

interface Patterns {
  /** A step by its form, the first that fits. */
  forms: readonly (readonly [Step['form'], RegExp])[];
  /** A step anywhere. */
  steps: RegExp;
  /** A name, and one to three steps behind it. */
  tail: RegExp;
}

const patternsOf = oncePer(({ box, table, article, section, chapter, part }: QueryLanguage['citations']): Patterns => {
  const levels = anyOf([...article, ...section, ...chapter]);
  const step = String.raw`(?:${anyOf([...box, ...table])}${numeral}|第?${numeral}${levels}|第?\(${numeral}\)${anyOf(chapter)}?|${numeral}[.、]?)`;
  const forms = [
    ['box', `${anyOf(box)}(${numeral})`],
    ['table', `${anyOf(table)}(${numeral})`],
    ['article', `第?(${numeral})${anyOf(article)}`],
    ['section', `第?(${numeral})${anyOf(section)}`],
    // 第五项 is how （五） is cited.
    ['bracket', `第(${numeral})${anyOf(part)}`],
    ['chapter', `第(${numeral})${anyOf(chapter)}`],
    ['bracket', String.raw`第?\((${numeral})\)${anyOf(chapter)}?`],
    ['section', `(${numeral})、`],
    ['plain', `(${numeral})[.、]?`],
  ] as const;
  return {
    forms: forms.map(([form, pattern]) => [form, new RegExp(`^${pattern}$`, 'u')] as const),
    steps: new RegExp(step, 'gu'),
    tail: new RegExp(String.raw`^(.*?)[\s,，的]*((?:${step}[\s-]*){1,3})$`, 'su'),
  };
});

/** Splits a query into the name of a document and the place in it; null where it has not that form. `query`: in normal form, but for its spaces. */
export function readCitation(query: string, { citations }: QueryLanguage): Citation | null {
  if (query.length > 80) return null;
  const { tail, steps: anyStep } = patternsOf(citations);
  const match = tail.exec(query.trim());
  const [, name = '', place = ''] = match ?? [];
  if (!withoutMarks(name).trim()) return null;
  const steps = stepsOf(place, anyStep, citations);
  return steps && { name: name.trim(), place: place.trim(), steps };
}

/** 第四十五条 without the name of a document; null where the text is something else. */
export function readArticle(place: string, { citations }: QueryLanguage): Citation | null {
  const step = readStep(place.trim(), citations);
  return step?.form === 'article' ? { name: '', place: place.trim(), steps: [step] } : null;
}

function stepsOf(place: string, anyStep: RegExp, citations: QueryLanguage['citations']): Step[] | null {
  const steps = (place.match(anyStep) ?? []).map((written) => readStep(written, citations));
  return steps.length > 0 && steps.every((step) => step !== null) ? steps : null;
}

function readStep(written: string, citations: QueryLanguage['citations']): Step | null {
  for (const [form, pattern] of patternsOf(citations).forms) {
    const number = parseNumeral(pattern.exec(written)?.[1] ?? '');
    if (number !== null) return { number, form };
  }
  return null;
}

/** Documents that go by `name`: title, short title, number, or the place alone. */
export function documentsNamed(name: string, citing: Citing, namesOfPlace: ReadonlyMap<string, readonly string[]>, { titles }: QueryLanguage): string[] {
  const plain = withoutMarks(normalForm(name));
  const named = [plain, titleIn(name)].map((title) => titled(title, citing, titles)).find((found) => found.length > 0);
  if (named) return [...new Set(named)];
  const numbered = citing.numbers.find(({ number }) => withoutMarks(number) === plain)?.document;
  if (numbered) return [numbered];
  return [...namesOfPlace].filter(([, names]) => names.includes(plain)).map(([document]) => document);
}

function titled(title: string, { names }: Citing, { noticeEndings }: QueryLanguage['titles']): string[] {
  const called = [title, ...noticeEndings.map((ending) => title + ending)];
  return names.filter(({ name }) => called.includes(name)).map(({ document }) => document);
}

/** What stands in the title marks, whoever issued it and whenever: 某省人民政府办公厅《关于…的意见》（2021年3月1日）. */
const titleIn = (name: string): string => withoutMarks(normalForm(/《(.+)》/su.exec(name)?.[1] ?? ''));

/** The units of a document that the steps lead to; several where labels repeat (（一） under 三 and under 四). `labels`: of every unit, as printed. */
export function unitsCited(steps: readonly Step[], units: readonly IndexedUnit[], labels: readonly string[], { citations }: QueryLanguage): IndexedUnit[] {
  const likeliest = (step: Step, among: readonly IndexedUnit[]): IndexedUnit[] =>
    likeliestOf(step, among, (unit) => readStep(normalForm(labels[unit.number] ?? ''), citations));
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return [];
  if (steps.length === 1) return likeliest(last, units);
  const below = steps.slice(1).map(({ number }) => number);
  const paths = (['section', 'chapter'] as const).map((kind) => below.reduce(anchorBelow, numberedAnchor(kind, first.number)));
  const byPath = units.filter(({ anchor }) => paths.includes(anchor));
  if (byPath.length > 0) return byPath;
  // 第四十五条第二款: an article is cited as a whole here. 三（五） where measures run through: the measure below section 三.
  return first.form === 'article' ? likeliest(first, units) : likeliest(last, unitsBelow(first, units));
}

/** Units with that number, those whose label is of the form that was written before others, measures before what groups them. */
function likeliestOf(step: Step, units: readonly IndexedUnit[], labelOf: (unit: IndexedUnit) => Step | null): IndexedUnit[] {
  if (step.form === 'box' || step.form === 'table') {
    const wanted = numberedAnchor(step.form, step.number);
    return units.filter(({ anchor }) => anchor === wanted);
  }
  const ranked = units.flatMap((unit) => {
    const label = labelOf(unit);
    return label?.number === step.number ? [{ unit, rank: distance(step, label, unit) }] : [];
  });
  const nearest = least(
    ranked.map(({ rank }) => rank),
    Number.POSITIVE_INFINITY,
  );
  return ranked.filter(({ rank }) => rank === nearest).map(({ unit }) => unit);
}

function distance(step: Step, label: Step, { anchor }: IndexedUnit): number {
  const cited = isNumberedThrough(anchor);
  if (label.form === step.form) return cited ? 0 : 1;
  // 第五条 of a text that is not in articles, and a bare 5, mean the measure of that number.
  return cited && (step.form === 'article' || step.form === 'plain') ? 1 : 2;
}

/** The units between a section's heading and the next. */
function unitsBelow({ number }: Step, units: readonly IndexedUnit[]): IndexedUnit[] {
  const from = units.findIndex(({ anchor }) => anchor === numberedAnchor('section', number));
  const to = units.findIndex(({ kind }, at) => at > from && kind === 'section');
  return from < 0 ? [] : units.slice(from, to < 0 ? undefined : to);
}
