/** Front matter: the YAML before a text, between lines of three hyphens. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { LabelledFact } from '../../received/extract.ts';

export interface FrontMatter {
  /** Of the source: behind its closing line. */
  end: number;
  facts: LabelledFact[];
  /** Between the lines that mark it. */
  words: string;
  /** Whether it could be read as YAML; otherwise its facts are the lines `key: value`. */
  wellFormed: boolean;
}

const longest = 100_000;
const openingLine = /^---[ \t]*\n/u;
const closingLine = /^(?:---|\.\.\.)[ \t]*$/mu;
const keyLine = /^(?<key>[\p{L}\p{N}_-][\p{L}\p{N}_ .-]{0,40}?)\s*[:：](?:\s+|(?=[：\p{Script=Han}])|$)(?<value>.*)$/u;

/** The front matter of a source whose lines end with \n; null where it has none: a rule between paragraphs begins none. */
export function frontMatterOf(source: string): FrontMatter | null {
  const [first] = openingLine.exec(source) ?? [];
  const end = first === undefined ? null : closingLine.exec(source.slice(first.length, longest));
  if (first === undefined || !end) return null;
  const words = source.slice(first.length, first.length + end.index);
  const facts = factsOf(words);
  if (!facts && !hasKeys(words)) return null;
  return { end: first.length + end.index + end[0].length, facts: facts ?? keyLines(words), words: words.trim(), wellFormed: facts !== null };
}

const hasKeys = (words: string): boolean => {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 && keyLine.test(lines[0] ?? '') && lines.filter((line) => keyLine.test(line) || /^\s+|^- /u.test(line)).length >= lines.length / 2;
};

/** Keys with one value or several, as written; null where it is not a map in YAML. */
function factsOf(words: string): LabelledFact[] | null {
  const document = parseDocument(words, { schema: 'failsafe', logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  return document.contents.items.flatMap(({ key, value }) => valuesOf(value).map((one) => ({ label: textOf(key).trim(), value: one })));
}

const textOf = (node: unknown): string => (isScalar(node) ? String(node.value ?? '') : '');

/** Values in values are no facts of the text. */
function valuesOf(node: unknown): string[] {
  const nodes = isSeq(node) ? node.items : [node];
  return nodes.map((one) => textOf(one).trim()).filter((one) => one !== '');
}

const keyLines = (words: string): LabelledFact[] =>
  words.split('\n').flatMap((line) => {
    const { key = '', value = '' } = keyLine.exec(line)?.groups ?? {};
    const printed = value.trim().replace(/^(["'])(.*)\1$/u, '$2');
    return key && printed ? [{ label: key.trim(), value: printed }] : [];
  });
