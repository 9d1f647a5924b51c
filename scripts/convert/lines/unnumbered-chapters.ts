/** Chapters of a statute that have no number: 总则, 附则 alone on a line, and in a text with such ones every title above an article. */
import type { Language } from '../../../src/policy/language.ts';
import { clauseEnds, endsInPause, isFinished, sentenceEnds } from '../../../src/policy/marks.ts';
import { isNumberStyle, isStatute, type LevelStyle, type Numbering } from '../../../src/policy/model/numbering.ts';
import { opensWithNumber, readNumber } from '../numbers/numbering.ts';
import type { Line } from './split-lines.ts';

type Words = Pick<Language['frontLines'], 'unnumberedHeadings'>;
type Read = Pick<Line, 'text' | 'quoted'>;

/** The title of a chapter is no longer than this. */
const longestTitle = 20;
const mark = new RegExp(`[${sentenceEnds}${clauseEnds}\\t]`, 'u');

/** Whether a line is one of the words that are titles of chapters wherever they stand alone. */
const namesChapter = ({ text, quoted }: Read, { unnumberedHeadings }: Words): boolean => !quoted && unnumberedHeadings.includes(text.text.replace(/\s+/gu, ''));

/** For each line whether it is the title of a chapter without a number; none is in a text that is no statute. */
export function unnumberedChapters(lines: readonly Read[], numbering: Pick<Numbering, 'levels'>, words: Words): boolean[] {
  if (!isStatute(numbering)) return lines.map(() => false);
  const opensArticle = (at: number): boolean => readNumber(lines[at]?.text.text ?? '', '第一条') !== null;
  const isFree = (at: number): boolean => at === 0 || isFinished(lines[at - 1]?.text.text ?? '');
  const named = lines.map((line, at) => {
    const next = lines[at + 1];
    return namesChapter(line, words) && next !== undefined && (opensArticle(at + 1) || (isFree(at) && !namesChapter(next, words)));
  });
  if (!named.includes(true)) return named;
  // What stands behind a colon is listed.
  const isListed = (at: number): boolean => /[：:]\s*$/u.test(lines[at - 1]?.text.text ?? '');
  const titles = lines.map((line, at) => (named[at] ?? false) || (mayBeTitle(line) && isFree(at) && !isListed(at) && opensArticle(at + 1)));
  return dividesNothing(lines, titles, numbering) ? lines.map(() => false) : titles;
}

const mayBeTitle = ({ text: { text }, quoted }: Read): boolean =>
  !quoted && text.length <= longestTitle && !mark.test(text) && !endsInPause(text) && !opensWithNumber(text);

/** 总则 above all articles, and no other chapter: the titles of the others are lost. */
function dividesNothing(lines: readonly Read[], titles: readonly boolean[], { levels }: Pick<Numbering, 'levels'>): boolean {
  const first = titles.indexOf(true);
  const reads = ({ text }: Read, style: LevelStyle): boolean => isNumberStyle(style) && readNumber(text.text, style) !== null;
  const isHeading = (line: Read, at: number): boolean => at !== first && (titles[at] || levels.some((style) => style !== '第一条' && reads(line, style)));
  return !lines.slice(0, first).some((line) => reads(line, '第一条')) && !lines.some(isHeading);
}
