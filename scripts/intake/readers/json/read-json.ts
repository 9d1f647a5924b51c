/** Dumps of texts in JSON: { title, content }, a statute as a list of articles. Also JSON Lines. */
import type { ExtractLine, LabelledFact, Reading, ReceivedFile, Refusal } from '../../received/extract.ts';
import { limits } from '../../received/limits.ts';
import { type HtmlLanguage, readPage } from '../html/read-page.ts';
import { receivedText } from '../plain/read-plain.ts';

const refuse = (rule: Refusal['rule'], message: string, remedy: string): Reading => ({ refusal: { rule, message, remedy } });

/** A string of so many units, or of several lines, is text and no fact. */
const longText = 200;

/** Never throws for what the file holds. Strings that are pages (HTML in a field) are read as pages are. */
export function readJson(file: ReceivedFile, language: HtmlLanguage): Reading {
  const received = receivedText(file.bytes);
  if ('refusal' in received) return received;
  const parsed = parse(received.text);
  if (!parsed) return refuse('damaged-file', '不是完整的 JSON', '重新导出后再交来');
  const read = fieldsOf(parsed.value);
  if (!read) return refuse('beyond-limits', 'JSON 嵌套太深或字段太多', '只留正文字段后再交来');
  // Tags and the like are lists, too: the text is where most of the words are.
  const isListed = lengthOf(read.articles) > lengthOf(read.passages);
  const [taken, others] = isListed ? [read.articles, read.passages] : [read.passages, read.articles];
  const lines = taken.flatMap(({ text }) => linesOf(text, language));
  if (!lines.length) return refuse('no-document', 'JSON 里没有成篇的文字', '确认文件里有正文字段');
  const remarks = [...received.remarks, `正文取自字段：${[...(isListed ? read.listed : read.single)].join('、')}`];
  const leftOut = [...received.leftOut, ...(others.length ? [{ reason: '其他字段', words: others.map(({ text }) => text).join('\n') }] : [])];
  const labelled = [...read.labelled, ...(isListed ? others.flatMap(({ key, text }) => ({ label: key, value: text.trim() })) : [])];
  return { extract: { mediaType: 'application/json', lines, lineation: 'paragraphs', labelled, leftOut, remarks } };
}

const lengthOf = (passages: readonly Passage[]): number => passages.reduce((sum, { text }) => sum + text.length, 0);

/** A string with the tags of paragraphs in it is a page. */
const isPage = /<(?:p|br|div|span|table)\b[^>]*>/iu;

function linesOf(text: string, language: HtmlLanguage): ExtractLine[] {
  const page = isPage.test(text) ? readPage(text, language).extract : undefined;
  if (page) return page.lines;
  return text.split(/\r\n|\r|\n/u).flatMap((line) => (line.trim() ? [{ text: line.trim().replace(/\t/gu, ' ') }] : []));
}

/** A value, or the values of its lines. */
function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return parseLines(text);
  }
}

function parseLines(text: string): { value: unknown } | null {
  try {
    return { value: text.split('\n').flatMap((line) => (line.trim() ? [JSON.parse(line)] : [])) };
  } catch {
    return null;
  }
}

interface Fields {
  /** Of lists of articles, and of long strings outside lists. */
  articles: Passage[];
  passages: Passage[];
  labelled: LabelledFact[];
  /** Names of the fields that each came of. */
  listed: Set<string>;
  single: Set<string>;
}

/** A string and the field that holds it. */
interface Passage {
  key: string;
  text: string;
}

interface Waiting {
  key: string;
  value: unknown;
  depth: number;
  inList: boolean;
}

/** In the order of the file, without recursion; null beyond `limits`. Objects in lists are articles, one line head each. */
function fieldsOf(value: unknown): Fields | null {
  const fields: Fields = { articles: [], passages: [], labelled: [], listed: new Set(), single: new Set() };
  const waiting: Waiting[] = [{ key: '', value, depth: 0, inList: false }];
  for (let next = waiting.pop(), count = 0; next; next = waiting.pop(), count++) {
    if (next.depth > limits.depth || count > limits.elements) return null;
    if (next.value !== null && typeof next.value === 'object') for (const child of childrenOf(next).reverse()) waiting.push(child);
    else addScalar(next, fields);
  }
  return fields;
}

function childrenOf({ key, value, depth, inList }: Waiting): Waiting[] {
  if (Array.isArray(value)) return value.map((item) => ({ key, value: item, depth: depth + 1, inList: true }));
  const entries = Object.entries(value as object);
  const strings = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '');
  if (!inList || strings.length < entries.length)
    return entries.map(([name, item]) => ({ key: name, value: item, depth: depth + 1, inList: inList && depth > 0 }));
  return [
    {
      key: [key, ...strings.map(([name]) => name)].filter(Boolean).join('/'),
      value: strings.map(([, item]) => item.trim()).join(' '),
      depth: depth + 1,
      inList,
    },
  ];
}

function addScalar({ key, value, inList }: Waiting, { articles, passages, labelled, listed, single }: Fields): void {
  const text = String(value ?? '').trim();
  if (!text) return;
  if (!inList && text.length < longText && !text.includes('\n')) {
    labelled.push({ label: key, value: text });
    return;
  }
  (inList ? listed : single).add(key);
  (inList ? articles : passages).push({ key, text });
}
