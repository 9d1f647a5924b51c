/** Facts as lists for pages and their files: deadlines of a year, targets of an indicator or a year, tasks of a body, citations of an instrument. */

import { proofsIn, proofsOfRow, unitOf, wordsOf } from '../../library/facts.ts';
import { documents } from '../../library/library.ts';
import type { Assignment } from '../../policy/model/facts/assignment.ts';
import type { Citation } from '../../policy/model/facts/citation.ts';
import type { Evidence } from '../../policy/model/facts/evidence.ts';
import type { Target } from '../../policy/model/facts/target.ts';
import type { Unit } from '../../policy/model/unit.ts';
import { policyAddress } from '../../site/address.ts';
import { currentSettings } from '../../site/settings.ts';
import { chargedOf, datesOf, dueInTable, goalsOf, leadsOf, taskInLine } from '../../wording/division.ts';
import {
  bodyInWords,
  byPeriod,
  currencyInWords,
  deadlineInWords,
  filterTitles,
  foundByRules,
  listColumns,
  monthInWords,
  notWholeForBodies,
  overdue,
  placeInWords,
  relationNames,
  roleNames,
  statusNames,
  targetInWords,
  valueOfTarget,
} from '../../wording/facts.ts';
import type { BodyGroup, BodyTask } from '../bodies/bodies.ts';
import { lastDay } from '../deadlines/last-day.ts';
import { monthOf } from '../deadlines/months.ts';
import type { DivisionRow } from '../division/division.ts';
import { rowPoints } from '../division/proven.ts';
import { roles } from '../division/who.ts';
import type { InstrumentGroup } from '../instruments/instruments.ts';
import { makingOf } from '../instruments/making.ts';
import { filterOf } from '../list/filtering.ts';
import { type FactList, type FactRow, type Filter, withoutEmptyColumns } from '../list/row.ts';
import { inOneText, type MarkedWords, rowWithHeads } from '../proofs.ts';
import { allTargets, documentOfFact, lacksAttachments, taskOf, topicsOfFact } from './fact-lists.ts';
import { tasksIn } from './tasks-in.ts';

const { asOf } = currentSettings();
const titles = new Map(documents.map(({ id, shortTitle }) => [id, shortTitle]));

type Fact = { id: string; evidence: Evidence };

/** The sentence that proves a fact; a row of a table with the heads of its columns. */
function sentenceOf({ evidence }: Fact): MarkedWords {
  if (evidence.row !== undefined) return ['', rowWithHeads(unitOf(evidence.clause), evidence.row), ''];
  const { before, words, after } = wordsOf(evidence);
  return [before, words, after];
}

/** The sentences that prove the bodies of a task and these goals of it. */
const sentencesOf = (unit: Unit, assignment: Assignment | null, targets: readonly Target[]): MarkedWords =>
  inOneText(proofsOfRow({ unit, assignment, targets }).map(({ words }) => words));

/** What every row has: its words, its place, its document and area. */
function rowOf({ id, evidence }: Fact, words: MarkedWords, cells: string[], keys: FactRow['keys']): FactRow {
  const document = documentOfFact({ evidence });
  const { anchor } = wordsOf(evidence);
  return {
    id,
    cells,
    keys: { area: [document.place.area], document: [document.id], ...keys },
    words,
    href: policyAddress(document.id, anchor),
    place: placeInWords(document, unitOf(evidence.clause)),
    area: document.place.area,
  };
}

/** The words that prove a target, alone. */
const printed = ({ evidence }: Target): string => wordsOf(evidence).words;

type Charged = Pick<DivisionRow, 'assignment' | 'who'>;

const titleOf = (fact: { evidence: Evidence }): string => documentOfFact(fact).shortTitle;

/** All bodies of a task, as they are called in full. */
const bodiesOf = (row: Charged | null): string[] => [...new Set(roles.flatMap((role) => (row?.who?.[role] ?? []).map(({ name }) => name)))];

const chargedInWords = (row: Charged | null): string => (row?.who ? [leadsOf(row) && `${leadsOf(row)}牵头`, chargedOf(row)].filter(Boolean).join('；') : '');

function listOf(
  title: string,
  columns: readonly string[],
  rows: FactRow[],
  names: readonly (keyof typeof filterTitles)[],
  labels: Partial<Record<string, (value: string) => string>> = {},
): FactList {
  const label = (name: string): ((value: string) => string) | undefined => (name === 'document' ? (id) => titles.get(id) ?? id : labels[name]);
  const filters = names.map((name) => filterOf(name, filterTitles[name], rows, label(name))).filter((filter): filter is Filter => filter !== null);
  return { title, ...withoutEmptyColumns(columns, rows), filters, notes: [foundByRules] };
}

