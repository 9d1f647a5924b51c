/** Converts what is proposed, mends what the converter finds at fault, and converts again, until what is left has to be asked. */
import { isDeepStrictEqual } from 'node:util';
import { mayBeOpen } from '../../convert/open-doubts.ts';
import type { Issue } from '../../faults/issues.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import type { DocumentYaml, Doubt } from '../findings/finding.ts';
import { proposeAttachmentNumberings } from '../outline/attachment-numberings.ts';
import { hasClosing } from './propose-closing.ts';
import { type ReadingState, textOf, withMetadata, wordsAt } from './reading-state.ts';
import { remedies } from './remedies.ts';
import { isOfText, type Trial, tryConversion } from './trial.ts';

/** Each round mends at least one fault; a text that needs more is not numbered as it seems to be. */
const mostRounds = 40;

export interface Settled {
  state: ReadingState;
  trial: Trial;
  /** Faults that no open doubt can stand for: the text cannot be taken in as it is. */
  blocking: Issue[];
}

/** The state with every fault mended or named under `open`, so that the converter has nothing to say of it. */
export function settleReading(start: ReadingState, field: FieldKnowledge): Settled {
  let state = start;
  let trial = tryState(state, field);
  for (let round = 0; round < mostRounds && trial.issues.length > 0; round++) {
    const mended = mendAll(state, trial.issues, field);
    if (mended === null) break;
    state = mended;
    trial = tryState(state, field);
  }
  [state, trial] = withoutIdleAnomalies(state, trial, field);
  [state, trial] = withClosing(state, trial, field);
  const blocking = trial.issues.filter(({ rule }) => !mayBeOpen(rule));
  return {
    state: withOpen(
      state,
      trial.issues.filter(({ rule }) => mayBeOpen(rule)),
    ),
    trial,
    blocking,
  };
}

/**
 * A declared anomaly that a later remedy made idle is a fault that nobody can be asked about: it is taken back. The number that
 * it was declared for is at fault again if it is still there, and is asked. Each round takes one back at least.
 */
function withoutIdleAnomalies(start: ReadingState, first: Trial, field: FieldKnowledge): [ReadingState, Trial] {
  let [state, trial] = [start, first];
  for (let idle = idleIn(trial); idle.length > 0; idle = idleIn(trial)) {
    const anomalies = idle.reduce((left, { details }) => withoutOne(left, details), state.metadata.anomalies ?? []);
    if (anomalies.length === (state.metadata.anomalies ?? []).length) break;
    state = withMetadata(state, { anomalies });
    trial = tryState(state, field);
  }
  return [state, trial];
}

const idleIn = ({ issues }: Trial): Issue[] => issues.filter(({ rule }) => rule === 'unused-anomaly');

function withoutOne(anomalies: NonNullable<DocumentYaml['anomalies']>, { label, expected }: Issue['details']): NonNullable<DocumentYaml['anomalies']> {
  const at = anomalies.findLastIndex((one) => one.label === label && one.expected === expected);
  return anomalies.filter((_, i) => i !== at);
}

/** The same with the last paragraph as that of the whole text, where it looks like one and the converter agrees. */
function withClosing(state: ReadingState, trial: Trial, field: FieldKnowledge): [ReadingState, Trial] {
  if (!hasClosing(ownUnits(trial), state.metadata, field.language.frontLines)) return [state, trial];
  const closed = { ...state, metadata: { ...state.metadata, closing: true } };
  const other = tryState(closed, field);
  return other.issues.length > trial.issues.length ? [state, trial] : [closed, other];
}

/** Those that no attachment holds. */
function ownUnits({ converted: { units } }: Trial): Trial['converted']['units'] {
  const attached = new Set<string>();
  for (const { id, kind, parent } of units) if (kind === 'attachment' || (parent !== null && attached.has(parent))) attached.add(id);
  return units.filter(({ id }) => !attached.has(id));
}

const tryState = ({ lines, metadata }: ReadingState, field: FieldKnowledge): Trial => tryConversion(textOf(lines), metadata, [], field);

/** The first remedy of each rule; those that move lines one at a time, since the faults name lines. Null where there is none for any. */
function mendAll(start: ReadingState, issues: readonly Issue[], field: FieldKnowledge): ReadingState | null {
  let state = start;
  for (const fault of [...issues].reverse()) {
    const mended = remedies[fault.rule]?.(state, fault, field) ?? null;
    if (mended === null) continue;
    const hasMoved = mended.lines !== state.lines;
    state = fault.rule === 'undeclared-attachment' ? proposeAttachmentNumberings(mended) : mended;
    if (hasMoved) break;
  }
  return isDeepStrictEqual(state, start) ? null : state;
}

/** What could not be mended stays open, and is asked. */
function withOpen(state: ReadingState, issues: readonly Issue[]): ReadingState {
  if (issues.length === 0) return state;
  const open = issues.map((fault) => ({
    rule: fault.rule,
    words: isOfText(fault) ? wordsAt(state.lines, fault.line) || null : null,
    question: questionOf(fault),
  }));
  const distinct = open.filter((one, i) => open.findIndex((other) => isDeepStrictEqual(one, other)) === i);
  const doubts = issues.map(
    (fault): Doubt => ({
      rule: fault.rule,
      line: isOfText(fault) ? fault.line : null,
      words: wordsAt(state.lines, isOfText(fault) ? fault.line : null),
      message: questionOf(fault),
      choices: keepOrMend,
    }),
  );
  return {
    ...state,
    metadata: { ...state.metadata, open: [...(state.metadata.open ?? []), ...distinct] } satisfies DocumentYaml,
    doubts: [...state.doubts, ...doubts],
  };
}

const questionOf = ({ zh }: Issue): string => zh;

const keepOrMend: Doubt['choices'] = [
  { words: '先留着，写入 open，发布之前解决', set: {} },
  { words: '我来改（收录之后改 document.yaml 或 errata.yaml）', set: {} },
];
