/** Lines of which document.yaml says that they are no headings, although a number opens them: a quoted article, a note, the items of one sentence. */
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { Seed } from '../read/read-seed.ts';
import type { Line } from './split-lines.ts';

/** The lines; those that begin with declared words, white space ignored, are read as quoted ones are. An entry that no line begins with is a fault. */
export function declareLines(
  lines: readonly Line[],
  { metadata: { notHeadings }, paths, metadataLine }: Pick<Seed, 'paths' | 'metadataLine'> & { metadata: Pick<DocumentMetadata, 'notHeadings'> },
): { value: Line[]; issues: Issue[] } {
  const declared = notHeadings.map(({ line }) => squeeze(line));
  if (declared.length === 0) return { value: [...lines], issues: [] };
  const met = new Set<number>();
  const value = lines.map((line) => {
    const entry = declared.findIndex((words) => squeeze(line.text.text.slice(0, longest)).startsWith(words));
    if (entry < 0) return line;
    met.add(entry);
    return { ...line, quoted: true };
  });
  const lost = notHeadings.flatMap(({ line: original }, i) =>
    met.has(i) || declared.indexOf(declared[i] ?? '') < i
      ? []
      : [issue('quote-not-found', paths.metadata, metadataLine('notHeadings', i), { original, count: 0 })],
  );
  return { value, issues: lost };
}

/** So much of a line is compared, its white space included. */
const longest = 400;

const squeeze = (words: string): string => words.replace(/\s+/gu, '');
