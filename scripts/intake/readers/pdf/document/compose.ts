/** From pages to the lines of the extract. */
import type { Extract, ExtractLine, LeftOut, LineForm } from '../../../received/extract.ts';
import { commonest } from '../geometry/places.ts';
import { addPart, isContinued, type WholeTable, wholeTable } from '../tables/continued.ts';
import { withoutFurniture } from './furniture.ts';
import { bodySize, isCentred, isRight, type Margins, type SetLine, withMargins } from './margins.ts';
import { isNote } from './notes.ts';
import type { LineOnPage, PageContent } from './page.ts';
import { keepsToMargins, markOfParagraphs, type Paragraph, paragraphsOf, pitchOf, type Setting } from './paragraphs.ts';

type Piece = { lines: SetLine[] } | { table: WholeTable };

/** Stretches of lines and whole tables, in the order of reading; notes wait for the end of the paragraph that their page ends in. */
function piecesOf(pages: readonly PageContent[], marginsOf: Map<LineOnPage, Margins>, body: number): { pieces: Piece[]; notes: SetLine[] } {
  const pieces: Piece[] = [];
  const notes: SetLine[] = [];
  for (const page of pages) {
    for (const [i, element] of page.elements.entries()) {
      const last = pieces.at(-1);
      if (element.kind === 'line') {
        const set = { ...element, margins: marginsOf.get(element) ?? { left: 0, right: page.width } };
        if (isNote(element.line, page, body)) notes.push(set);
        else if (last && 'lines' in last) last.lines.push(set);
        else pieces.push({ lines: [set] });
      } else if (i === 0 && last && 'table' in last && isContinued(last.table, element.table)) addPart(last.table, element.table);
      else pieces.push({ table: wholeTable(element.table) });
    }
  }
  return { pieces, notes };
}

function tableLines(table: WholeTable, number: number): ExtractLine[] {
  return table.rows.map((row, i) => ({ text: row.join('\t'), form: { table: number, ...(table.pages[i] && { page: table.pages[i] }) } }));
}

/** So many units at the head are in another face than the text; of a paragraph in one face, all or nothing. */
function boldHead({ faces, text }: Paragraph, usual: string | undefined): number {
  let length = 0;
  for (const run of faces) {
    if (run.face === usual) break;
    length += run.length;
  }
  return faces.every(({ face }) => face === '') ? 0 : Math.min(length, text.length);
}

function lineOfParagraph(paragraph: Paragraph, { body }: Setting, usual: string | undefined, printed: boolean, note: boolean): ExtractLine {
  const { first, text, afterGap } = paragraph;
  const bold = boldHead(paragraph, usual);
  const form: LineForm = {
    ...(bold > 0 && { bold }),
    ...(isCentred(first, body) && { centred: true }),
    ...(isRight(first, body) && { right: true }),
    ...(printed && first.line.x0 - first.margins.left > 1.2 * first.line.size && !isCentred(first, body) && !isRight(first, body) && { indented: true }),
    size: first.line.size,
    page: first.line.page,
    ...(first.boxed && { box: '文本框' }),
    ...(note && { note: true }),
    ...(printed && afterGap && { afterGap: true }),
  };
  return { text, form };
}

function settingOf(lines: readonly SetLine[], body: number): Setting & { usual: string | undefined; joins: boolean } {
  const ofBody = lines.filter(({ line }) => Math.abs(line.size - body) < 0.1 * body);
  const usual = commonest(ofBody.flatMap(({ line }) => line.faces.flatMap(({ face, length }) => Array.from({ length: Math.min(20, length) }, () => face))));
  const pitch = pitchOf(lines, body);
  return { body, pitch, mark: markOfParagraphs(lines, { body, pitch }), usual, joins: keepsToMargins(lines, body) };
}

/** The lines of text and tables, with the notes of a page behind what their page ends with. */
export function composePages(painted: readonly PageContent[]): Pick<Extract, 'lines' | 'lineation' | 'leftOut'> {
  const { pages, leftOut } = withoutFurniture(painted);
  const lines = pages.flatMap(({ elements }) => elements.filter((element): element is LineOnPage => element.kind === 'line'));
  const body = bodySize(lines);
  const { pieces, notes } = piecesOf(pages, withMargins(pages), body);
  const setting = settingOf(
    pieces.flatMap((piece) => ('lines' in piece ? piece.lines : [])),
    body,
  );
  const toLine = (note: boolean) => (paragraph: Paragraph) => lineOfParagraph(paragraph, setting, setting.usual, !setting.joins, note);
  let tables = 0;
  const text = pieces.flatMap((piece) =>
    'table' in piece ? tableLines(piece.table, ++tables) : paragraphsOf(piece.lines, setting, setting.joins).map(toLine(false)),
  );
  const noteLines = paragraphsOf(notes, setting, setting.joins).map(toLine(true));
  return {
    lines: withNotes(text, noteLines),
    lineation: setting.joins ? 'paragraphs' : 'printed',
    leftOut: [...leftOut, ...repeatedHeads(pieces), ...turnedWords(painted)],
  };
}

function withNotes(text: readonly ExtractLine[], notes: readonly ExtractLine[]): ExtractLine[] {
  const lines: ExtractLine[] = [];
  let next = 0;
  const pageOf = (line: ExtractLine | undefined): number => line?.form?.page ?? 0;
  for (const line of text) {
    while (notes[next] && pageOf(notes[next]) < pageOf(line)) lines.push(notes[next++] as ExtractLine);
    lines.push(line);
  }
  for (const note of notes.slice(next)) lines.push(note);
  return lines;
}

function repeatedHeads(pieces: readonly Piece[]): LeftOut[] {
  const words = pieces.flatMap((piece) => ('table' in piece ? piece.table.repeated : [])).join('\n');
  return words ? [{ reason: '续页重复的表头', words }] : [];
}

function turnedWords(pages: readonly PageContent[]): LeftOut[] {
  const words = pages.flatMap(({ turned }) => turned.trim() || []).join('\n');
  return words ? [{ reason: '斜置的文字（水印）', words }] : [];
}
