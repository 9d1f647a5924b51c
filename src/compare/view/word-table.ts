/** A comparison as a Word file: its table across the page, each sentence with its place and address in a footnote, below it what only some columns say. Loaded when it is asked for. */

import type { MadeAt, WordBlock, WordCell, WordFile, WordRun } from '../../office/word-file.ts';
import { writeWord } from '../../office/write-word.ts';
import { quoteOfficialText } from '../../wording/citing.ts';
import { columnNames, headInWords, listInWords, notMatched, onlyInPartly, sentenceInWords } from '../../wording/compare.ts';
import type { ComparedSentence, Comparison } from '../compare.ts';
import { listOnlyIn, type Quotation, wordsOf } from '../only-in.ts';
import { sentenceAddress } from './addresses.ts';
import type { ShownClaims } from './claims.ts';
import { type Absolute, headOf, sentencesOf } from './table-files.ts';

export function comparisonFile(comparison: Comparison, title: string, absolute: Absolute, claims?: ShownClaims): WordFile {
  const heads = columnNames(comparison.columns).map(
    (name, column): WordCell => ({ isHead: true, runs: [{ text: headInWords(name, headOf(comparison, column)) }] }),
  );
  const rows = comparison.rows.map((row) =>
    row.map((numbers, column): WordCell => ({ runs: sentencesOf(comparison, column, numbers).flatMap(sourced) })).map(filled),
  );
  const lists = claims ? claimBlocks(claims, noted) : onlyInBlocks(comparison, noted);
  return {
    title,
    landscape: true,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'table', rows: [heads, ...rows] },
      ...lists,
      { kind: 'paragraph', form: 'plain', runs: [{ text: quoteOfficialText }] },
    ],
  };

  function noted(text: string, sentence: ComparedSentence): WordRun {
    return { text, note: `${sourceOf(comparison, sentence)}，${absolute(sentenceAddress(sentence))}` };
  }

  /** Sentences of one cell are lines of it. */
  function sourced(sentence: ComparedSentence, n: number): WordRun[] {
    return [...(n > 0 ? [{ text: '\n' }] : []), noted(sentence.text, sentence)];
  }
}

/** 湖南实施意见　（五）依法严格排污管理　第2句 */
function sourceOf({ columns }: Comparison, sentence: ComparedSentence): string {
  const title = columns.find(({ document }) => document === sentence.unit.document)?.documentTitle ?? '';
  return `${title}　${sentenceInWords(sentence)}`;
}

type Noted = (text: string, sentence: ComparedSentence) => WordRun;

/** A cell is not left blank where a column has nothing like the sentences beside it. */
const filled = (cell: WordCell): WordCell => (cell.runs.length > 0 ? cell : { runs: [{ text: notMatched, quiet: true }] });

const heading = (text: string): WordBlock => ({ kind: 'heading', level: 1, runs: [{ text }] });
const entry = (quotations: readonly Quotation[], sentence: ComparedSentence, noted: Noted): WordBlock => ({
  kind: 'paragraph',
  form: 'plain',
  runs: [noted(quotations.map((quotation) => `“${wordsOf(quotation)}”`).join(''), sentence)],
});

function onlyInBlocks(comparison: Comparison, noted: Noted): WordBlock[] {
  const lists = listOnlyIn(comparison).flatMap(({ columns, passages }) => {
    const entries = passages.flatMap(({ column, sentence, quotations }) => {
      const compared = comparison.sentences[column]?.[sentence];
      return compared ? [entry(quotations, compared, noted)] : [];
    });
    return [heading(listInWords(comparison, columns).heading), ...entries];
  });
  return lists.length > 0 ? [...lists, plainly(onlyInPartly)] : [];
}

function claimBlocks({ lists, remarks, silences }: ShownClaims, noted: Noted): WordBlock[] {
  const shown = lists.flatMap((list) => [
    heading(list.heading),
    plainly(list.remark),
    ...list.claims.map(({ quotation, sentence }) => entry([quotation], sentence, noted)),
  ]);
  const silent = silences.map(({ said, units, more }) => plainly(`${said}${units.map(({ name }) => name).join('、')}${more}`));
  return [...silent, ...shown, ...remarks.map(plainly)];
}

const plainly = (text: string): WordBlock => ({ kind: 'paragraph', form: 'plain', runs: [{ text }] });

/** `times`: of a file that is made for a reader; what the site is built with has none of its own. */
export const comparisonInWord = (comparison: Comparison, title: string, absolute: Absolute, { claims, times }: ForWord = {}): Promise<Uint8Array> =>
  writeWord({ ...comparisonFile(comparison, title, absolute, claims), ...times });

interface ForWord {
  claims?: ShownClaims;
  times?: MadeAt;
}
