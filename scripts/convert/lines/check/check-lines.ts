/** What is wrong with a text as a whole, looked for before its numbers are doubted: the cause, not what follows from it. */
import type { Language } from '../../../../src/policy/language.ts';
import type { DocumentMetadata } from '../../../../src/policy/model/document-metadata.ts';
import { isStatute, type LevelStyle, measureLevel, type Numbering } from '../../../../src/policy/model/numbering.ts';
import { type Issue, issue } from '../../../faults/issues.ts';
import { markupIn } from '../../correct/markup.ts';
import { isPipedRow } from '../../correct/typography.ts';
import { opensWithNumber } from '../../numbers/numbering.ts';
import { unknownNumbers } from '../../numbers/unknown-numbers.ts';
import type { AttachedBlock, Block } from '../blocks.ts';
import { openQuotations } from '../open-quotations.ts';
import type { Line } from '../split-lines.ts';
import { nearestLine, ownTitlePlaces } from '../title-places.ts';
import { foreignCharacters } from './foreign-characters.ts';
import { doubtfulCaptions, tornByBoxes } from './inset-faults.ts';
import { markdownLines } from './markup.ts';
import { pageWords } from './page-words.ts';
import { tornByNotes } from './torn-by-notes.ts';
import { undeclaredLevels } from './undeclared-levels.ts';
import { wrappedLines } from './wrapped-lines.ts';

/** A line this long holds more than one paragraph. */
const longestLine = 3000;
/** Title, date and the like may stand on lines of their own. */
const fewLines = 5;

/** Markup on so many lines is a page, which explains whatever else is wrong. */
const fewestTags = 3;

type Words = Pick<Language, 'frontLines' | 'webPages'>;

/** Faults of the text: without line breaks, with markup, without its title or its headings. The first explains the others, but for markup on a line or two. */
export function checkLines(lines: readonly Line[], blocks: readonly Block[], metadata: DocumentMetadata, words: Words, path: string): Issue[] {
  const length = lines.reduce((sum, { text }) => sum + text.text.length, 0);
  const long = lines.find(({ text }) => text.text.length > longestLine && text.text.length > 0.8 * length);
  if (long && lines.length <= fewLines) return [issue('one-line-text', path, long.number, { length: long.text.text.length })];
  const marked = lines.flatMap((line) => {
    const tag = markupIn(line.text.text);
    return tag === null ? [] : [{ line, tag }];
  });
  const markup = marked.slice(0, 1).map(({ line, tag }) => issue('markup-in-text', path, line.number, { tag, lines: marked.length }));
  if (marked.length >= fewestTags) return markup;
  const near = nearestLine(lines, metadata.title);
  const untitled = ownTitlePlaces(lines, metadata).length === 0;
  return [
    ...markup,
    ...foreignCharacters(lines, path),
    ...markdownLines(lines, metadata.typography.includes('markdown-marks'))
      .slice(0, 1)
      .map(({ line, mark, count }) => issue('markdown-in-text', path, line.number, { mark, lines: count })),
    ...pageWords(lines, blocks, words.webPages)
      .slice(0, 1)
      .map(({ line, count }) => issue('page-words', path, line.number, { words: line.text.text.slice(0, 40), lines: count })),
    ...(untitled ? [issue('title-not-found', path, near?.number ?? 1, { title: metadata.title, near: near?.text.text ?? null })] : []),
    ...linesThatLookWrapped(lines, metadata, path),
    ...missingHeadings(blocks, metadata, path),
    ...undeclaredLevels(lines, blocks, metadata.numbering).map(({ style, first, next }) =>
      issue('undeclared-level', path, first.line.number, { style, label: first.label, next: next.label, line: next.line.number }),
    ),
    ...unclosedQuotations(lines, path),
    ...pipedRows(lines, metadata, path),
    ...doubtfulCaptions(lines, blocks, words.frontLines).map(({ number, text }) => issue('doubtful-caption', path, number, { words: text.text.slice(0, 24) })),
    ...tornByBoxes(blocks).map(({ line, words: torn, box, last }) =>
      issue('torn-by-box', path, line, { words: torn.slice(-12), box, last: last.slice(0, 12) }),
    ),
    ...tornByNotes(lines, metadata).map(({ line, mark, before }) => issue('torn-by-note', path, line.number, { mark, words: before.slice(-12) })),
    ...unknownNumbers(lines).map(({ line, label }) => issue('unknown-number-form', path, line.number, { label })),
  ];
}

/** Only where each line is said to be a paragraph are they none. */
function linesThatLookWrapped(lines: readonly Line[], { lineBreaks }: DocumentMetadata, path: string): Issue[] {
  const wrapped = lineBreaks === 'paragraph-per-line' ? wrappedLines(lines) : null;
  if (!wrapped) return [];
  return [issue('lines-look-wrapped', path, wrapped.first.number, { torn: wrapped.torn, of: wrapped.of, end: wrapped.first.text.text.slice(-8) })];
}

/**
 * Levels down to the measure that no heading has: those of the document in its text or in any attachment, those that an attachment
 * declares in its own.
 */
function missingHeadings(blocks: readonly Block[], { numbering }: DocumentMetadata, path: string): Issue[] {
  const found = new Set<LevelStyle>();
  const attached: { block: AttachedBlock & Block; found: Set<LevelStyle> }[] = [];
  for (const block of blocks) {
    if (block.kind === 'attached') attached.push({ block, found: new Set() });
    if (block.kind !== 'heading') continue;
    const text = attached.at(-1);
    const style = (text?.block.numbering ?? numbering).levels[block.level];
    if (style) for (const styles of [found, text?.found]) styles?.add(style);
  }
  const declared = attached.filter(({ block }) => block.numbering !== numbering && block.words === null);
  return [
    ...missingLevels(numbering, found).map((style) => issue('no-heading', path, null, { style, attachment: null })),
    ...declared.flatMap(({ block, found: own }) =>
      missingLevels(block.numbering, own).map((style) =>
        issue('no-heading', path, block.line, { style, attachment: block.label ?? block.title?.text ?? block.number }),
      ),
    ),
  ];
}

/** Of a statute its articles alone, since all statutes are declared alike. */
function missingLevels(numbering: Numbering, found: ReadonlySet<LevelStyle>): LevelStyle[] {
  const wanted = isStatute(numbering) ? (['第一条'] as const) : numbering.levels.slice(0, measureLevel(numbering) + 1).filter((style) => style !== 'run-in');
  return wanted.filter((style) => !found.has(style));
}

/** Quotations that are announced and never close, where a number follows at once: is it quoted, or a heading of the text? */
function unclosedQuotations(lines: readonly Line[], path: string): Issue[] {
  const texts = lines.map(({ text }) => text.text);
  return openQuotations(texts).unclosed.flatMap((at) => {
    const next = texts[at + 1] ?? '';
    if (!opensWithNumber(next.replace(/^[“"]/u, ''))) return [];
    return [issue('unclosed-quotation', path, lines[at]?.number ?? null, { next: next.slice(0, 12) })];
  });
}

/** A table with | between its cells, which is read only where `typography` says that there are marks of Markdown. */
function pipedRows(lines: readonly Line[], { typography }: DocumentMetadata, path: string): Issue[] {
  if (typography.includes('markdown-marks')) return [];
  const at = lines.findIndex(({ text }, i) => isPipedRow(text) && [lines[i + 1], lines[i + 2]].some((next) => next && isPipedRow(next.text)));
  const row = lines[at];
  return row ? [issue('piped-table', path, row.number, { row: row.text.text.slice(0, 24) })] : [];
}
