/** What document.yaml says of the lines of a text: how it is numbered, which numbers are none. */
import type { Language } from '../../../src/policy/language.ts';
import type { DocumentYaml } from '../findings/finding.ts';
import type { ExtractLine } from '../received/extract.ts';
import { textEnd } from './attachments.ts';
import { withoutContents } from './contents.ts';
import { notHeadingEntries } from './not-headings.ts';
import { proposeNumbering } from './propose-numbering.ts';

/** `first`: the line (from 0) behind the title. */
export function proposeOutline(
  lines: readonly ExtractLine[],
  first: number,
  { frontLines }: Pick<Language, 'frontLines'>,
): Pick<DocumentYaml, 'numbering' | 'notHeadings'> {
  const own = withoutContents(lines, frontLines);
  const { numbering, notHeadings } = proposeNumbering(own.slice(0, textEnd(own, first + 1, frontLines)), first);
  const entries = notHeadingEntries(lines, notHeadings);
  return { numbering, ...(entries.length > 0 && { notHeadings: entries }) };
}
