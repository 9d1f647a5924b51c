/** How the site puts things into words: units, errata, rules, dates. */
import { nameOfKind } from '../policy/kinds.ts';
import { sentenceEnds } from '../policy/marks.ts';
import type { PolicyDocument } from '../policy/model/document.ts';
import type { TypographyRule } from '../policy/model/document-metadata.ts';
import type { Erratum } from '../policy/model/erratum.ts';
import { confidences, errorKinds } from '../policy/model/erratum-kinds.ts';
import type { Unit } from '../policy/model/unit.ts';

/** What the texts leave unsaid. */
export const notInText = '原文未载';

/** Whether a label needs a space before its title: 第一章 总则, 表1 …, 专栏7 …; 一、 and （五） do not. */
export function standsApart(label: string): boolean {
  return !/[、）.．：]$/u.test(label);
}

/** A short name for a unit: （五）健全环境信用评价制度; for a unit with neither label nor title its kind or its first words. */
export function nameOfUnit(unit: Unit): string {
  if (unit.title && unit.label) return `${unit.label}${standsApart(unit.label) ? ' ' : ''}${unit.title}`;
  if (unit.title) return unit.title;
  if (unit.kind === 'measure') return `${unit.label ?? ''}${firstWords(unit.text)}`;
  return unit.label ?? nameOfKind(unit.kind);
}

/** The first 14 characters of a text, with a sign that it goes on. */
function firstWords(text: string): string {
  return text.length > 15 ? `${text.slice(0, 14)}…` : text;
}

/** 2021年1月21日 for 2021-01-21. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Issuers as a list: 甲、乙. Null where the text names none. */
export function issuersInWords(document: PolicyDocument): string | null {
  return document.issuers.length > 0 ? document.issuers.join('、') : null;
}

export const erratumKinds: Record<Erratum['kind'], string> = { ...errorKinds, scattered: '数字、引号离位' };

/** What was received and how it is read, as a sentence without the reason. */
export function readingInWords({ status, kind, original, corrected }: Pick<Erratum, 'status' | 'kind' | 'original' | 'corrected'>): string {
  const received = shown(original);
  const reading = shown(corrected);
  if (status === 'noted') return notedInWords(received, reading, kind);
  if (!received) return `原文无“${reading}”，据补。`;
  if (!reading) return `原文多“${received}”，据删。`;
  return ended(`原文作“${received}”，校作“${reading}”`);
}

function notedInWords(received: string, reading: string, kind: Erratum['kind']): string {
  if (!received) return ended(`原文如此，疑脱“${reading}”`);
  if (reading) return ended(`“${received}”，原文如此，疑作“${reading}”`);
  return kind === 'misplaced' ? `“${received}”，位置有疑。` : `“${received}”，原文如此，存疑。`;
}

/** With a full stop, unless a quotation at its end has one. */
function ended(words: string): string {
  return words.endsWith('”') && sentenceEnds.includes(words.at(-2) ?? '。') ? words : `${words}。`;
}

/** Received wording on one line: tabs and line breaks as a space, without the mark of a Markdown heading. */
function shown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/^#+ /u, '').trim();
}

/** Why a reading is held, with how sure it is and who found it. */
export function supportInWords({ reason, confidence, readers }: Pick<Erratum, 'reason' | 'confidence' | 'readers'>): string {
  const found = readers === 2 ? '两名校读者均指出' : '一名校读者指出';
  return `${reason.replace(/。$/u, '')}。${confidences[confidence]}；${found}。`;
}

/**
 * Where the notes of a unit stand on a wide screen: `beside` its text if they do not grow much longer than it (16
 * characters to a line of the margin, 36 to one of the text, whose lines are 1.7 times as high), else `below`;
 * `heading` if it is a heading only. Two notes of usual length always stand beside.
 */
export function placeOfNotes(errata: readonly Erratum[], text: string): 'beside' | 'below' | 'heading' {
  if (text === '') return 'heading';
  const marginLines = errata.reduce((sum, erratum) => sum + Math.ceil((readingInWords(erratum) + supportInWords(erratum)).length / 16), 0);
  return marginLines <= Math.max(16, (text.length / 36) * 1.7 + 8) ? 'beside' : 'below';
}

/** Rules that were applied to a whole document, as its page names them. */
export const typographyInWords: Record<TypographyRule, string> = {
  'markdown-marks': '去掉转存时带入的标题、加粗、换行等标记（#、** 之类）。',
  'full-width-punctuation': '半角标点改为全角标点。',
  'no-stray-spaces': '去掉数字、字母与汉字之间因版面带入的空格。',
  'sub-and-superscripts': '上下标标记还原为文字，如“PM_{2.5}”作“PM2.5”。',
};

/** One sentence on a document, for search engines and previews. */
export function summaryOfDocument(document: PolicyDocument): string {
  const facts = [issuersInWords(document), document.documentNumber, document.date && dateInWords(document.date)].filter(Boolean);
  return `${document.province}《${document.title}》全文，逐条可检索、可引用，共${document.clauses}条。${facts.length > 0 ? `${facts.join('，')}。` : ''}校读文本，以正式发布文本为准。`;
}
