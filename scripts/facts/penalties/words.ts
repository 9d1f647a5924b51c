/** Patterns of the words with which penalties are told (seeds/language/penalties.yaml), made once for a language. */
import { amountDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { clauseEnds, pauses, sentenceEnds } from '../../../src/policy/marks.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { type FineWords, fineWords } from './fines.ts';

export interface PenaltyWords {
  fine: FineWords;
  sanction: RegExp;
  conductEnd: RegExp;
  /** A clause behind a comma that tells another conduct: 拒不改正的，. */
  nextConduct: RegExp;
  fined: RegExp;
  /** 处十日以上十五日以下拘留: group days. */
  detained: RegExp;
  /** Bodies before what they do, the surest pattern first: group bodies. */
  bodies: readonly RegExp[];
  /** 移送公安机关: whom the case is handed to: group bodies. */
  handedTo: RegExp;
  /** Between two bodies. */
  between: RegExp;
  /** A word that names no body of its own: 机构, 部门. */
  genus: RegExp;
  /** What names of bodies end with. */
  named: RegExp;
}

const clause = `${clauseEnds}${sentenceEnds}\\n:;,`;

export const penaltyWords = oncePer(({ penalties: words, assignments }: Pick<Language, 'penalties' | 'assignments'>): PenaltyWords => {
  const ending = anyOf(assignments.endings);
  const each = anyOf(words.perEach);
  return {
    sanction: sanctionOf(words),
    conductEnd: new RegExp(anyOf(words.conductEndings), 'gu'),
    nextConduct: new RegExp(`^(?!${anyOf(words.notConductOpenings)})[^${clause}]{2,40}${anyOf(words.conductEndings)}`, 'u'),
    fined: new RegExp(`(?:${each})*${anyOf(words.fining)}[^${clause}]{0,60}?罚款(?!${anyOf(words.notImposed)})(?:[^${clause}]{0,30}?元(?:以[上下])?)*`, 'gu'),
    detained: new RegExp(`(?<days>[\\d${amountDigits}]+日(?:以上[\\d${amountDigits}]+日)?以下)的?(?=${anyOf(words.detention)})`, 'u'),
    bodies: bodiesOf(words, ending),
    handedTo: new RegExp(`${anyOf(words.handing)}(?<bodies>[^${clause}]{2,20}?${ending})`, 'u'),
    between: new RegExp(`(、|${anyOf([...assignments.joining, ...words.alternating])})`, 'u'),
    genus: new RegExp(`^${anyOf(words.genera)}$`, 'u'),
    fine: fineWords(words),
    named: new RegExp(`${anyOf([...assignments.endings, ...words.notActing])}$`, 'u'),
  };
});

/**
 * 责令 and its like with their object to the next pause, over 、 and 或者 where no other sanction follows (责令其停止生产、使用), else the
 * words of the list. What only dates another act (自责令改正之日起) or was done before (被责令改正) is none.
 */
function sanctionOf(words: Language['penalties']): RegExp {
  const fining = words.fining.filter((word) => word.length > 1);
  const other = `${anyOf(words.beforeBy)}?${anyOf([...words.sanctions, ...words.ordering, ...fining])}`;
  const stop = `(?:、|${anyOf(words.alternating)}|并)${other}|并|${anyOf(fining)}`;
  const end = `(?=[${clause}（）]|${stop}|$)`;
  const measures = `[^${clause}]{0,12}?${anyOf(words.taking)}[^${clause}]{2,30}?${anyOf(words.measures)}`;
  const object = `(?:(?!${stop})[^${clause}（）]){2,30}(?<!的)${end}`;
  const restored = `(?<=[${pauses}]|并|${anyOf(words.alternating)})${anyOf(words.restoring)}(?!的)(?:(?!${stop})[^${pauses}（）]){0,24}?${end}`;
  const past = `(?<!${anyOf(words.conditions)})(?![^${pauses}]*${anyOf(words.notOrdered)})`;
  return new RegExp(`${past}(?:${anyOf(words.ordering)}(?:${measures}|${object})|${restored}|${anyOf(words.sanctions)}(?!${anyOf(words.notImposed)}))`, 'gu');
}

/** 由…责令; then names that act without 由 (…的，公安机关可以…), where nothing but the name stands before what they do. */
function bodiesOf(words: Language['penalties'], ending: string): RegExp[] {
  const acting = `(?!${anyOf(words.notActing)})${anyOf(words.actingOpenings)}(?!的)`;
  const begin = `(?<=^|[${clauseEnds}])`;
  const by = `${begin}${anyOf(words.beforeBy)}?由`;
  return [
    new RegExp(`${by}(?<bodies>[^${clause}]{1,60}?${ending}(?:（[^（）]{1,20}）)?)，?${acting}`, 'u'),
    new RegExp(`${by}(?<bodies>[^${clause}]{2,60}?)${acting}`, 'u'),
    new RegExp(`${begin}(?!${anyOf(words.notConductOpenings)})(?<bodies>[^${clause}由]{1,40}?${ending})${anyOf(words.empowering)}`, 'u'),
  ];
}
