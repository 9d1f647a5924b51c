/** The words of titles: how they end, whether one is whole, what it says of another text. */
import type { Language } from '../../../src/policy/language.ts';
import type { Jurisdictions } from '../../../src/policy/model/jurisdictions.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';

type Words = Language['intake'];

/** *, ①, [1]: marks of a footnote behind a title. */
const noteMark = /(?:[*＊※①-⑳¹²³]|[[［〔]\d{1,2}[\]］〕])+$/u;
/** （试行）（2031年版） */
const brackets = /(?:[（(〔][^（）()〔〕]{1,40}[）)〕])+$/u;

export const withoutNoteMark = (title: string): string => title.replace(noteMark, '').trim();
export const withoutBrackets = (title: string): string => withoutNoteMark(title).replace(brackets, '');

const endings = oncePer(({ genres, titleEndings }: Words) => ({
  genre: new RegExp(`${anyOf(genres)}$`, 'u'),
  any: new RegExp(`${anyOf([...genres, ...titleEndings])}$`, 'u'),
}));

/** Whether words end as titles do. */
export function endsAsTitle(flat: string, words: Words): boolean {
  const bare = withoutBrackets(flat);
  return endings(words).any.test(bare.endsWith('》') && announcedNames(bare, words).length > 0 ? bare.slice(0, -1) : bare);
}

/** 云溪市人民政府印发《…方案》: how news call a notice. */
function announcedNames(flat: string, { subjectOpenings }: Words): string[] {
  const before = flat.slice(0, Math.max(0, flat.indexOf('《')));
  return flat.endsWith('》') && before.length > 4 && subjectOpenings.some((word) => before.endsWith(word)) ? namedTitles(flat) : [];
}

/** 实施方案 → 方案; null where a title ends otherwise. */
export const genreOf = (title: string, words: Words): string | null => endings(words).genre.exec(withoutBrackets(title.replace(/\s+/gu, '')))?.[0] ?? null;

/** Whether marks that open in words are closed in them, and the other way round. */
export const isBalanced = (flat: string): boolean =>
  [...'《〈（“'].every((mark, i) => flat.split(mark).length === flat.split([...'》〉）”'][i] ?? '').length) &&
  flat.split('(').length === flat.split(')').length;

const subject = oncePer(({ subjectOpenings }: Words) => new RegExp(anyOf(subjectOpenings), 'u'));

/** Where what a title is about begins (关于), from 0; -1 where no such word stands in it. */
export const subjectAt = (title: string, words: Words): number => subject(words).exec(title)?.index ?? -1;

const places = oncePer((jurisdictions: Jurisdictions) => {
  const names = jurisdictions.all.flatMap(({ level, name, fullName }) => (level === 'province' ? [fullName, name] : [fullName]));
  return new RegExp(`^${anyOf(names)}`, 'u');
});

/** 云溪市…, 国务院…, 中华人民共和国…: nothing stands before it. */
export const beginsAsTitle = (flat: string, { jurisdictions, language }: FieldKnowledge): boolean =>
  places(jurisdictions).test(flat) || language.intake.nationalOpenings.some((opening) => flat.startsWith(opening));

/** The titles in 《 》, outermost marks only. */
export function namedTitles(words: string): string[] {
  const named: string[] = [];
  let depth = 0;
  let from = 0;
  for (const [i, character] of Array.from(words).entries()) {
    if (character === '《' && depth++ === 0) from = i + 1;
    else if (character === '》' && depth > 0 && --depth === 0) named.push(Array.from(words).slice(from, i).join(''));
  }
  return named;
}

const carrying = oncePer(({ carryingWords, carryingEndings, amendingWords }: Words) => ({
  word: new RegExp(anyOf(carryingWords), 'u'),
  ending: new RegExp(`${anyOf(carryingEndings)}$`, 'u'),
  amends: new RegExp(anyOf(amendingWords), 'u'),
  unmarked: new RegExp(`${anyOf(carryingWords)}(?!《)(.{4,100}?)(?:意见)?的${anyOf(carryingEndings)}$`, 'u'),
}));

/** The texts that a notice says it carries; none where it is no such notice. */
export function carriedNames(title: string, words: Words): string[] {
  const { word, ending, amends, unmarked } = carrying(words);
  const flat = withoutBrackets(title.replace(/\s+/gu, ''));
  const bare = flat.replace(/《.*》/u, '');
  const announced = announcedNames(flat, words);
  if (announced.length === 1) return announced;
  const carries = word.exec(bare);
  if (!ending.test(flat) || !carries || amends.test(bare.slice(0, carries.index))) return [];
  const named = namedTitles(flat);
  return named.length > 0 ? named : [unmarked.exec(flat)?.[1] ?? ''].filter(Boolean);
}

/** Whether a title is that of an order or an announcement, which names in its text what it carries: 云溪市人民政府令. */
export const isOrder = (flat: string, { orderEndings }: Words): boolean =>
  flat.length <= 40 && !flat.includes('关于') && orderEndings.some((ending) => flat.endsWith(ending));
