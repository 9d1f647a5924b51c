import { describe, expect, it } from 'vitest';
import { fromSeed, joinSourced, replaceSourced, sliceSourced, standingFor, trimSourced } from '../../../scripts/convert/correct/sourced-text.ts';

const seed = ' 清於，护岸 ';
const whole = fromSeed(seed, { start: 0, end: seed.length });
/** Each character with the span of the seed that it stands for, and its mark where it has one. */
const drawn = ({ text, at, to, mark }: typeof whole): string[] =>
  [...text].map((character, i) => `${character} ${at[i]}–${to[i]}${(mark[i] ?? -1) < 0 ? '' : ` #${mark[i]}`}`);

describe('text that knows its place', () => {
  it('stands for itself', () => expect(drawn(fromSeed(seed, { start: 1, end: 3 }))).toEqual(['清 1–2', '於 2–3']));

  it('keeps its places when it is cut, trimmed and joined', () => {
    expect(drawn(sliceSourced(whole, 3, 5))).toEqual(['， 3–4', '护 4–5']);
    expect(drawn(trimSourced(whole))).toEqual(['清 1–2', '於 2–3', '， 3–4', '护 4–5', '岸 5–6']);
    expect(drawn(joinSourced([sliceSourced(whole, 5, 6), sliceSourced(whole, 1, 2)]))).toEqual(['岸 5–6', '清 1–2']);
  });

  it('lets each character of a correction stand for all that it corrects', () =>
    expect(drawn(standingFor('清淤泥', { start: 1, end: 3 }, 0))).toEqual(['清 1–3 #0', '淤 1–3 #0', '泥 1–3 #0']));

  it('lets what replaces a match stand for the whole match', () =>
    expect(drawn(replaceSourced(sliceSourced(whole, 1, 5), /於，/gu, () => '；'))).toEqual(['清 1–2', '； 2–4', '护 4–5']));

  it('leaves a match alone for which there is no replacement', () => expect(replaceSourced(whole, /护/gu, () => undefined)).toBe(whole));

  it('is nothing when white space is trimmed', () => expect(trimSourced(fromSeed('  ', { start: 0, end: 2 })).text).toBe(''));
});
