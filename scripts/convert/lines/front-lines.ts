/** The front of a document (文件头): how far it goes, and which of its lines run on. */
import { ordinalDigits, singleDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { endsSentence } from '../../../src/policy/marks.ts';
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { joinSourced, type SourcedText } from '../correct/sourced-text.ts';
import { headingStyles, readNumber } from './numbering.ts';
import type { Line } from './split-lines.ts';

type FrontLines = Language['frontLines'];
type Metadata = Pick<DocumentMetadata, 'title' | 'lineBreaks' | 'numbering' | 'issuers'>;

/** How many lines belong to the front: those up to the title before the first heading; 0 without one. */
export function frontLength(lines: readonly Line[], metadata: Metadata, words: FrontLines): number {
  const styles = headingStyles(metadata);
  const firstHeading = lines.findIndex((line) => styles.some(([, style]) => readNumber(line.text.text, style)));
  const title = normalForm(metadata.title);
  if (metadata.numbering.form === 'statute') return statuteFrontLength(lines, firstHeading, words);
  const before = lines.slice(0, firstHeading < 0 ? lines.length : firstHeading);
  return before.findLastIndex((line) => normalForm(line.text.text) === title) + 1;
}

/** The front of a statute goes on to its first heading; a table of contents (目录), which repeats the headings, belongs to it. */
function statuteFrontLength(lines: readonly Line[], firstHeading: number, { contentsHeadings }: FrontLines): number {
  const flat = lines.map((line) => normalForm(line.text.text));
  const contents = flat.findIndex((line) => contentsHeadings.includes(line));
  if (contents < 0 || firstHeading !== contents + 1) return Math.max(firstHeading, 0);
  const again = flat.indexOf(flat[firstHeading] ?? '', firstHeading + 1);
  return again < 0 ? firstHeading : again;
}

const dateLine = new RegExp(`^[\\d${singleDigits}]+年[\\d${ordinalDigits}]+月[\\d${ordinalDigits}]+日$`, 'u');
const numberLine = /^[（(]?[^，。]*〔\d{4}〕\s*\d+\s*号[）)]?$/u;

/** Lines of the front: those that stand for themselves, and prose that runs on to its 。 or ：. */
export function joinFront(lines: readonly Line[], metadata: Metadata, words: FrontLines): SourcedText[] {
  const title = normalForm(metadata.title);
  const parts: SourcedText[] = [];
  let prose: SourcedText[] = [];
  for (const { text } of lines) {
    const flat = text.text.replace(/\s+/gu, '');
    if (normalForm(flat) === title || metadata.issuers.includes(flat) || standsAlone(flat, words)) {
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
