/** Captions of boxes and tables (专栏1, 表2) behind the end of a sentence. */
import { ordinalDigits } from '../../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../../src/policy/language.ts';
import { sentenceEnds } from '../../../../src/policy/marks.ts';
import { readInset } from '../../../convert/lines/tables/captions.ts';

const place = new RegExp(`(?<=[${sentenceEnds}）])(?:[专專][栏欄]|表)(?=[\\d${ordinalDigits}])`, 'gu');

export const insetCuts = (text: string, { frontLines }: Pick<Language, 'frontLines'>): number[] =>
  [...text.matchAll(place)].flatMap(({ index }) => (readInset(text.slice(index, index + 60), frontLines) === 'citation' ? [] : [index]));
