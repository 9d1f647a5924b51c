/** The front of a document (文件头): how far it goes, and which of its lines run on. */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { endsSentence, isFinished } from '../../../src/policy/marks.ts';
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import { isNumberStyle, isStatute } from '../../../src/policy/model/numbering.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { joinSourced, type SourcedText } from '../correct/sourced-text.ts';
import { readNumber } from '../numbers/numbering.ts';
import { beforeDate, isDateLine, isMonthLine, printedYear } from '../numbers/printed-dates.ts';
import { opensHeading } from './heading-reader.ts';
import type { Line } from './split-lines.ts';
import { ownTitlePlaces, titlePlaces } from './title-places.ts';
import { unnumberedChapters } from './unnumbered-chapters.ts';

type FrontLines = Language['frontLines'];
type Metadata = Pick<DocumentMetadata, 'title' | 'lineBreaks' | 'numbering' | 'issuers' | 'carriedBy' | 'asAttachment'>;

/** How many lines addressees or one step of an adoption may run over, and how many a history in brackets. */
const runningLines = 4;
const historyLines = 14;
/** Who is addressed has no longer name. */
const longestName = 30;
/** One addressee or several without a comma, not each of them known by its ending, are no longer. */
const longestPlain = 40;

/** How many lines belong to the front: those up to the title, and what stands between it and the text; 0 without a title. */
export function frontLength(lines: readonly Line[], metadata: Metadata, words: FrontLines): number {
  const opens = (line: Line): boolean => opensHeading(line, metadata.numbering);
  const firstHeading = lines.findIndex(opens);
  const titles = ownTitlePlaces(lines, metadata);
  // A notice that carries the text may have numbered clauses of its own before the title.
  const before = titles.filter(({ from }) => firstHeading < 0 || from < firstHeading);
  const title = (metadata.carriedBy ? titles.at(-1) : before.at(-1)) ?? titles[0];
  if (isStatute(metadata.numbering)) {
    const from = title?.to ?? 0;
    const heading = lines.findIndex(
      (line, i) => i >= from && (opens(line) || isPreface(line, words) || opensFirst(line, i > from ? lines[i - 1] : undefined, metadata.numbering)),
    );
    const [opensChapter] = heading > from ? unnumberedChapters(lines.slice(heading - 1), metadata.numbering, words) : [];
    return Math.max(opensChapter ? heading - 1 : heading, from);
  }
  if (!title) return 0;
  let to = title.to;
  for (let more = 1; more > 0; to += more) more = lengthUnderTitle(lines.slice(to, to + historyLines), metadata, words);
  return to;
}

/** 第一条为了 or 第一章总则, without white space, right below the title or behind what has come to an end there: it continues nothing. */
function opensFirst({ text, quoted }: Line, before: Line | undefined, { levels }: Metadata['numbering']): boolean {
  if (quoted || (before && !isFinished(before.text.text) && !/[）)]$/u.test(before.text.text) && !isDateLine(before.text.text))) return false;
  return levels.some((style) => isNumberStyle(style) && style.startsWith('第') && readNumber(text.text, style)?.ordinal === 1);
}

/** Whether a line is the heading of what opens the text, and nothing else: 前　言. */
export const isPreface = ({ text }: Line, { prefaceHeadings }: Pick<FrontLines, 'prefaceHeadings'>): boolean =>
  prefaceHeadings.includes(text.text.replace(/\s+/gu, ''));

