/**
 * What is done about a fault of a trial conversion without asking: a declaration that the fault itself asks for, or white space of the
 * text, which is the intake's own. What stays is asked.
 */
import type { LevelStyle } from '../../../src/policy/model/numbering.ts';
import { literally } from '../../../src/policy/word-patterns.ts';
import type { Issue, RuleName } from '../../faults/issues.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import type { DocumentYaml } from '../findings/finding.ts';
import { attachmentAt } from '../outline/attachments.ts';
import { notHeadingEntry } from '../outline/not-headings.ts';
import { dropLine, readAsWrapped, supportFact, withTypography } from './declarations.ts';
import { type ReadingState, type Remedy, splitLine, withMetadata, wordsAt } from './reading-state.ts';

const detail = ({ details }: Issue, name: string): string => String(details[name] ?? '');

export const remedies: Partial<Record<RuleName, Remedy>> = {
  'numbers-run-on': (state, fault) => withRunOn(state, detail(fault, 'style') as LevelStyle, true),
  'numbers-begin-anew': (state, fault) => withRunOn(state, detail(fault, 'style') as LevelStyle, false),
  'no-heading': (state, fault) => withoutLevel(state, detail(fault, 'style'), fault.details.attachment === null ? null : detail(fault, 'attachment')),
  'undeclared-attachment': (state, fault, field) => withAttachment(state, fault, field),
  'heading-inside-line': splitBefore,
  'unread-heading': withGap,
  'number-order': settleOrder,
  'markdown-in-text': withTypography('markdown-marks'),
  'piped-table': withTypography('markdown-marks'),
  'lookalike-character': withTypography('unified-ideographs'),
  'page-furniture': (state, fault, field) => (state.printed ? withTypography('page-furniture') : withRepeated)(state, fault, field),
  'page-words': dropLine,
  'lines-look-wrapped': readAsWrapped,
  'fact-not-in-text': supportFact,
  'fact-not-in-words': supportFact,
  'fact-of-another': supportFact,
};

/** Where nothing was printed on pages, a line that comes again and again is a label of the text. */
const withRepeated: Remedy = (state, { line }) => withNotHeading(state, line, '反复出现的栏目名，不是页眉');

/** With the line declared to be no heading; null where there is none, or where it is declared already. */
function withNotHeading(state: ReadingState, line: number | null, reason: string): ReadingState | null {
  const entry = line === null ? null : notHeadingEntry(state.lines, line - 1, reason);
  const { notHeadings = [] } = state.metadata;
  return entry && !notHeadings.some((one) => one.line === entry.line) ? withMetadata(state, { notHeadings: [...notHeadings, entry] }) : null;
}

function withRunOn(state: ReadingState, style: LevelStyle, runsOn: boolean): ReadingState | null {
  const { numbering } = state.metadata;
  const others = (numbering.runOn ?? []).filter((one) => one !== style);
  const runOn = runsOn ? [...others, style] : others;
  if (runsOn === (numbering.runOn ?? []).includes(style) || !numbering.levels.includes(style)) return null;
  return withMetadata(state, { numbering: { ...numbering, runOn } });
}

function withoutLevel(state: ReadingState, style: string, attachment: string | null): ReadingState | null {
  const prune = <N extends DocumentYaml['numbering']>(numbering: N): N => ({
    ...numbering,
    levels: numbering.levels.filter((one) => one !== style),
    ...(numbering.runOn && { runOn: numbering.runOn.filter((one) => one !== style && one !== numbering.levels.filter((level) => level !== style)[0]) }),
  });
  if (attachment === null) return withMetadata(state, { numbering: prune(state.metadata.numbering) });
  const attachments = (state.metadata.attachments ?? []).map((one) =>
    [one.label, one.title].includes(attachment) && one.numbering ? { ...one, numbering: prune(one.numbering) } : one,
  );
  return withMetadata(state, { attachments });
}

