/** Whether a body is of the level that issued a text, or below it, or none of a government. */
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import type { AssignmentWords } from './words.ts';

/**
 * In a province's text 省财政厅 is, 市县财政 and 各市人民政府 are not; in a municipality's 市财政局 is, 东山区人民政府 is not; in a national one
 * all but classes and what bears a lower level. A body of the place where something lies (所在地…) is below.
 */
export function ofLevel({ maker, place }: Pick<PolicyDocument, 'maker' | 'place'>, words: AssignmentWords): (body: string) => boolean {
  const { isClass, ownLevel, lowerLevel, other, located } = words;
  const own = maker?.level === 'national' ? null : place.fullName.slice(-1);
  return (body) => {
    if (isClass.test(body) || other.test(body) || located.test(body)) return false;
    if (own === null) return !ownLevel.test(body) && !lowerLevel.test(body);
    if (body.startsWith(own) || body.startsWith(place.fullName)) return !isBelow(body.slice(own.length), own, words);
    return !lowerLevel.test(body) && !isBelow(body, own, words);
  };
}

/** Ends like the government of a county, a town; of the level `own` it is none. */
const isBelow = (name: string, own: string, { lowerName }: AssignmentWords): boolean => {
  const end = lowerName.exec(name.replace(/[（）()]/gu, ''))?.[0];
  return end !== undefined && !end.startsWith(own);
};
