/** The picture that goes with a link to a document where it is shared: place, title, number and date, as far as the text gives them. */
import { type Markup, tag, toHtml } from '../../../src/browser/markup.ts';
import { linesOf } from '../../../src/compare/take-away/lines.ts';
import { dateInWords } from '../../../src/policy/dates.ts';
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import { siteName } from '../../../src/site/names.ts';
import { caution } from '../../../src/wording/documents.ts';
import { drawLine, type TextStyle } from './glyphs.ts';

export type PicturedDocument = Pick<PolicyDocument, 'title' | 'place' | 'documentNumber' | 'date' | 'datePublished'>;

export const pictureSize = { width: 1200, height: 630 };

/** As in src/styles/foundation/colours.css (light). */
const colours = { paper: '#faf6ee', ink: '#26221c', quiet: '#4d473d', accent: '#b4442f', mark: '#b4442f' };
const left = 90;
const room = pictureSize.width - 2 * left;
/** The largest title that fits: its size, and how many lines of it. */
const titles = [
  { size: 76, lines: 2 },
  { size: 62, lines: 3 },
  { size: 50, lines: 4 },
] as const;
const smaller: TextStyle = { size: 34, fill: colours.quiet, weight: 16 };

/** SVG whose text is outlines; null where the font lacks a character. */
export function documentPicture(document: PicturedDocument): string | null {
  const { size, lines } = titleIn(document.title);
  const day = document.datePublished ?? document.date;
  const facts = [document.documentNumber, day && dateInWords(day)].filter(Boolean).join('　');
  const first = 150 + size * 1.5;
  const behind = first + size * 1.4 * (lines.length - 1) + 90;
  const drawn = [
    drawLine(document.place.name, left, 140, smaller),
    ...lines.map((line, at) => drawLine(line, left, first + size * 1.4 * at, { size, fill: colours.ink, weight: 26 })),
    drawLine(facts, left, behind, smaller),
    drawLine(siteName, left, 568, { size: 32, fill: colours.accent, weight: 26 }),
    drawLine(caution, left + 320, 568, { size: 26, fill: colours.quiet, weight: 16 }),
  ];
  const marks = drawn.filter((mark): mark is Markup => mark !== null);
  return marks.length < drawn.length ? null : toHtml(frame(marks));
}

function titleIn(title: string): { size: number; lines: string[] } {
  const ways = titles.map(({ size, lines }) => ({ size, most: lines, lines: linesOf(title, room / size) }));
  const fitting = ways.find(({ lines, most }) => lines.length <= most) ?? (ways.at(-1) as (typeof ways)[number]);
  const shown = fitting.lines.slice(0, fitting.most);
  return { size: fitting.size, lines: shown.length < fitting.lines.length ? [...shown.slice(0, -1), `${shown.at(-1)?.slice(0, -1)}…`] : shown };
}

function frame(marks: readonly Markup[]): Markup {
  const { width, height } = pictureSize;
  const ground = tag('rect', { width, height, fill: colours.paper });
  const foot = tag('rect', { y: height - 14, width, height: 14, fill: colours.mark });
  return tag('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height }, ground, foot, ...marks);
}
