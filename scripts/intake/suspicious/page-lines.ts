/** What web pages, programs and damage leave in a text. */
import type { Language } from '../../../src/policy/language.ts';
import { sentenceEnds } from '../../../src/policy/marks.ts';
import { anyOf } from '../../../src/policy/word-patterns.ts';
import { markupIn } from '../../convert/correct/markup.ts';
import { foreignCharacters } from '../../convert/lines/check/foreign-characters.ts';
import { markdownLines } from '../../convert/lines/check/markup.ts';
import { pageWords } from '../../convert/lines/check/page-words.ts';
import type { Line } from '../../convert/lines/split-lines.ts';
import type { Suspect } from './suspicious-lines.ts';

const suspect = ({ number, text }: Line, why: string): Suspect => ({ line: number, words: text.text, why });

/** Replacement characters, private use, wrong encodings, signs of other scripts, tags, entities, marks of Markdown. */
export function damagedLines(lines: readonly Line[]): Suspect[] {
  const damaged = lines.flatMap((line) => foreignCharacters([line], '').map(({ zh }) => suspect(line, zh)));
  const marked = lines.flatMap((line) => {
    const mark = markupIn(line.text.text);
    return mark === null ? [] : [suspect(line, `有网页或程序的记号“${mark}”`)];
  });
  const markdown = markdownLines(lines, true).map(({ line, mark }) => suspect(line, `有 Markdown 的记号“${mark}”`));
  return [...damaged, ...marked, ...markdown];
}

/** Such a line is no paragraph. */
const longestInvitation = 60;

const inSentence = new RegExp(`[${sentenceEnds}；]`, 'u');

/** Buttons, counters, who published the page; and words that ask its reader to do something. */
export function pageLines(lines: readonly Line[], { webPages, proofreading }: Pick<Language, 'webPages' | 'proofreading'>): Suspect[] {
  const known = pageWords(lines, [], webPages).map(({ line }) => suspect(line, '像是网页上的按钮、计数或发布信息，不是文件内容'));
  const invites = new RegExp(anyOf(proofreading.invitations), 'u');
  const inviting = lines.filter(({ text }) => text.text.length <= longestInvitation && !inSentence.test(text.text) && invites.test(text.text));
  return [...known, ...inviting.map((line) => suspect(line, '像是网页上的提示，不是文件内容'))];
}

const link = /https?:\/\/|www\.|\]\([^()\s]+\)/u;
const dated = /\S\s*[（([]?\d{4}[-./]\d{1,2}[-./]\d{1,2}[)）\]]?$/u;
const fewestLinks = 3;

/** Several lines one after the other that lead elsewhere, or end in a day: related articles. */
export function linkLists(lines: readonly Line[]): Suspect[] {
  return [link, dated].flatMap((pattern) => runsOf(lines, ({ text }) => text.text.length <= longestInvitation && pattern.test(text.text)));
}

function runsOf(lines: readonly Line[], holds: (line: Line) => boolean): Suspect[] {
  const found: Suspect[] = [];
  let run: Line[] = [];
  for (const line of [...lines, null]) {
    if (line && holds(line)) run.push(line);
    else {
      if (run.length >= fewestLinks) for (const one of run) found.push(suspect(one, '一连几行都是链接或附有日期的标题，像是网页上的列表'));
      run = [];
    }
  }
  return found;
}

/** No paragraph of a policy is so long. */
const longestLine = 2000;

export function longLines(lines: readonly Line[]): Suspect[] {
  return lines.filter(({ text }) => text.text.length > longestLine).map((line) => suspect(line, `这一行有 ${line.text.text.length} 字，疑其中的换行已失`));
}