/** What is due in a year, from day to day. */
export function deadlineList(year: string, targets: readonly Target[]): FactList {
  const due = ({ deadline }: Target): string => lastDay(deadline ?? year);
  const rows = targets
    .toSorted((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0))
    .map((target) => {
      const task = taskOf(target);
      const isOver = due(target) < asOf;
      const remarks = [target.deadlineSource === 'document-period' ? byPeriod : '', isOver ? overdue : ''];
      const cells = [
        deadlineInWords(target.deadline ?? year),
        targetInWords(target, printed(target)),
        chargedInWords(task),
        titleOf(target),
        remarks.filter(Boolean).join('；'),
      ];
      return {
        ...rowOf(target, sentencesOf(task.unit, task.assignment, [target]), cells, {
          body: bodiesOf(task),
          month: [monthOf(target.deadline ?? year)],
          status: [isOver ? 'over' : 'coming'],
        }),
        due: due(target),
      };
    });
  return listOf(`${year}年到期的任务与目标`, listColumns.deadlines, rows, ['month', 'area', 'document', 'body', 'status'], {
    month: monthInWords,
    status: (value) => statusNames[value as 'over'] ?? value,
  });
}

const targetKeys = (target: Target): FactRow['keys'] => ({
  year: [target.deadline?.slice(0, 4) ?? statusNames.undated],
  binding: target.binding ? [target.binding] : [],
  topic: topicsOfFact(target).map(({ title }) => title),
  indicator: [target.indicator],
});

const targetCells = (target: Target): string[] => [
  valueOfTarget(target, printed(target)),
  target.scope ?? '',
  target.baseline ?? '',
  target.deadline ? deadlineInWords(target.deadline) : '',
  target.binding ?? '',
];

const targetRow = (target: Target): FactRow =>
  rowOf(target, sentencesOf(taskOf(target).unit, null, [target]), [titleOf(target), target.indicator, ...targetCells(target)], targetKeys(target));

export function indicatorList(title: string, targets: readonly Target[]): FactList {
  const rows = targets.map((target) => targetRow(target));
  return listOf(title, listColumns.indicator, rows, ['area', 'document', 'year', 'binding', 'topic']);
}

/** All targets for a year; null for those without one. */
export function yearList(year: string | null): FactList {
  const own = allTargets.filter(({ deadline }) => (deadline?.slice(0, 4) ?? null) === year);
  const rows = own.map((target) => targetRow(target));
  return listOf(year === null ? '没有写明时限的目标' : `${year}年的目标`, listColumns.indicator, rows, ['area', 'document', 'indicator', 'binding', 'topic']);
}

export function bodyList({ name, within, area, tasks }: BodyGroup): FactList {
  const rows = tasks.map(({ role, row }: BodyTask) =>
    rowOf(
      { id: row.assignment.id, evidence: row.assignment.evidence },
      sentencesOf(row.unit, row.assignment, row.targets),
      [roleNames[role], taskInLine(row), dueInTable(row), goalsOf(row).join('\n'), titleOf(row.assignment)],
      {
        role: [roleNames[role]],
        year: row.targets.flatMap(({ deadline }) => deadline?.slice(0, 4) ?? []),
      },
    ),
  );
  const list = listOf(`${bodyInWords({ name, within })}的任务`, listColumns.body, rows, ['role', 'area', 'document', 'year']);
  return lacksAttachments(area) ? { ...list, notes: [notWholeForBodies, ...list.notes] } : list;
}

export function instrumentList({ name, citations }: Pick<InstrumentGroup, 'name' | 'citations'>): FactList {
  const rows = citations.map((citation) =>
    rowOf(
      citation,
      sentenceOf(citation),
      [relationNames[citation.relation], titleOf(citation), citation.locator ?? '', citation.number ?? '', currencyInWords(citation) ?? ''],
      {
        relation: [relationNames[citation.relation]],
        locator: citation.locator === null ? [] : [citation.locator],
      },
    ),
  );
  return listOf(`引用《${name}》的文句`, listColumns.instrument, rows, ['area', 'document', 'relation', 'locator']);
}

/** What is to be made or revised: by whom, by when; of the documents of an area. */
export function makingList(area: string, citations: readonly Citation[]): FactList {
  const rows = citations.map((citation) => {
    const unit = unitOf(citation.evidence.clause);
    const { charge, targets } = makingOf(citation, unit, tasksIn(unit.id));
    const name = { said: null, evidence: citation.evidence };
    const points = [name, ...rowPoints({ unit, assignment: charge?.assignment ?? null, targets })];
    const words = inOneText(proofsIn(unit, points).map((proof) => proof.words));
    return rowOf(citation, words, [relationNames[citation.relation], citation.name, chargedInWords(charge), datesOf(targets), titleOf(citation)], {
      body: bodiesOf(charge),
      relation: [relationNames[citation.relation]],
    });
  });
  return listOf(`${area}所收文件要求制定、修订的文件`, listColumns.making, rows, ['document', 'body', 'relation']);
}
