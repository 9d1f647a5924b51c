/** A page whose text is a picture or a file to be downloaded: its title is there, and words of the page. */
import { sentenceEnds } from '../../../src/policy/marks.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import type { Refusal } from '../received/extract.ts';

/** Shorter is no text, unless it says something. */
const shortestText = 60;
const sentence = new RegExp(`[${sentenceEnds}；]`, 'u');
const ofText = (kind: Unit['kind']): boolean => kind !== 'front' && kind !== 'back';

/** No number, no table, no sentence, and next to no words besides the front. */
export function isBare(units: readonly Unit[]): boolean {
  if (units.some(({ label, kind }) => label !== null || kind === 'table' || kind === 'box')) return false;
  const length = units.reduce((sum, { kind, title, text }) => sum + (ofText(kind) ? `${title ?? ''}${text}`.replace(/\s+/gu, '').length : 0), 0);
  return length < shortestText && !units.some(({ text }) => sentence.test(text));
}

export const withoutText: Refusal = {
  rule: 'no-text',
  message: '文件里只有标题和零星的文字，没有正文。',
  remedy: '正文可能是图片，或者在附件里：请送来附件；只有图片的，先识别成文字（OCR），校对后再送来。',
};