/** How many of these lines are one thing that may stand under the title: number, date, adoption, issuers, addressees; 0 where it is the text. */
function lengthUnderTitle(lines: readonly Line[], metadata: Metadata, words: FrontLines): number {
  let joined = '';
  for (const [i, line] of lines.entries()) {
    if (opensHeading(line, metadata.numbering)) return 0;
    const flat = flatten(line);
    joined += flat;
    const next = lines[i + 1];
    if (i === 0 && (standsUnderTitle(flat, metadata.issuers, words) || (isAgency(flat, words) && next && isCoverDate(flatten(next))))) return 1;
    if (i < runningLines && isAddressees(joined, words)) return i + 1;
    if (isAdoption(joined, words) && (i === 0 || /^[（(]/u.test(joined) || (i < runningLines && !/[，,]/u.test(joined)))) return i + 1;
    if (endsSentence(flat) && !isOpen(joined)) return 0;
  }
  return 0;
}

/** The cover of a plan has a month below the name of who made it. */
const isCoverDate = (flat: string): boolean => isDateLine(flat) || isMonthLine(flat);

const flatten = ({ text }: Line): string => text.text.replace(/\s+/gu, '');

const standsUnderTitle = (flat: string, issuers: readonly string[], words: FrontLines): boolean =>
  isNumberLine(flat, words) ||
  isCoverDate(flat) ||
  isNumberLine(beforeDate(flat) ?? '', words) ||
  namesIssuers(flat, issuers) ||
  namesIssuers(beforeDate(flat) ?? '', issuers);

/** A bracket is open at the end. */
const isOpen = (flat: string): boolean => /^[（(]/u.test(flat) && (flat.match(/[（(]/gu)?.length ?? 0) > (flat.match(/[）)]/gu)?.length ?? 0);

const namesYear = new RegExp(printedYear, 'u');
const adoptionOpening = new RegExp(`^${printedYear}[^。]*。?$`, 'u');

/** 2031年3月1日…会议通过, or several such steps in one pair of brackets. */
function isAdoption(flat: string, { adoptionEndings }: FrontLines): boolean {
  const bracketed = /^[（(].*[）)]$/u.test(flat);
  if (isOpen(flat) || !(bracketed || adoptionOpening.test(flat))) return false;
  const end = flat.replace(/[）)。]+$/u, '');
  return adoptionEndings.some((ending) => end.endsWith(ending)) && (!bracketed || namesYear.test(flat));
}

/** Whether a line names issuers and nothing else: one, or joint ones run together. */
export function namesIssuers(line: string, issuers: readonly string[]): boolean {
  const longestFirst = issuers.map(normalForm).sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((words, issuer) => words.replace(issuer, ''), normalForm(line));
  return rest.replace(/^[、,，]+$/u, '') === '' && line !== '';
}

/** 云溪市水利局: as a signature, or one under the title. Of several run together the last tells. */
export const isAgency = (flat: string, { agencyEndings }: Pick<FrontLines, 'agencyEndings'>): boolean =>
  flat.length <= 60 && /^[\p{Script=Han}（）()·、]+$/u.test(flat) && agencyEndings.some((ending) => flat.length > ending.length + 1 && flat.endsWith(ending));

/** 各市州人民政府，省直有关部门： */
export function isAddressees(flat: string, { addresseeOpenings, addresseeEndings, agencyEndings, notAddressees, backOpenings }: FrontLines): boolean {
  if (new RegExp(`^${anyOf(backOpenings)}[：:]`, 'u').test(flat)) return /^主送/u.test(flat);
  if (!/[：:]$/u.test(flat) || /[。；]/u.test(flat) || flat.length > 200) return false;
  const named = flat.slice(0, -1).replace(/[（(][^（()）]*[）)]$/u, '');
  const each = named.split(/[、，,]/u);
  const names = (one: string): boolean => one.length <= longestName && [...agencyEndings, ...addresseeEndings].some((ending) => one.endsWith(ending));
  if (!names(each.at(-1) ?? '')) return false;
  if (addresseeOpenings.some((opening) => named.startsWith(opening))) return true;
  if (named.length < 4 || notAddressees.some((word) => named.includes(word))) return false;
  return (named.length <= longestPlain && !/[，,]/u.test(named)) || (each.length > 1 && each.every(names));
}

const numerals = `(?:\\d+|[${ordinalDigits}]+)`;
/** （A）, in normal form: how replies to proposals are classed. */
const classMark = '(?:[(][a-z][)])?';
const numberPatterns = oncePer(({ citingOpenings }: FrontLines) => {
  const code = `(?!${anyOf(citingOpenings)})[\\p{Script=Han}a-z]{0,24}`;
  return new RegExp(`^[(【]?${code}(?:[〔[(【]\\d{4}[〕\\])】]第?\\d+(?:-\\d+)?号|(?:\\d{4}年)?第${numerals}号)${classMark}[)】]?$`, 'u');
});

/** 云政发〔2031〕7号, （2020）39号, [2021] 634号, 云溪市人民政府令第12号; not a sentence that names one. */
export const isNumberLine = (flat: string, words: FrontLines): boolean => numberPatterns(words).test(normalForm(flat));

/** Lines of the front: the title in one, those that stand for themselves, and prose that runs on to its 。 or ：. */
export function joinFront(lines: readonly Line[], metadata: Metadata, words: FrontLines): SourcedText[] {
  const titles = titlePlaces(lines, metadata.title);
  const parts: SourcedText[] = [];
  let prose: SourcedText[] = [];
  const endProse = (next: SourcedText): void => {
    for (const part of [...prose, next]) parts.push(part);
    prose = [];
  };
  for (const [i, { text }] of lines.entries()) {
    const flat = text.text.replace(/\s+/gu, '');
    const title = titles.find(({ from, to }) => i >= from && i < to);
    if (title) {
      if (i > title.from) continue;
      endProse(joinSourced(lines.slice(title.from, title.to).map((line) => line.text)));
    } else if (namesIssuers(flat, metadata.issuers) || standsAlone(flat, words)) {
      endProse(text);
    } else if (metadata.lineBreaks !== 'paragraph-per-line' && endsSentence(flat)) {
      parts.push(joinSourced([...prose, text]));
      prose = [];
    } else prose.push(text);
  }
  return [...parts, ...prose];
}

const standsAlone = (flat: string, words: FrontLines): boolean =>
  words.standing.some((ending) => flat.endsWith(ending)) || isDateLine(flat) || isNumberLine(flat, words);
