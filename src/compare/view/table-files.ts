/** A comparison as files to take away: CSV for spreadsheets, Markdown for reports. Text verbatim, each sentence with its permanent link. */
import { csvOf } from '../../policy/csv.ts';
import { insideQuotation } from '../../policy/marks.ts';
import { columnNames, listInWords, onlyIn, sentenceInWords } from '../../wording/compare.ts';
import type { ComparedSentence, Comparison } from '../compare.ts';
import { listOnlyIn, wordsOf } from '../only-in.ts';
import { anchorOfSentence, sentenceAddress } from './addresses.ts';
import { solePhrases } from './marked-text.ts';

/** Makes an absolute address of a root-relative one. */
export type Absolute = (address: string) => string;

/** One line for each row of the table; of each column its text, its links and what stands there only. UTF-8 with a byte-order mark. */
export function toCsv(comparison: Comparison, absolute: Absolute): string {
  const heads = columnNames(comparison.columns).flatMap((name, column) => [`${name}：${headOf(comparison, column)}`, `${name}链接`, onlyIn(name)]);
  const lines = comparison.rows.map((row, number) => [
    number + 1,
    ...row.flatMap((numbers, column) => {
      const sentences = sentencesOf(comparison, column, numbers);
      return [
        sentences.map(({ text }) => text).join('\n'),
        sentences.map((sentence) => absolute(sentenceAddress(sentence))).join('\n'),
        onlyHere(comparison, column, sentences).join('／'),
      ];
    }),
  ]);
  return csvOf([['行', ...heads], ...lines]);
}

/** Whole sentences without a counterpart, phrases of others; of these none that stands in another column, in whatever sentence. */
function onlyHere({ sentences }: Comparison, column: number, own: readonly ComparedSentence[]): string[] {
  const others = sentences.filter((_, other) => other !== column).map((list) => list.map(({ text }) => text).join('\n'));
  const phrases = own.flatMap(({ text, shown }) => (shown.reach === 'sole' ? [text] : solePhrases(shown.pieces)));
  return phrases.filter((phrase) => !others.some((text) => text.includes(phrase)));
}

/** A heading, the table and the lists of what only some columns say. */
export function toMarkdown(comparison: Comparison, title: string, absolute: Absolute): string {
  const names = columnNames(comparison.columns);
  const link = (sentence: ComparedSentence): string => `[${anchorOfSentence(sentence)}](${absolute(sentenceAddress(sentence))})`;
  const head = names.map((name, column) => `${name}：${headOf(comparison, column)}`);
  const rows = comparison.rows.map((row) =>
    row.map((numbers, column) =>
      sentencesOf(comparison, column, numbers)
        .map((sentence) => `${plain(sentence.text)} ${link(sentence)}`)
        .join('<br>'),
    ),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [line(head.map(plain)), line(names.map(() => '---')), ...rows.map(line)].join('\n');
  const lists = listOnlyIn(comparison).map(({ columns, passages }) => {
    const items = passages.flatMap(({ column, sentence, quotations }) => {
      const compared = comparison.sentences[column]?.[sentence];
      const words = quotations.map((quotation) => `“${plain(insideQuotation(wordsOf(quotation)))}”`).join('');
      return compared ? [`- ${words}（${plain(sentenceInWords(compared))}，${link(compared)}）`] : [];
    });
    return `### ${listInWords(comparison, columns).heading}\n\n${items.join('\n')}`;
  });
  return `${[`## ${plain(title)}`, table, ...lists, '引用以正式发布文本为准。'].join('\n\n')}\n`;
}

const headOf = ({ columns }: Comparison, column: number): string =>
  `${columns[column]?.documentTitle ?? ''}${columns[column]?.units.map(({ name }) => name).join('、') ?? ''}`;

const sentencesOf = ({ sentences }: Comparison, column: number, numbers: readonly number[]): ComparedSentence[] =>
  numbers.flatMap((number) => sentences[column]?.[number] ?? []);

/** Text that Markdown would take for markup is escaped; a cell stays on one line. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>|#]/gu, '\\$&').replace(/\s+/gu, ' ');
