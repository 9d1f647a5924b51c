/** The front of a document (文件头): how far it goes, and which of its lines run on. */
import { ordinalDigits, singleDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { endsSentence } from '../../../src/policy/marks.ts';
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import { isStatute } from '../../../src/policy/model/numbering.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { joinSourced, type SourcedText } from '../correct/sourced-text.ts';
import { opensHeading } from './heading-reader.ts';
import type { Line } from './split-lines.ts';

type FrontLines = Language['frontLines'];
type Metadata = Pick<DocumentMetadata, 'title' | 'lineBreaks' | 'numbering' | 'issuers' | 'carriedBy'>;

/** How many lines a title may be broken over. */
const titleLines = 6;

/** Where a title stands as lines of its own, from line `after` on: `[from, to)`. */
export function titlePlaces(lines: readonly Line[], title: string, after = 0): { from: number; to: number }[] {
  const wanted = normalForm(title);
  if (!wanted) return [];
  return lines.flatMap((_, from) => {
    if (from < after) return [];
    let joined = '';
    for (let to = from + 1; to <= Math.min(lines.length, from + titleLines); to++) {
      joined += normalForm(lines[to - 1]?.text.text ?? '');
      if (joined === wanted) return [{ from, to }];
      if (!wanted.startsWith(joined)) return [];
    }
    return [];
  });
}

/** The line that is most like some words, by the pairs of characters that they share; null where no line shares half of them. */
export function nearestLine(lines: readonly Line[], words: string): Line | null {
  const wanted = pairs(words);
  let [best, nearest] = [0.5, null as Line | null];
  for (const line of lines) {
    const found = pairs(line.text.text);
    const shared = [...wanted].filter((pair) => found.has(pair)).length;
    const like = (2 * shared) / Math.max(1, wanted.size + found.size);
    if (like >= best) [best, nearest] = [like + Number.EPSILON, line];
  }
  return nearest;
}

function pairs(words: string): Set<string> {
  const flat = normalForm(words);
  return new Set(Array.from({ length: Math.max(0, flat.length - 1) }, (_, i) => flat.slice(i, i + 2)));
}

/** How many lines belong to the front: those up to the title, and what stands between it and the text; 0 without a title. */
export function frontLength(lines: readonly Line[], metadata: Metadata, words: FrontLines): number {
  const opens = (line: Line): boolean => opensHeading(line, metadata.numbering);
  const firstHeading = lines.findIndex(opens);
  const titles = titlePlaces(lines, metadata.title);
  // A notice that carries the text may have numbered clauses of its own before the title.
  const before = titles.filter(({ from }) => firstHeading < 0 || from < firstHeading);
  const title = (metadata.carriedBy ? titles.at(-1) : before.at(-1)) ?? titles[0];
  if (isStatute(metadata.numbering)) {
    const heading = lines.findIndex((line, i) => i >= (title?.to ?? 0) && (opens(line) || isPreface(line, words)));
    return Math.max(heading, title?.to ?? 0);
  }
  if (!title) return 0;
  let to = title.to;
  while (to < lines.length && !opens(lines[to] as Line) && standsUnderTitle(lines[to] as Line, metadata, words)) to++;
  return to;
}

/** Whether a line is the heading of what opens the text, and nothing else: 前　言. */
export const isPreface = ({ text }: Line, { prefaceHeadings }: Pick<FrontLines, 'prefaceHeadings'>): boolean =>
  prefaceHeadings.includes(text.text.replace(/\s+/gu, ''));

/** Number, date, adoption, issuers and addressees may stand under the title. */
function standsUnderTitle({ text }: Line, { issuers }: Metadata, words: FrontLines): boolean {
  const flat = text.text.replace(/\s+/gu, '');
  return (
    numberLine.test(flat) ||
    dateLine.test(flat) ||
    namesIssuers(flat, issuers) ||
    (/^[（(]|^\d{4}年[^。]*$/u.test(flat) && words.adoptionEndings.some((ending) => flat.replace(/[）)。]+$/u, '').endsWith(ending))) ||
    isAddressees(flat, words)
  );
}

/** Whether a line names issuers and nothing else: one, or joint ones run together. */
export function namesIssuers(line: string, issuers: readonly string[]): boolean {
  const longestFirst = issuers.map(normalForm).sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((words, issuer) => words.replace(issuer, ''), normalForm(line));
  return rest === '' && line !== '';
}

/** 各市州人民政府，省直有关部门： */
export function isAddressees(flat: string, { addresseeOpenings, agencyEndings }: FrontLines): boolean {
  if (!/[：:]$/u.test(flat) || /[。；]/u.test(flat)) return false;
  const named = flat.slice(0, -1).replace(/[（(][^（()）]*[）)]$/u, '');
  return (
    agencyEndings.some((ending) => named.endsWith(ending)) &&
    (addresseeOpenings.some((opening) => named.startsWith(opening)) || (named.length >= 6 && named.length <= 40 && !/[，,]/u.test(named)))
  );
}

/** A line that is a date and nothing else. */
export const dateLine = new RegExp(`^[\\d${singleDigits}○]+年[\\d${ordinalDigits}]+月[\\d${ordinalDigits}]+日$`, 'u');
const numberLine = /^[（(]?[^，。]*[〔[（(［]\d{4}[〕\])）］]\s*\d+\s*号[）)]?$/u;

/** Lines of the front: the title in one, those that stand for themselves, and prose that runs on to its 。 or ：. */
export function joinFront(lines: readonly Line[], metadata: Metadata, words: FrontLines): SourcedText[] {
  const titles = titlePlaces(lines, metadata.title);
  const parts: SourcedText[] = [];
  let prose: SourcedText[] = [];
  for (const [i, { text }] of lines.entries()) {
    const flat = text.text.replace(/\s+/gu, '');
    const title = titles.find(({ from, to }) => i >= from && i < to);
    if (title) {
      if (i > title.from) continue;
      parts.push(...prose, joinSourced(lines.slice(title.from, title.to).map((line) => line.text)));
      prose = [];
    } else if (namesIssuers(flat, metadata.issuers) || standsAlone(flat, words)) {
      parts.push(...prose, text);
      prose = [];
    } else if (metadata.lineBreaks !== 'paragraph-per-line' && endsSentence(flat)) {
      parts.push(joinSourced([...prose, text]));
      prose = [];
    } else prose.push(text);
  }
  return [...parts, ...prose];
}

const standsAlone = (flat: string, { standing }: FrontLines): boolean =>
  standing.some((ending) => flat.endsWith(ending)) || dateLine.test(flat) || numberLine.test(flat);
