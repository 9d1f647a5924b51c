/** A comparison as files to take away: CSV for spreadsheets, Markdown for reports. Text verbatim, each sentence with its permanent link. */
import { csvOf } from '../../policy/csv.ts';
import { insideQuotation } from '../../policy/marks.ts';
import { claimsRemark, nearestName, onlyInCollection } from '../../wording/claims.ts';
import { columnNames, headInWords, listInWords, onlyIn, onlyInPartly, placeInWords } from '../../wording/compare.ts';
import type { ComparedSentence, Comparison } from '../compare.ts';
import { listOnlyIn, type Quotation, wordsOf } from '../only-in.ts';
import { sentenceAddress } from './addresses.ts';
import type { ShownClaims, ShownList } from './claims.ts';
import { solePhrases } from './marked-text.ts';

/** Makes an absolute address of a root-relative one. */
export type Absolute = (address: string) => string;

/** One line for each row of the table; of each column its text, its links and what stands there only. UTF-8 with a byte-order mark. */
export function toCsv(comparison: Comparison, absolute: Absolute, claims?: ShownClaims): string {
  const only = claims ? claimCells(comparison, claims) : soleCells(comparison);
  const heads = columnNames(comparison.columns).flatMap((name, column) => [
    headInWords(name, headOf(comparison, column)),
    `${name}链接`,
    ...only.heads(column),
  ]);
  const lines = comparison.rows.map((row, number) => [
    number + 1,
    ...row.flatMap((numbers, column) => {
      const sentences = sentencesOf(comparison, column, numbers);
      return [
        sentences.map(({ text }) => text).join('\n'),
        sentences.map((sentence) => absolute(sentenceAddress(sentence))).join('\n'),
        ...only.cells(column, sentences),
      ];
    }),
  ]);
  // A place that has no column is said below the rows.
  const silences = (claims?.silences ?? []).map(({ said, units, more }) => ['', `${said}${units.map(({ name }) => name).join('、')}${more}`]);
  return csvOf([['行', ...heads], ...lines, ...(claims ? sharedClaims(claims, absolute) : []), ...silences]);
}

/** What several places have and others have not, below the rows: the list, its words with where they stand, what comes nearest. */
function sharedClaims({ lists, remarks }: ShownClaims, absolute: Absolute): string[][] {
  const shared = lists.filter(({ place }) => place === null);
  const lines = shared.flatMap(({ heading, searched, claims }) =>
    claims.map(({ sentence, quotation, nearestName: said, nearest }) => [
      '',
      `${heading}（${searched}）：${wordsOf(quotation)}`,
      absolute(sentenceAddress(sentence)),
      nearest.length > 0 ? `${said}：${nearest.map(({ name }) => name).join('、')}` : '',
    ]),
  );
  return [...lines, ...remarks.map((remark) => ['', remark])];
}

/** What stands only in one column: heads and cells behind those of its text. */
interface OnlyCells {
  heads: (column: number) => string[];
  cells: (column: number, sentences: readonly ComparedSentence[]) => string[];
}

/** Only the columns were compared. */
const soleCells = (comparison: Comparison): OnlyCells => ({
  heads: (column) => [onlyIn(columnNames(comparison.columns)[column] ?? '')],
  cells: (column, sentences) => [onlyHere(comparison, column, sentences).join('／')],
});

/** Sought in all documents of the other places, which the head says, with what comes nearest. */
function claimCells({ columns }: Comparison, { lists }: ShownClaims): OnlyCells {
  const listOf = (column: number): ShownList | undefined => lists.find(({ place }) => place?.name === columns[column]?.place);
  return {
    heads: (column) => {
      const [place, searched] = [columns[column]?.place ?? '', listOf(column)?.searched];
      return [`${onlyInCollection(place)}${searched ? `（${searched}）` : ''}`, `${place}${nearestName}`];
    },
    cells: (column, sentences) => {
      const own = (listOf(column)?.claims ?? []).filter((claim) => claim.column === column && sentences.includes(claim.sentence));
      const nearest = new Set(own.flatMap((claim) => (claim.nearestName === nearestName ? claim.nearest.map(({ name }) => name) : [])));
      return [own.map(({ quotation }) => wordsOf(quotation)).join('／'), [...nearest].join('、')];
    },
  };
}

