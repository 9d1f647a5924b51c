/** What is being settled: the lines of the text, what document.yaml says of them, and what has to be asked. */
import type { Issue } from '../../faults/issues.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import type { DocumentYaml, Doubt } from '../findings/finding.ts';
import type { ExtractLine } from '../received/extract.ts';

export interface ReadingState {
  lines: readonly ExtractLine[];
  metadata: DocumentYaml;
  doubts: readonly Doubt[];
  /** Pages and columns broke its lines: only then numbers and repeated lines between them are those of pages. */
  printed: boolean;
  /** By key of document.yaml the words that a fact was found in, and where: for facts that are not printed as they are written there. */
  evidence?: Readonly<Record<string, string>>;
}

/** What is done about a fault; null where nothing can be. */
export type Remedy = (state: ReadingState, fault: Issue, field: FieldKnowledge) => ReadingState | null;

export const withMetadata = (state: ReadingState, change: Partial<DocumentYaml>): ReadingState => ({ ...state, metadata: { ...state.metadata, ...change } });

export const textOf = (lines: readonly ExtractLine[]): string => lines.map(({ text }) => text).join('\n');

/** The words of a line, from 1, as a doubt shows them. */
export const wordsAt = (lines: readonly ExtractLine[], line: number | null, length = 40): string =>
  line === null ? '' : (lines[line - 1]?.text.trim().slice(0, length) ?? '');

/** A line in two: the second begins with the unit at `at`; what was restored goes with its words. */
export function splitLine(lines: readonly ExtractLine[], line: number, at: number): ExtractLine[] {
  const whole = lines[line - 1];
  if (!whole || at <= 0 || at >= whole.text.length) return [...lines];
  const restored = whole.restored ?? [];
  const { heading: _heading, bold: _bold, ...form } = whole.form ?? {};
  const first = withRestored(
    { text: whole.text.slice(0, at), ...(whole.form && { form: whole.form }) },
    restored.filter(({ end }) => end <= at),
  );
  const second = withRestored(
    { text: whole.text.slice(at), ...(whole.form && { form }) },
    restored.filter(({ start }) => start >= at).map((span) => ({ ...span, start: span.start - at, end: span.end - at })),
  );
  return lines.flatMap((one, i) => (i === line - 1 ? [first, second] : [one]));
}

const withRestored = (line: ExtractLine, restored: NonNullable<ExtractLine['restored']>): ExtractLine => (restored.length ? { ...line, restored } : line);

/** What was restored, by its place in the text. */
export function restoredIn(lines: readonly ExtractLine[]): NonNullable<DocumentYaml['restored']> {
  let start = 0;
  return lines.flatMap(({ text, restored = [] }) => {
    const from = start;
    start += text.length + 1;
    return restored.map((span) => ({ start: from + span.start, end: from + span.end, what: span.what }));
  });
}
