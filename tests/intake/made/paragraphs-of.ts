/**
 * The texts of the project as paragraphs, from which files of all formats are made: what is read from them must be these again.
 * Corrected wording, in the order of reading.
 */
import { readFileSync } from 'node:fs';

export const documentIds = ['hunan-2020-work-plan', 'hunan-2021-ecology-plan', 'hunan-2021-governance', 'jiangxi-2020-governance', 'liaoning-governance'];

/** A paragraph, a heading, or a whole table with its caption. */
export interface MadeParagraph {
  /**
   * In the front: title, notice-title (of the notice that carries the text), number, issuer, addressee, date, front (anything else).
   * Then, as in units.json: preamble, section, subsection, measure, table, note, box, closing, attachment. Further paragraphs of
   * a unit are of its kind, without label and title; those of a heading with words of its own (section) are `paragraph`.
   */
  kind: string;
  /** As printed: 一、, （二）, 1., 表1, 专栏1, 附件：, 注：. */
  label: string | null;
  /** Of a heading the whole line behind its label; of a measure the sentence before its text. */
  title: string | null;
  text: string;
  /** Of a table, its header first; cells that a merged one covers are empty. */
  rows?: string[][];
}

interface Unit {
  kind: string;
  label: string | null;
  title: string | null;
  text: string;
}
interface Facts {
  title: string;
  documentNumber: string | null;
  issuers: string[];
  carriedBy: { title: string | null } | null;
}

const contentOf = <T>(id: string, file: string): T => JSON.parse(readFileSync(`content/${id}/${file}`, 'utf8')) as T;
const plain = (kind: string, text: string): MadeParagraph => ({ kind, label: null, title: null, text });

/** All paragraphs of a document in the order of the text. */
export function paragraphsOf(id: string): MadeParagraph[] {
  const facts = contentOf<Facts>(id, 'document.json');
  return contentOf<Unit[]>(id, 'units.json').flatMap((unit) => (unit.kind === 'front' ? frontOf(unit.text, facts) : unitOf(unit)));
}

const frontOf = (text: string, facts: Facts): MadeParagraph[] => text.split('\n').map((line) => plain(roleOf(line, facts), line));

function roleOf(line: string, { title, carriedBy, documentNumber, issuers }: Facts): string {
  if (line === title) return 'title';
  if (line === carriedBy?.title) return 'notice-title';
  if (documentNumber && line.includes(documentNumber)) return 'number';
  if (issuers.includes(line)) return 'issuer';
  if (/^\d{4}年\d+月\d+日$/u.test(line)) return 'date';
  return line.endsWith('：') ? 'addressee' : 'front';
}

function unitOf({ kind, label, title, text }: Unit): MadeParagraph[] {
  if (kind === 'table') return [{ kind, label, title, text: '', rows: text.split('\n').map((row) => row.split('\t')) }];
  const [first = '', ...others] = text === '' ? [] : text.split('\n');
  if (kind === 'section' || kind === 'subsection') return [{ kind, label, title, text: '' }, ...wordsOf(text).map((line) => plain('paragraph', line))];
  if (kind === 'box') return [{ kind, label, title, text: '' }, ...wordsOf(text).map((line) => plain(kind, line))];
  return [{ kind, label, title, text: first }, ...others.map((line) => plain(kind, line))];
}

const wordsOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** What is printed before the rows of a table, and the whole of any other paragraph: `1.完善机制。各市……`, `表1 指标`. */
export function headOf({ label, title, text }: MadeParagraph): string {
  const gap = label && title && /[\p{Script=Han}\d]$/u.test(label) ? ' ' : '';
  return `${label ?? ''}${gap}${title ?? ''}${title && text ? '。' : ''}${text}`;
}

/** The lines of a paragraph: one, but of a table its caption and its rows, cells parted by tabs. */
export const linesOf = (paragraph: MadeParagraph): string[] => [headOf(paragraph), ...(paragraph.rows ?? []).map((row) => row.join('\t'))];

/** A line a paragraph. */
export const textOf = (paragraphs: readonly MadeParagraph[]): string => paragraphs.flatMap(linesOf).join('\n');

/** The whole text without a line break, as optical recognition leaves it; cells of tables are parted by spaces. */
export const oneLineOf = (paragraphs: readonly MadeParagraph[]): string => textOf(paragraphs).replaceAll('\n', '').replaceAll('\t', ' ');

/** Lines of at most so many full-width characters, half-width ones counted half; no line begins with a mark that closes. */
export function wrappedAt(text: string, columns: number, indent = ''): string {
  return text
    .split('\n')
    .flatMap((line) => wrappedLine(`${indent}${line}`, columns))
    .join('\n');
}

function wrappedLine(line: string, columns: number): string[] {
  const lines = [''];
  let width = 0;
  for (const character of line) {
    width += character <= '\u00ff' ? 0.5 : 1;
    if (width > columns && !/[。，、；：！？）》〉”’〕%]/u.test(character)) {
      lines.push('');
      width = character <= '\u00ff' ? 0.5 : 1;
    }
    lines[lines.length - 1] += character;
  }
  return lines;
}

let table: Map<string, number[]> | undefined;

/** The bytes of a text in GB18030; throws where a character is not of its basic plane. */
export function gb18030Of(text: string): Uint8Array {
  table ??= encoderTable();
  return Uint8Array.from([...text].flatMap((character) => bytesOf(character)));
}

function bytesOf(character: string): number[] {
  if (character < '\u0080') return [character.charCodeAt(0)];
  const bytes = table?.get(character);
  if (!bytes) throw new Error(`GB18030 table lacks ${character}`);
  return bytes;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Made by decoding: two bytes of each character that has them, four of the rest. */
function encoderTable(): Map<string, number[]> {
  const pairs = range(0x81, 0xfe).flatMap((one) => range(0x40, 0xfe).flatMap((two) => (two === 0x7f ? [] : [[one, two]])));
  const fours = range(0x81, 0x84).flatMap((one) =>
    range(0x30, 0x39).flatMap((two) => range(0x81, 0xfe).flatMap((three) => range(0x30, 0x39).map((four) => [one, two, three, four]))),
  );
  const decoder = new TextDecoder('gb18030');
  return new Map([...fours, ...pairs].map((bytes) => [decoder.decode(Uint8Array.from(bytes)), bytes]));
}
