/**
 * Hits as files to take away: CSV for spreadsheets, Markdown and plain text for reports (Word: word-export.ts). All of the hits that are given,
 * each with its place, the sentences around the wording, its citation line and its permanent link.
 */
import { escapeMarkdown } from '../../../citing/markup.ts';
import type { Reference } from '../../../citing/reference.ts';
import { csvOf } from '../../../policy/csv.ts';
import { dateInWords } from '../../../policy/dates.ts';
import { findAnyInOriginal, mapNormalForm } from '../../../policy/normal-form.ts';
import { splitSentences } from '../../../policy/sentences.ts';
import { excerptsOnly } from '../../../wording/search.ts';

/** The hits themselves; `references`, `gbt`, `bib`, `ris` and `csl`: their sources as a bibliography, the first one for Word. */
export const exportFormats = ['csv', 'markdown', 'text', 'docx', 'references', 'gbt', 'bib', 'ris', 'csl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportedHit {
  place: string;
  documentTitle: string;
  documentNumber: string | null;
  /** Label and title: （五）健全…制度 */
  name: string;
  path: readonly string[];
  /** 原词, or how it was found; null where the search that found it is not the one of the export. */
  found: string | null;
  text: string;
  /** What was looked for, in normal form. */
  wordings: readonly string[];
  /** The source, and its line. */
  reference: Reference;
  citation: string;
  url: string;
}

export interface ExportHead {
  /** 检索“排污许可”, or 选中的 2 个条目. */
  title: string;
  /** Whether the title says how many they are. */
  isCounted: boolean;
  /** Address of the search that found all of them; null where none did. */
  address: string | null;
  /** Date of the search, YYYY-MM-DD. */
  date: string;
}

/** The sentences that hold a wording; the first one where none does (the title holds it). One line. */
export function sentencesAround(text: string, wordings: readonly string[]): string {
  const places = findAnyInOriginal(mapNormalForm(text), wordings);
  const sentences = splitSentences(text);
  const around = sentences.filter(({ start, end }) => places.some((place) => place.start < end && place.end > start));
  const chosen = around.length > 0 ? around : sentences.slice(0, 1);
  return oneLine(chosen.map(({ start, end }, index) => gapBefore(chosen, index, text) + text.slice(start, end)).join(''));
}

function gapBefore(chosen: readonly { start: number; end: number }[], index: number, text: string): string {
  const [before, here] = [chosen[index - 1], chosen[index]];
  return before && here && text.slice(before.end, here.start).trim() ? '……' : '';
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const columns: [name: string, value: (hit: ExportedHit) => string][] = [
  ['地域', ({ place }) => place],
  ['文件', ({ documentTitle }) => documentTitle],
  ['文号', ({ documentNumber }) => documentNumber ?? ''],
  ['所在', ({ path }) => path.join(' › ')],
  ['条目', ({ name }) => name],
  ['命中', ({ found }) => found ?? ''],
  ['文句', ({ text, wordings }) => sentencesAround(text, wordings)],
  ['全文', ({ text }) => text],
  ['引用', ({ citation }) => citation],
  ['链接', ({ url }) => url],
];

/** A line for each hit. */
export function toCsv(hits: readonly ExportedHit[]): string {
  const filled = columns.filter(([name]) => name !== '命中' || hits.some(({ found }) => found !== null));
  return csvOf([['序号', ...filled.map(([name]) => name)], ...hits.map((hit, index) => [index + 1, ...filled.map(([, value]) => value(hit))])]);
}

/** A list by document. */
export function toMarkdown(hits: readonly ExportedHit[], head: ExportHead): string {
  const parts = byDocument(hits).map(([document, list]) => {
    const items = list.map(
      (hit) =>
        `- **${plain(hit.name)}** ${plain(sentencesAround(hit.text, hit.wordings))}  \n  [${plain(hit.citation.replace(`，${hit.url}`, ''))}](<${hit.url}>)`,
    );
    return `### ${plain(document)}\n\n${items.join('\n')}`;
  });
  return `${[`## ${plain(head.title)}`, `${remarkOn(hits, head, `[${searchAddressName}](<${head.address}>)`)}${onExcerpts(hits)}引用以正式发布文本为准。`, ...parts].join('\n\n')}\n`;
}

/** That sentences were left out, where any were. */
const onExcerpts = (hits: readonly ExportedHit[]): string =>
  hits.some(({ text, wordings }) => sentencesAround(text, wordings) !== oneLine(text)) ? excerptsOnly : '';

/** Before the address of a search, or as a link to it. */
export const searchAddressName = '检索地址';

/** 共 2 个条目，检索地址，2026年11月2日。 `link`: the address as it is written there. */
function remarkOn(hits: readonly ExportedHit[], { isCounted, address, date }: ExportHead, link: string): string {
  return `${[isCounted ? '' : countInWords(hits), address === null ? '' : link, dateInWords(date)].filter(Boolean).join('，')}。`;
}

export const countInWords = ({ length }: readonly ExportedHit[]): string => `共 ${length} 个条目`;

/** Text that Markdown would take for markup is escaped. */
const plain = (text: string): string => escapeMarkdown(oneLine(text));

export function toPlainText(hits: readonly ExportedHit[], { title, isCounted, address, date }: ExportHead): string {
  const parts = hits.map((hit, index) => `${index + 1}. ${hit.name}\n${sentencesAround(hit.text, hit.wordings)}\n——${hit.citation}`);
  const heading = [oneLine(title), ...(isCounted ? [] : [countInWords(hits)])].join('，');
  return `${[heading, ...parts, `${address === null ? '' : `${searchAddressName}：${address}\n`}${dateInWords(date)}。${onExcerpts(hits)}引用以正式发布文本为准。`].join('\n\n')}\n`;
}

export function byDocument(hits: readonly ExportedHit[]): [document: string, hits: ExportedHit[]][] {
  return [...Map.groupBy(hits, (hit) => `${hit.place}：${hit.documentTitle}${hit.documentNumber ? `（${hit.documentNumber}）` : ''}`)];
}
