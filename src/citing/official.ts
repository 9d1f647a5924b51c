/**
 * References as official documents usually make them (通行做法): title first, then the number in brackets (先引标题，后引发文字号), then
 * the place. Which rule in force asks for it was not found.
 * A full title names who issued it（某省人民政府关于…的意见）; one that begins with what it is about has its issuers before
 * it, outside the marks, since they are no part of the title as printed. A document without a number is told by its issuers
 * and date, as far as the text gives them.
 */
import { dateInWords } from '../policy/dates.ts';
import { inTitleMarks } from '../policy/marks.ts';
import { formatNumeral } from '../policy/numerals.ts';
import { locatorOfPassage } from './locator.ts';
import { type Reference, titleWithIssuers } from './reference.ts';

export const official = (reference: Reference): string => `${sourceOf(reference.document)}${locatorOfPassage(reference)}`;

function sourceOf(document: Reference['document']): string {
  if (document.documentNumber) return `${lacksIssuer(document) ? issuersOf(document) : ''}${inTitleMarks(document.title)}（${document.documentNumber}）`;
  return `${titleWithIssuers(document)}${document.date ? `（${dateInWords(document.date)}）` : ''}`;
}

/** 关于印发…的通知, 印发…, 转发…; a plan or rules of a name of their own（某省河湖保护条例）lack nothing. */
const lacksIssuer = ({ title, issuers }: Reference['document']): boolean => issuers.length > 0 && /^(?:关于|[印转]发)/u.test(title);

/** Many joint issuers as 某部等七部门. */
function issuersOf({ issuers }: Reference['document']): string {
  return issuers.length > mostNamed ? `${issuers[0]}等${formatNumeral(issuers.length)}部门` : issuers.join('、');
}
const mostNamed = 3;
