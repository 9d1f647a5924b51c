/** Lines of the web page that a text was saved from: its buttons, its counters, who put it there and when. */
import type { Language } from '../../../../src/policy/language.ts';
import { sentenceEnds } from '../../../../src/policy/marks.ts';
import { foldCharacters } from '../../../../src/policy/normal-form.ts';
import { anyOf, oncePer } from '../../../../src/policy/word-patterns.ts';
import type { Block } from '../blocks.ts';
import type { Line } from '../split-lines.ts';

type Words = Language['webPages'];

/** Such a line is no longer than this, and no sentence. */
const longestLine = 120;
const inSentence = new RegExp(`[${sentenceEnds}]`, 'u');

const patterns = oncePer(({ labels, ambiguousLabels }: Words) => {
  const head = String.raw`(?<=^|[\s\[(【〔|｜/·•-])`;
  return {
    certain: new RegExp(`${head}(?:${anyOf(labels)})\\s*(?:[:>]|\\d+\\s*次?(?=$|\\s))`, 'u'),
    any: new RegExp(`${head}(?:${anyOf([...labels, ...ambiguousLabels])})\\s*:`, 'gu'),
  };
});

const controlsOf = oncePer(({ controls }: Words) => new Set(controls));
const sizesOf = oncePer(({ sizes }: Words) => new Set(sizes));

/** Each such line, with the number of all of them. In a sentence or a table the same words are text: 网站应当公布浏览次数。 */
export function pageWords(lines: readonly Line[], blocks: readonly Block[], words: Words): { line: Line; count: number }[] {
  const first = blocks.find(({ kind }) => kind === 'heading')?.line ?? 0;
  const found = lines.filter((line, i) => {
    return !line.quoted && isPageLine(line.text.text, words, isAlone(lines, i, first));
  });
  return found.map((line) => ({ line, count: found.length }));
}

/** Whether such a line stands there; `alone` tells that a single ambiguous label (来源：…) is enough. */
export function isPageLine(line: string, words: Words, alone: boolean): boolean {
  if (line.length > longestLine || line.includes('\t')) return false;
  const text = foldCharacters(line).trim();
  return !inSentence.test(text) && (isControls(text, words) || patterns(words).certain.test(text) || isPublishing(text, words, alone));
}

/** Nothing but buttons and what stands between them: 【打印本页】【关闭窗口】, 字体：大 中 小. One word that may be a cell or a title is not enough. */
function isControls(text: string, words: Words): boolean {
  const pieces = text.split(/[\s\p{P}\p{S}\d]+/u).filter((piece) => piece !== '');
  const buttons = pieces.filter((piece) => !sizesOf(words).has(piece));
  return buttons.length > 0 && buttons.every((piece) => controlsOf(words).has(piece)) && (pieces.length > 1 || text.length > 3);
}

/** 来源：… 发布时间：… */
function isPublishing(text: string, words: Words, alone: boolean): boolean {
  const count = [...text.matchAll(patterns(words).any)].length;
  return count > 1 || (alone && count === 1 && text.search(patterns(words).any) === 0);
}

/** Above the first heading, or at the end: neither under a table nor among the text. */
function isAlone(lines: readonly Line[], i: number, first: number): boolean {
  const isRow = (line: Line | undefined): boolean => line?.text.text.includes('\t') ?? false;
  return !isRow(lines[i - 1]) && ((lines[i]?.number ?? 0) < first || i === lines.length - 1);
}
