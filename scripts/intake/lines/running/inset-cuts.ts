/** Captions of boxes and tables (专栏1, 表2) behind the end of a sentence. */
import { ordinalDigits } from '../../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../../src/policy/language.ts';
import { pauses, sentenceEnds } from '../../../../src/policy/marks.ts';
import { anyOf, oncePer } from '../../../../src/policy/word-patterns.ts';

const place = new RegExp(`(?<=[${sentenceEnds}）])(?:[专專][栏欄]|表)\\s*[\\d${ordinalDigits}]+(?:[-—]\\d+)?`, 'gu');

/** 专栏1所列, 表2、表3: what begins a sentence so cites it. What stands behind a caption runs into the items below it, so that its own end tells nothing. */
const cites = oncePer(({ attachmentClauses }: Language['frontLines']) => new RegExp(`^(?:${anyOf(attachmentClauses)}|[${pauses}])`, 'u'));

export const insetCuts = (text: string, { frontLines }: Pick<Language, 'frontLines'>): number[] =>
  [...text.matchAll(place)].flatMap(({ index, 0: caption }) =>
    cites(frontLines).test(text.slice(index + caption.length, index + caption.length + 8)) ? [] : [index],
  );
