/** A passage as a Word file: what it is under a heading, its words as a quotation, their source in a footnote and below them with a link. */

import { madeNow } from '../../browser/today.ts';
import type { WordBlock, WordFile, WordRun } from '../../office/word-file.ts';
import { writeWord } from '../../office/write-word.ts';
import { quoteOfficialText } from '../../wording/citing.ts';
import { headingInWords } from '../../wording/units.ts';
import { wordsOf } from '../formats.ts';
import { gb7714of2025 } from '../gb7714.ts';
import { locatorOfPassage } from '../locator.ts';
import { official } from '../official.ts';
import { type QuotedTable, wordsOfCell } from '../quoted-table.ts';
import type { Reference } from '../reference.ts';

/** The source with a short link, as it stands below a quotation. */
export function sourceRuns(reference: Reference): WordRun[] {
  const link = reference.shortLink ?? reference.link;
  return [{ text: `——${official(reference)}，` }, { text: link, link }];
}

/** The words as paragraphs, rows of a table as one; behind the last a footnote with the reference. */
function quotedBlocks(reference: Reference, which: 'received' | 'read'): WordBlock[] {
  const lines = wordsOf(reference, which).split('\n');
  const note = gb7714of2025(reference);
  const quoted = reference.table
    ? [tableForWord(reference.table, which, note)]
    : lines.map((text, n): WordBlock => ({ kind: 'paragraph', form: 'quotation', runs: [{ text, ...(n === lines.length - 1 && { note }) }] }));
  return [...quoted, { kind: 'paragraph', form: 'source', runs: sourceRuns(reference) }];
}

/** The footnote stands behind the last cell. */
function tableForWord(table: QuotedTable, which: 'received' | 'read', note: string): WordBlock {
  const rows = table.map((row, y) =>
    row.map((cell, x) => {
      const isLast = y === table.length - 1 && x === row.length - 1;
      const { isHead, columns, rows: high } = cell;
      return { runs: [{ text: wordsOfCell(cell, which), ...(isLast && { note }) }], isHead, columns, rows: high };
    }),
  );
  return { kind: 'table', rows };
}

function headingOf(reference: Reference): string {
  const unit = reference.path.at(-1);
  return reference.until || !unit ? locatorOfPassage(reference) : headingInWords(unit) || locatorOfPassage(reference);
}

export function passageFile(reference: Reference, which: 'received' | 'read'): WordFile {
  const { title } = reference.document;
  const heading = headingOf(reference);
  return {
    title: `${title}${locatorOfPassage(reference)}`,
    blocks: [
      { kind: 'title', text: title },
      ...(heading ? [{ kind: 'heading', level: 1, runs: [{ text: heading }] } as const] : []),
      ...(wordsOf(reference, which)
        ? quotedBlocks(reference, which)
        : [{ kind: 'paragraph', form: 'text', runs: [{ text: gb7714of2025(reference) }] } as const]),
      { kind: 'paragraph', form: 'plain', runs: [{ text: quoteOfficialText }] },
    ],
  };
}

export const passageBytes = (reference: Reference, which: 'received' | 'read'): Promise<Uint8Array> =>
  writeWord({ ...passageFile(reference, which), ...madeNow() });
