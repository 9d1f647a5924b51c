/** Places and documents that words are given to without a word such as 提出: 在辽宁，“……”; 按照江西的要求，“……”; 江西“……”的做法. */
import { clauseEnds, openingQuotationMarks, pauses } from '../../policy/marks.ts';
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { mask } from '../report/masked.ts';

interface Patterns {
  opening: RegExp;
  leading: RegExp;
  basis: RegExp;
  founded: RegExp;
  otherActor: RegExp;
  ownedBehind: RegExp;
  notOwned: RegExp;
  taking: RegExp;
  takenBehind: RegExp;
}

/** A place that is a cell of its own, and the next cell: | 江西 | “……” |. */
const nextCell = /^\s*[|｜\t][^\p{L}\p{N}\n]*$/u;

const quotes = `[${openingQuotationMarks}"]`;

const patternsOf = oncePer(({ namedSources }: VerifyCollection): Patterns => {
  const { basis, basisNouns, otherActors, sides, viewing, locating, enumerating, owned, notOwned, taking, taken } = namedSources;
  return {
    // Its clause begins with it: 在辽宁, 辽宁.
    opening: new RegExp(`(?:^|[^\\p{L}\\p{N}])${anyOf(locating)}?$`, 'u'),
    leading: new RegExp(
      `^(?:(?:[^${pauses}《》${mask}]{0,10}?${anyOf(basisNouns)})?(?:${anyOf(sides)}){0,2}${anyOf(viewing)}?[^\\p{L}\\p{N}]*[，,：:—][^\\p{L}\\p{N}]*(?:${anyOf(enumerating)}[，,：:]?)?|[^${pauses}《》${mask}]{0,8}[：:]${anyOf(enumerating)}[，,：:]?|(?:${anyOf(sides)}){1,2})${quotes}$`,
      'u',
    ),
    basis: new RegExp(`${anyOf(basis)}$`, 'u'),
    founded: new RegExp(
      `^(?:[^${pauses}《》${mask}]{0,16}?${anyOf(basisNouns)}[^${pauses}《》${mask}]{0,6}(?:[，,：:][^${clauseEnds}《》${mask}]{0,14})?|[，,：:])${quotes}$`,
      'u',
    ),
    otherActor: new RegExp(anyOf(otherActors), 'u'),
    ownedBehind: new RegExp(`^的[^${pauses}]{0,8}?${anyOf(owned)}`, 'u'),
    notOwned: new RegExp(`${anyOf(notOwned)}$`, 'u'),
    taking: new RegExp(`^(?:${anyOf(sides)})?${anyOf(taking)}${quotes}$`, 'u'),
    takenBehind: new RegExp(`^${anyOf(taken)}`, 'u'),
  };
});

/** `before`: what stands before the name; `between`: from it to the words; `behind`: how their clause goes on behind them. */
export function isGivenTo(before: string, between: string, behind: string, collection: VerifyCollection): boolean {
  const { opening, leading, basis, founded, otherActor, taking, takenBehind } = patternsOf(collection);
  if (otherActor.test(between)) return false;
  if (opening.test(before) && (leading.test(between) || nextCell.test(between))) return true;
  if (isOwnedBy(before, between, behind, collection) || (taking.test(between) && takenBehind.test(behind))) return true;
  return basis.test(before) && founded.test(between);
}

const alone = new RegExp(`^${quotes}$`, 'u');

/** Whether nothing stands between a name and the words but their quotation mark. */
export const isBeside = (between: string): boolean => alone.test(between);

/** 江西“……”的做法, also where others are held against it. */
export function isOwnedBy(before: string, between: string, behind: string, collection: VerifyCollection): boolean {
  const { ownedBehind, notOwned } = patternsOf(collection);
  return alone.test(between) && ownedBehind.test(behind) && !notOwned.test(before);
}