/** Whole sentences without a counterpart, phrases of others; of these none that stands in another column, in whatever sentence. */
function onlyHere({ sentences }: Comparison, column: number, own: readonly ComparedSentence[]): string[] {
  const others = sentences.filter((_, other) => other !== column).map((list) => list.map(({ text }) => text).join('\n'));
  const phrases = own.flatMap(({ text, shown }) => (shown.reach === 'sole' ? [text] : solePhrases(shown.pieces)));
  return phrases.filter((phrase) => !others.some((text) => text.includes(phrase)));
}

/** A heading, the table and the lists of what only some columns say. */
export function toMarkdown(comparison: Comparison, title: string, absolute: Absolute, claims?: ShownClaims): string {
  const names = columnNames(comparison.columns);
  const head = names.map((name, column) => headInWords(name, headOf(comparison, column)));
  const rows = comparison.rows.map((row) =>
    row.map((numbers, column) =>
      sentencesOf(comparison, column, numbers)
        .map((sentence) => `${plain(sentence.text)} ${linkTo(sentence, absolute)}`)
        .join('<br>'),
    ),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [line(head.map(plain)), line(names.map(() => '---')), ...rows.map(line)].join('\n');
  const lists = claims ? claimsInMarkdown(claims, absolute) : listsInMarkdown(comparison, absolute);
  return `${[`## ${plain(title)}`, table, ...lists, '引用以正式发布文本为准。'].join('\n\n')}\n`;
}

const linkTo = (sentence: ComparedSentence, absolute: Absolute): string => `[${placeInWords(sentence)}](${absolute(sentenceAddress(sentence))})`;

const quotedPlain = (quotation: Quotation): string => `“${plain(insideQuotation(wordsOf(quotation)))}”`;

/** Lists of what only some columns say. */
function listsInMarkdown(comparison: Comparison, absolute: Absolute): string[] {
  const lists = listOnlyIn(comparison).map(({ columns, passages }) => {
    const items = passages.flatMap(({ column, sentence, quotations }) => {
      const compared = comparison.sentences[column]?.[sentence];
      return compared ? [`- ${quotations.map(quotedPlain).join('')}（${linkTo(compared, absolute)}）`] : [];
    });
    return `### ${listInWords(comparison, columns).heading}\n\n${items.join('\n')}`;
  });
  return lists.length > 0 ? [...lists, onlyInPartly] : [];
}

/** Lists of what was sought in all documents of the other places, each with how far. */
function claimsInMarkdown({ lists, remarks, silences }: ShownClaims, absolute: Absolute): string[] {
  const shown = lists.map(({ heading, remark, claims }) => {
    const items = claims.map(({ sentence, quotation, nearestName: said, nearest }) => {
      const near = nearest.map(({ name, address }) => `[${plain(name)}](${absolute(address)})`).join('、');
      return `- ${quotedPlain(quotation)}（${linkTo(sentence, absolute)}${near ? `；${said}：${near}` : ''}）`;
    });
    return `### ${plain(heading)}\n\n${plain(remark)}\n\n${items.join('\n')}`;
  });
  const silent = silences.map(
    ({ said, units, more }) => `- ${plain(said)}${units.map(({ name, address }) => `[${plain(name)}](${absolute(address)})`).join('、')}${more}`,
  );
  return [...(silent.length > 0 ? [silent.join('\n')] : []), ...shown, ...(shown.length > 0 ? [claimsRemark, ...remarks].map(plain) : [])];
}

export const headOf = ({ columns }: Comparison, column: number): string =>
  `${columns[column]?.documentTitle ?? ''}${columns[column]?.units.map(({ name }) => name).join('、') ?? ''}`;

export const sentencesOf = ({ sentences }: Comparison, column: number, numbers: readonly number[]): ComparedSentence[] =>
  numbers.flatMap((number) => sentences[column]?.[number] ?? []);

/** Text that Markdown would take for markup is escaped; a cell stays on one line. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>|#]/gu, '\\$&').replace(/\s+/gu, ' ');
