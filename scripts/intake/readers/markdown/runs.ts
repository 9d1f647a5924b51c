/** Runs of words that are set alike, and the lines that they make. */
import type { ExtractLine, LineForm } from '../../received/extract.ts';

export interface Run {
  /** A line end parts lines. */
  text: string;
  bold?: boolean;
  /** Where its words lead to. */
  href?: string;
  /** Code, or escaped: what looks like markup in it is text. */
  literal?: boolean;
  /** How its line is set. A run of a table is a whole row, cells parted by tabs. */
  form?: LineForm;
}

/** Lines with words that runs make, white space between words one space each; in the order of the runs. */
export const linesOfRuns = (runs: readonly Run[]): ExtractLine[] => runLines(runs).flatMap(lineOfRuns);

/** As cells of a table are: their lines joined by a space. */
export const cellOfRuns = (runs: readonly Run[]): string =>
  linesOfRuns(runs)
    .map(({ text }) => text)
    .join(' ');

/** The runs of each line, empty lines too. */
export function runLines(runs: readonly Run[]): Run[][] {
  let last: Run[] = [];
  const lines = [last];
  for (const run of runs) {
    for (const [i, text] of run.text.split('\n').entries()) {
      if (i > 0) {
        last = [];
        lines.push(last);
      }
      last.push({ ...run, text });
    }
  }
  return lines;
}

/** The line that the runs of one make; none where they have no words. */
export function lineOfRuns(line: readonly Run[]): ExtractLine[] {
  const row = line.find(({ form }) => form?.table !== undefined);
  if (row?.form) return row.text.trim() === '' ? [] : [{ text: row.text, form: row.form }];
  const runs = withStrongMarks(line).map((run) => ({ ...run, text: run.text.replace(/\s+/gu, ' ') }));
  const words = joined(runs.map((run) => run.text)).trim();
  if (words === '') return [];
  const bold = Math.min(words.length, boldHead(runs).length);
  const set = runs.find(({ form, text }) => form && text.trim() !== '')?.form;
  return [headed(words, { ...set, ...(bold > 0 ? { bold } : {}), ...linkOf(runs) })];
}

/** One space where two meet. */
const joined = (texts: readonly string[]): string => texts.join('').replace(/ {2,}/gu, ' ');

function boldHead(runs: readonly Run[]): string {
  const end = runs.findIndex(({ text, bold }) => !bold && text.trim() !== '');
  return joined(runs.slice(0, end < 0 ? runs.length : end).map(({ text }) => text)).trim();
}

/** The address of a line that is nothing but a link. */
function linkOf(runs: readonly Run[]): LineForm {
  const words = runs.filter(({ text }) => text.trim() !== '');
  const href = words[0]?.href;
  return href !== undefined && words.every((run) => run.href === href) ? { href } : {};
}

/** `#一、总则`: a heading whose space was forgotten is one nevertheless. */
const tightHeading = /^(?<marks>#{1,6})(?=[\p{Script=Han}（(“《0-9])/u;

function headed(text: string, form: LineForm): ExtractLine {
  const marks = tightHeading.exec(text)?.groups?.marks ?? '';
  const whole = marks === '' ? form : { ...form, heading: marks.length };
  const words = text.slice(marks.length);
  return Object.keys(whole).length > 0 ? { text: words, form: whole } : { text: words };
}

/**
 * `**一、加强领导。**各地区`: the marks behind 。 close nothing for CommonMark, which knows words by the spaces between them.
 * Where a line has an even number of them, they are read in pairs.
 */
function withStrongMarks(runs: readonly Run[]): Run[] {
  const parts = runs.map((run) => (run.literal ? [run.text] : run.text.split('**')));
  const marks = parts.reduce((sum, pieces) => sum + pieces.length - 1, 0);
  if (marks === 0 || marks % 2 === 1) return [...runs];
  let open = false;
  return runs.flatMap((run, i) =>
    (parts[i] ?? []).map((text, at) => {
      if (at > 0) open = !open;
      return open ? { ...run, text, bold: true } : { ...run, text };
    }),
  );
}
