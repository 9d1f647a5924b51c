/** Whether a body is of the level that issued a text, or below it, or none of a government. */
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import type { AssignmentWords } from './words.ts';

/**
 * In a province's text 省财政厅 is, 市县财政 and 各市人民政府 are not; in a municipality's 市财政局 is; in a national one all but classes and what
 * bears a lower level.
 */
export function ofLevel({ maker, place }: Pick<PolicyDocument, 'maker' | 'place'>, words: AssignmentWords): (body: string) => boolean {
  const { isClass, ownLevel, lowerLevel, other } = words;
  const own = maker?.level === 'national' ? null : place.fullName.slice(-1);
  return (body) => {
    if (isClass.test(body) || other.test(body)) return false;
    if (own !== null && (body.startsWith(own) || body.startsWith(place.fullName))) return true;
    return own === null ? !ownLevel.test(body) && !lowerLevel.test(body) : !lowerLevel.test(body);
  };
}
