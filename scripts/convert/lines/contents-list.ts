/** Contents lists (目录): they repeat the headings of the text, with dots and page numbers behind them. */
import type { Language } from '../../../src/policy/language.ts';
import { sentenceEnds } from '../../../src/policy/marks.ts';
import { foldCharacters, normalForm } from '../../../src/policy/normal-form.ts';
import { oncePer } from '../../../src/policy/word-patterns.ts';
import { withoutNumber } from '../numbers/numbering.ts';
import type { Line } from './split-lines.ts';
import { likeness } from './title-places.ts';

/** 12, iv, Ⅻ, 第12页, - 12 -, （12）: what stands in a contents list behind an entry. */
const page = '(?:第?[-—–(（]?\\s*(?:\\d{1,4}|[ivxlc]{1,7})\\s*[-—–)）]?页?)';
const dot = '[.．·•…⋯‥・_\\-—–]';
/** Dots, then the page or nothing; or a gap and the page. */
const leader = new RegExp(`(?:(?:\\s*${dot}){2,}\\s*${page}?|(?:\\t|\\s{2,})\\s*${page})$`, 'u');
/** A page behind no gap to speak of: only the text itself tells that it is none of the title. */
const bare = new RegExp(`\\s*${page}$`, 'u');

/** An entry runs over so many lines at most, and so many lines in a list may be strange to the text. */
const entryLines = 3;
const longestEntry = 60;
/** Headings that were worded anew since the list was made are still as like as this. */
const alike = 0.5;

/** A text has a contents list or two, not one behind each line that says 目录. */
const mostLists = 8;

const folded = oncePer(({ text }: Line): string => foldCharacters(text.text).trim());
const flat = oncePer(({ text }: Line): string => normalForm(text.text));

/** A heading that is broken over lines has so much of it on the first one. */
const shortestTorn = 6;

/** An entry of the list: where it ends, and the line that is its heading. */
interface Entry {
  to: number;
  heading: number;
}

/**
 * The contents lists, their headings included: `[from, to)`. A list under the heading 目录 is one if and only if most of its entries
 * come again further down as lines, in the same order, or have dots and page numbers behind them.
 */
export function contentsPlaces(lines: readonly Line[], { contentsHeadings }: Pick<Language['frontLines'], 'contentsHeadings'>): [from: number, to: number][] {
  const found: [number, number][] = [];
  let asked = 0;
  for (const [from, line] of lines.entries()) {
    if (from < (found.at(-1)?.[1] ?? 0) || !contentsHeadings.includes(flat(line))) continue;
    if (++asked > mostLists) break;
    const to = listEnd(lines, from + 1);
    if (to > from + 1) found.push([from, to]);
  }
  return found;
}

/** Where the list ends that begins at `from`; `from` where there is no contents list. */
function listEnd(lines: readonly Line[], from: number): number {
  const led = ledEnd(lines, from);
  if (led > from) return led;
  const first = entryOrNext(lines, from, from, lines.length);
  if (!first) return from;
  let [at, heading, entries] = [first.to, first.heading, 1];
  while (at < first.heading) {
    const entry = entryOrNext(lines, at, heading + 1, first.heading);
    if (!entry) break;
    [at, heading, entries] = [entry.to, entry.heading, entries + 1];
  }
  // The last entry may be one that does not come again.
  if (entries > 1 && at + 1 === first.heading && isTitle(lines[at])) at++;
  return entries > 1 || at === first.heading ? at : from;
}

/** The entry at `from`, or the one behind a line there that does not come again: its heading was taken out of the text since. */
function entryOrNext(lines: readonly Line[], from: number, after: number, to: number): Entry | null {
  const entry = entryAt(lines, from, after) ?? (isTitle(lines[from]) ? entryAt(lines, from + 1, after) : null);
  return entry && entry.to <= to ? entry : null;
}

/** Where a list with dots and pages ends, whether or not its entries come again. */
function ledEnd(lines: readonly Line[], from: number): number {
  let [at, led] = [from, 0];
  for (;;) {
    const entry = lines.slice(at, at + entryLines);
    const last = entry.findIndex((line) => leader.test(folded(line)));
    if (last < 0 || !entry.slice(0, last + 1).every(isTitle)) break;
    [at, led] = [at + last + 1, led + 1];
  }
  return led > 1 ? at : from;
}

const sentence = new RegExp(`[${sentenceEnds}；]`, 'u');

/** A line of an entry: short, and no sentence. */
const isTitle = (line: Line | undefined): boolean => line !== undefined && line.text.text.length <= longestEntry * 2 && !sentence.test(line.text.text);

/** The entry that begins at `from`, on one line or more, whose heading comes again as a line from `after` on. */
function entryAt(lines: readonly Line[], from: number, after: number): Entry | null {
  for (const matches of [repeats, resembles]) {
    for (let to = Math.min(lines.length, from + entryLines); to > from; to--) {
      if (!lines.slice(from, to).every(isTitle)) continue;
      const words = lines.slice(from, to).map(folded).join('');
      const heading = lines.findIndex((line, i) => {
        if (i < Math.max(after, to) || !isTitle(firstClause(line))) return false;
        const behind = lines.slice(i + 1, i + entryLines).map(flat);
        return matches(flat(line), words, behind.join('')) || isOverTwoLines(line, lines[i + 1], words);
      });
      if (heading >= 0) return { to, heading };
    }
  }
  return null;
}

/** 附件 with 河段名录 on the next line, of which the list has 附件：河段名录. */
function isOverTwoLines(line: Line, next: Line | undefined, entry: string): boolean {
  const plain = (words: string): string => normalForm(words).replaceAll(':', '');
  if (!next || !isTitle(line) || !isTitle(next)) return false;
  return headingsOf(entry).some((words) => plain(words) === plain(`${line.text.text}${next.text.text}`));
}

const sentenceEnd = new RegExp(`[${sentenceEnds}]`, 'u');

/** A heading may have its text on the same line. */
function firstClause(line: Line): Line {
  const end = line.text.text.search(sentenceEnd);
  return end < 0 ? line : { ...line, text: { ...line.text, text: line.text.text.slice(0, end) } };
}

/** Whether a line, in normal form, begins with the heading of an entry, or is the first line of it, which goes on in those behind. */
function repeats(line: string, entry: string, behind: string): boolean {
  const words = headingsOf(entry).filter((one) => one.length > 1);
  return words.some((one) => line.startsWith(one) || (line.length >= shortestTorn && one.startsWith(line) && `${line}${behind}`.startsWith(one)));
}

/** Whether a line has the number of an entry and nearly its words. */
function resembles(line: string, entry: string): boolean {
  const [wanted = ''] = headingsOf(entry);
  const title = withoutNumber(wanted);
  const number = wanted.slice(0, wanted.length - title.length);
  return number !== '' && title !== '' && line.startsWith(number) && line.length <= longestEntry && likeness(line.slice(number.length), title) >= alike;
}

/** The words of an entry without what leads to its page, and without a number at its end that may be a page. */
const headingsOf = (entry: string): string[] => [normalForm(entry.replace(leader, '')), normalForm(entry.replace(bare, ''))];
