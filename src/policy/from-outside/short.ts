/** Short addresses as they arrive: with the place as a part of its own. */
import { anchorOfShort } from '../addresses.ts';
import { isUnitLike } from './anchor.ts';

/** The last part of a short address, of all names behind `/c/`: hunan-yijian-5 of hunan-yijian and 5. What names no place is words behind it. */
export function shortPartOf([name = '', ...behind]: readonly string[]): string {
  return [name, ...behind.filter((each) => isUnitLike(anchorOfShort(each)))].join('-');
}
