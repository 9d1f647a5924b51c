/** Whether a text node begins a paragraph, told by the words before it and its own. */
import { clauseEnds, closingBrackets, endsInPause, endsSentence, isFinished, openingBrackets, sentenceEnds } from '../../../src/policy/marks.ts';
import type { NumberStyle } from '../../../src/policy/model/numbering.ts';
import type { ExtractLine } from '../received/extract.ts';
import { isProse } from './glued-nodes.ts';
import { labelOf, type PrintedLabel } from './printed-labels.ts';

/** Longer words are no heading. */
const longestHeading = 50;
const hasAny = (text: string, marks: string): boolean => [...marks].some((mark) => text.includes(mark));
const hasStop = (text: string): boolean => hasAny(text, sentenceEnds + clauseEnds);

/** `due`: the number that the node begins with, if it goes on with those before. */
export function opensParagraph(last: ExtractLine, node: ExtractLine, due: PrintedLabel | null): boolean {
  if (!isProse(last) || !isProse(node) || last.form?.box !== node.form?.box) return true;
  if (isUnfinished(last.text)) return false;
  if (due && (isFinished(last.text) || isShort(last.text))) return true;
  return endsSentence(last.text) ? opensBehindStop(last.text, node.text) : opensBehindWords(last.text, node.text);
}

/** Words behind which a paragraph cannot end. */
const isUnfinished = (text: string): boolean => isBareLabel(text) || hasOpenBracket(text) || endsInPause(text) || /(?:第|根据)$/u.test(text);

const isShort = (text: string): boolean => text.length <= longestHeading && !/[。；]/u.test(text);

/** A number, or a word that announces what stands on its line: 附件：1. 清单. */
const isBareLabel = (text: string): boolean => labelOf(text)?.length === text.length || /^(?:附件|注)[：:]$/u.test(text);

/** Words in brackets that began a little before; a bracket that is never closed ends with its sentence. */
function hasOpenBracket(text: string): boolean {
  let open = 0;
  for (const character of text.slice(-300)) {
    if (`${openingBrackets}《〈`.includes(character)) open++;
    else if (`${closingBrackets}》〉`.includes(character)) open = Math.max(0, open - 1);
  }
  return open > 0;
}

/** Behind a stop only what was torn goes on: a figure, a word in Latin letters, departments in brackets. */
function opensBehindStop(last: string, node: string): boolean {
  if (last.endsWith('：')) return !isLatin(node.charAt(0));
  return !(isLatin(node.charAt(0)) || openingBrackets.includes(node.charAt(0)));
}

const isLatin = (character: string): boolean => /[0-9０-９A-Za-z]/u.test(character);

const dateLine = /^[0-9０-９]{4}年[0-9０-９]{1,2}月[0-9０-９]{1,2}日$/u;
const attachmentLabel = /^附\p{Script=Han}(?<number>[0-9０-９]{0,2})[：:]?$/u;
const numberLine = /^[（(]?[^《》，。〔]{2,14}〔[0-9０-９]{4}〕[0-9０-９]+号[）)]?$/u;

/** A line of a document's number, of an attachment, of a date, or wholly in brackets: nothing goes on with it. */
function isWhole(text: string, next: string): boolean {
  const attachment = attachmentLabel.exec(text)?.groups;
  if (attachment) return attachment.number !== '' || !isLatin(next.charAt(0));
  return dateLine.test(text) || numberLine.test(text) || /^[（(][^（()）]*[）)]$/u.test(text);
}

/** Between ideographs nothing is torn but headings and titles from what is below them; beside figures and brackets words are. */
function opensBehindWords(last: string, node: string): boolean {
  if (beforeDates.has(last.slice(-1)) && date.test(node)) return false;
  if (isWhole(last, node) || dateLine.test(node) || isTitleAbove(last, node)) return true;
  if (numberLine.test(node) && !hasStop(last) && !last.endsWith('》')) return true;
  if (isTornBetween(last.slice(-1), node.charAt(0)) || (signs.has(last.slice(-1)) && hasStop(node))) return false;
  return !hasStop(last) || (isShort(last) && labelOf(last) !== null);
}

const date = /^[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日/u;
/** Behind these a sentence goes on with its date. */
const beforeDates = new Set('自于至从到在');

/** Behind a figure: 65%⏎以上的，…. */
const signs = new Set('%％‰℃');

/** Words that are no sentence above what begins with a date or a year: 工作要点⏎2020年是收官之年，……。, 管理办法⏎2020年5月1日 市人民政府公布. */
function isTitleAbove(last: string, node: string): boolean {
  if (last.length < 5 || hasStop(last) || last.startsWith('为') || labelOf(last) || beforeDates.has(last.slice(-1))) return false;
  return date.test(node) || (isShort(last) && /^[0-9]{4}年/u.test(node) && node.length > 15 && hasStop(node));
}

const isTornBetween = (before: string, behind: string): boolean =>
  isLatin(before) || isLatin(behind) || closingBrackets.includes(before) || openingBrackets.includes(behind);

const longestLead = 40;
const longestBareLead = 25;
/** Other numbers are those of articles and of items. */
const headings = new Set<NumberStyle>(['一、', '（一）', '1.', '1、']);

/** Whether a paragraph is but the first sentence of the one below it: a short one with a number (`numbered`), or without (`bare`). */
export function isHeadAlone(paragraph: ExtractLine, above: ExtractLine | undefined, below: ExtractLine | undefined): 'numbered' | 'bare' | null {
  const { text } = paragraph;
  if (!below || !isProse(paragraph) || !isProse(below) || labelOf(below.text) || text.length > longestLead || below.text.length < text.length) return null;
  if (!text.endsWith('。') || text.indexOf('。') < text.length - 1 || !isFinished(below.text)) return null;
  const label = labelOf(text);
  if (label) return headings.has(label.style) && !above?.text.endsWith('；') ? 'numbered' : null;
  return text.length <= longestBareLead && !hasAny(text, clauseEnds) ? 'bare' : null;
}
