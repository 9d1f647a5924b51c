/** Facts for tests: whole records, of which a test says what it is about. */
import type { Assignment } from '../../src/policy/model/facts/assignment.ts';
import type { Citation } from '../../src/policy/model/facts/citation.ts';
import type { Evidence } from '../../src/policy/model/facts/evidence.ts';
import type { Target } from '../../src/policy/model/facts/target.ts';

type Made<T> = Partial<T> & Partial<Pick<Evidence, 'clause' | 'start' | 'end'>>;

const head = <T extends { evidence?: Evidence }>({ clause = 'a#m1', start = 0, end = 4, evidence = { clause, start, end } }: Made<T>) => ({
  id: `${clause}~x${start}`,
  evidence,
  source: 'found' as const,
  note: null,
});

const given = <T>({ clause: _clause, start: _start, end: _end, ...fields }: Made<T>): object => fields;

export const target = (made: Made<Target>): Target => ({
  ...head<Target>(made),
  indicator: '优良天数比率',
  indicatorId: null,
  comparator: '=',
  reading: null,
  value: 83,
  valueTo: null,
  unitOfMeasure: '%',
  basis: null,
  baseline: null,
  deadline: null,
  deadlineSource: null,
  scope: null,
  binding: null,
  strength: null,
  degree: null,
  state: null,
  assigned: false,
  ...given<Target>(made),
});

export const assignment = (made: Made<Assignment>): Assignment => ({
  ...head<Assignment>(made),
  task: { start: 0, end: 4 },
  lead: [],
  support: [],
  implement: [],
  leadBodies: [],
  supportBodies: [],
  implementBodies: [],
  mode: '牵头',
  openEnded: false,
  inferred: false,
  rule: 'bracket',
  ...given<Assignment>(made),
});

export const citation = (made: Made<Citation>): Citation => ({
  ...head<Citation>(made),
  name: '排污许可管理条例',
  number: null,
  kind: 'regulation',
  rank: null,
  relation: 'basis',
  level: null,
  locator: null,
  target: null,
  currency: null,
  ...given<Citation>(made),
});
