/** Who leads, supports and carries out what (责任分工), of a document. Pure. */
import type { Assignment } from '../../../src/policy/model/facts/assignment.ts';
import type { Found } from '../../../src/policy/model/facts/evidence.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import type { FactsSource, FieldKnowledge } from '../reading/facts-source.ts';
import { abbreviatedBodies } from './abbreviated-bodies.ts';
import { ofLevel } from './body-level.ts';
import { inBrackets } from './in-brackets.ts';
import { inColumns } from './in-columns.ts';
import { inHeading } from './in-heading.ts';
import { inLines } from './in-lines.ts';
import { inSentences } from './in-sentences.ts';
import { nameBodies, nameList } from './resolve-bodies.ts';
import { assignmentWords } from './words.ts';

/** What stands in one unit: with rules that hold for the whole text from there on. */
export type Unnamed = Omit<Found<Assignment>, 'leadBodies' | 'supportBodies' | 'implementBodies'>;
export interface Assigned extends Unnamed {
  firstLeads?: boolean;
  everyTask?: readonly string[];
}

/** In the order of the text. General rules fill the records behind them, and are none themselves. */
export function findAssignments({ document, units }: FactsSource, knowledge: FieldKnowledge): Found<Assignment>[] {
  const words = assignmentWords(knowledge.language);
  const isOfLevel = ofLevel(document, words);
  const statute = units.some(({ kind }) => kind === 'article');
  const inUnit = (unit: Unit): Assigned[] => {
    const bracketed = [...inBrackets(unit, words, isOfLevel), ...inLines(unit, words, isOfLevel)];
    const headed = inHeading(unit, words, isOfLevel);
    const said = inSentences(unit, words, isOfLevel, statute).filter(({ evidence }) => !bracketed.some((one) => overlap(one.evidence, evidence)));
    return [...headed, ...inColumns(unit, words, isOfLevel), ...[...bracketed, ...said].sort((a, b) => a.evidence.start - b.evidence.start)];
  };
  const name = nameBodies(document, knowledge);
  const whole = abbreviatedBodies(units, knowledge.language);
  const named = (bodies: readonly string[]): string[] =>
    nameList(
      bodies.map((body) => whole.get(body) ?? body),
      name,
      knowledge.language,
    );
  return applyGeneralRules(units.filter(({ kind }) => kind !== 'front' && kind !== 'back').flatMap(inUnit)).map((one) => ({
    ...one,
    leadBodies: named(one.lead),
    supportBodies: named(one.support),
    implementBodies: named(one.implement),
  }));
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;

/** 列第一位者为牵头单位，下同; 每项任务都需各市州人民政府落实，下面不再列出: hold from the record that says so. */
function applyGeneralRules(found: readonly Assigned[]): Unnamed[] {
  let firstLeads = false;
  let everyTask: readonly string[] = [];
  return found.map(({ firstLeads: says = false, everyTask: all = [], ...one }) => {
    firstLeads ||= says;
    if (all.length) everyTask = all;
    return withEveryTask(firstLeads ? withFirstLeading(one) : one, everyTask);
  });
}

function withFirstLeading(one: Unnamed): Unnamed {
  if (one.mode !== '分工负责') return one;
  const [first = '', ...others] = one.lead;
  return { ...one, lead: [first], implement: [...others, ...one.implement], mode: '牵头', inferred: true };
}

function withEveryTask(one: Unnamed, everyTask: readonly string[]): Unnamed {
  const more = everyTask.filter((body) => !one.implement.includes(body));
  return more.length ? { ...one, implement: [...one.implement, ...more], inferred: true } : one;
}
