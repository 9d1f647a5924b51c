/** What a page holds of a document: lines, facts beside them, and what was left out. Pure and synchronous. */
import type { Language } from '../../../../src/policy/language.ts';
import type { Extract, ExtractLine, LabelledFact, LeftOut, Reading, Refusal, RefusalRule } from '../../received/extract.ts';
import { limits } from '../../received/limits.ts';
import { type Body, findBody } from './body.ts';
import { readableBody } from './fallback.ts';
import { headFacts, titleAmong } from './head-facts.ts';
import { informationTable } from './information-table.ts';
import { isWithinBounds } from './nesting.ts';
import { holds, type Page, pageOf } from './page.ts';
import { linesIn, reasons } from './page-lines.ts';
import { attachmentBlocks, joinAttachments, openingBlocks } from './surroundings.ts';
import { TooLarge } from './tables.ts';

/** The parts of the language of policies that pages are read with. */
export type HtmlLanguage = Pick<Language, 'webPages' | 'frontLines'>;

const refuse = (rule: RefusalRule, message: string, remedy: string): { refusal: Refusal } => ({ refusal: { rule, message, remedy } });

export const beyondLimits = (): { refusal: Refusal } =>
  refuse('beyond-limits', '网页太大或元素嵌套太深，没有读完', '在浏览器里打开网页，只把文件正文复制到文本文件（.txt）再交来');

export function readPage(html: string, language: HtmlLanguage): Reading {
  if (html.length > limits.characters * 10 || !isWithinBounds(html)) return beyondLimits();
  try {
    return readBounded(html, language);
  } catch (error) {
    if (error instanceof TooLarge) return beyondLimits();
    throw error;
  }
}

function readBounded(html: string, language: HtmlLanguage): Reading {
  const page = pageOf(html, language.webPages);
  if (!page.blocks.length) return refuse('no-text', '网页里没有文字，可能只有图片', '如果文件是扫描图片，先做文字识别，再交识别出的文本');
  const information = informationTable(page);
  const isTaken = (block: number): boolean => information.blocks.has(block);
  const body = findBody(page, isTaken);
  if (isList(page, body)) return refuse('no-document', '这是目录页、列表页或检索结果，没有文件正文', '打开其中的文件页面，另存后交来');
  const facts = [...headFacts(page), ...information.facts];
  const extract = (!body.named && body.linked > 0.3 && readableBody(html, page, body, isTaken)) || extractOf(page, body, facts, isTaken, language);
  const { length } = extract.lines.map(({ text }) => text).join('\n');
  if (length > limits.characters) return beyondLimits();
  return length
    ? { extract: { ...extract, mediaType: 'text/html', lineation: 'paragraphs', labelled: facts } }
    : refuse('no-document', '网页里没有文件正文', '确认交来的是文件页面');
}

/** Mostly links; or no container is named, and next to nothing stands beside many links. */
function isList({ blocks }: Page, { named, prose, linked }: Body): boolean {
  const links = blocks.reduce((sum, block) => sum + block.linked, 0);
  return linked > 0.5 || (!named && prose < 60 && links > 5 * Math.max(prose, 20)) || (prose === 0 && links > 0 && linked > 0.3);
}

function extractOf(
  page: Page,
  { range }: Body,
  labelled: LabelledFact[],
  isTaken: (block: number) => boolean,
  language: HtmlLanguage,
): Pick<Extract, 'lines' | 'leftOut' | 'remarks'> {
  const body = linesIn(page, range, isTaken);
  const opening = openingBlocks(page, range, body.lines, titleAmong(labelled)).filter((i) => !isTaken(i));
  const attachments = attachmentBlocks(page, range, language.frontLines.attachmentWords);
  const all = [...linesOf(page, opening), ...body.lines, ...linesOf(page, attachments)];
  const { lines, repeated } = joinAttachments(all);
  const kept = new Set([...opening, ...attachments]);
  const outside = outsideOf(page, (block, i) => !kept.has(i) && (isTaken(i) || !holds(range, block)), isTaken, range.to);
  const leftOut = [...outside, ...body.leftOut, ...repeated.map((words) => ({ reason: reasons.repeatedAttachment, words }))];
  return { lines, leftOut: grouped(leftOut), remarks: [...body.remarks, ...pictures(page, range)] };
}

const linesOf = ({ blocks }: Page, indexes: readonly number[]): ExtractLine[] =>
  indexes.flatMap((i) => (blocks[i] ? [{ text: blocks[i].text, form: blocks[i].form }] : []));

function outsideOf({ blocks }: Page, isOutside: (at: number, i: number) => boolean, isTaken: (i: number) => boolean, end: number): LeftOut[] {
  return blocks.flatMap((block, i) => {
    if (!isOutside(block.at, i)) return [];
    const isLink = block.at >= end && !block.aside && block.linked * 2 > block.text.length;
    const reason = isTaken(i) ? reasons.information : block.hidden ? reasons.hidden : isLink ? reasons.links : reasons.navigation;
    return [{ reason, words: block.text }];
  });
}

/** All words of one reason together, in the order of the page. */
export function grouped(leftOut: readonly LeftOut[]): LeftOut[] {
  const groups = new Map<string, string[]>();
  for (const { reason, words } of leftOut) {
    const group = groups.get(reason);
    if (group) group.push(words);
    else groups.set(reason, [words]);
  }
  return [...groups].map(([reason, words]) => ({ reason, words: words.join('\n') }));
}

function pictures(page: Page, { from, to }: { from: number; to: number }): string[] {
  let count = 0;
  for (let i = from; i < to; i++) if (page.nodes[i]?.name === 'img') count++;
  return count ? [`正文中有图片 ${count} 幅，图中的文字没有读入`] : [];
}