function withAttachment(state: ReadingState, { line }: Issue, { language }: FieldKnowledge): ReadingState | null {
  if (line === null) return null;
  const attachment = attachmentAt(state.lines, line, language.frontLines);
  const known = state.metadata.attachments ?? [];
  if (!attachment || known.some(({ label, title, state: held }) => held === 'received' && label === attachment.label && title === attachment.title))
    return null;
  const others = known.filter(({ label, title }) => label !== attachment.label || title !== attachment.title);
  return withMetadata(state, { attachments: [...others, attachment] });
}

/** The number that stands inside a line, behind a stop, begins a line of its own. */
function splitBefore(state: ReadingState, fault: Issue): ReadingState | null {
  const text = fault.line === null ? '' : (state.lines[fault.line - 1]?.text ?? '');
  const label = [...detail(fault, 'label')].map((character) => literally(character)).join('\\s*');
  const found = new RegExp(`(?<=[。；：！？”）)])\\s*(?=${label})`, 'u').exec(text) ?? new RegExp(`(?<=.)\\s*(?=${label})`, 'u').exec(text);
  if (!found || fault.line === null) return null;
  return { ...state, lines: splitLine(state.lines, fault.line, found.index + found[0].length) };
}

/** White space behind a number parts it from the words that make it look like a citation or an amount. */
function withGap(state: ReadingState, fault: Issue): ReadingState | null {
  if (fault.line === null || fault.details.why !== 'doubtful') return null;
  const text = state.lines[fault.line - 1]?.text ?? '';
  const wanted = detail(fault, 'expected');
  if (!text.startsWith(wanted) || /^\s/u.test(text.slice(wanted.length))) return null;
  const parted = `${wanted} ${text.slice(wanted.length)}`;
  return { ...state, lines: state.lines.map((line, i) => (i === (fault.line ?? 0) - 1 ? { ...line, text: parted } : line)) };
}

/** A line behind which the numbers go on as if it were no heading is none; any other number that is out of order is printed so. */
function settleOrder(state: ReadingState, fault: Issue): ReadingState | null {
  const reading = fault.details.reading as { next: string; misread: boolean } | null;
  const without = reading?.next && !reading.misread ? withNotHeading(state, fault.line, '标号不在次序之中，疑为句中的文字') : null;
  if (without) return without;
  const anomaly = { label: detail(fault, 'label'), expected: detail(fault, 'expected'), reason: '收到的文本如此，待与原件核对' };
  const declared = (state.metadata.anomalies ?? []).filter((one) => one.label === anomaly.label && one.expected === anomaly.expected).length;
  if (declared > mostAlike) return null;
  return { ...withMetadata(state, { anomalies: [...(state.metadata.anomalies ?? []), anomaly] }), doubts: [...state.doubts, orderDoubt(state, fault)] };
}

/** The same number may be repeated so often under one label. */
const mostAlike = 20;

const orderDoubt = ({ lines, metadata }: ReadingState, fault: Issue): ReadingState['doubts'][number] => ({
  rule: 'number-order',
  line: fault.line,
  words: wordsAt(lines, fault.line),
  message: `这里的标号是“${detail(fault, 'label')}”，按次序应是“${detail(fault, 'expected')}”。请与原件核对：原件如此，还是漏了一行、误了一字？`,
  choices: [{ words: '原件如此，照录（anomalies）', set: {} }, ...(fault.line === null ? [] : notHeadingChoice(lines, metadata, fault.line))],
});

function notHeadingChoice(lines: ReadingState['lines'], metadata: DocumentYaml, line: number): ReadingState['doubts'][number]['choices'] {
  const entry = notHeadingEntry(lines, line - 1, '以标号开头的文字，不是标题');
  return entry ? [{ words: '这一行不是标题（notHeadings）', set: { notHeadings: [...(metadata.notHeadings ?? []), entry] } }] : [];
}
