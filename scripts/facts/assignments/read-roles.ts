/** Who has which role in the words of an assignment: A、B牵头，C、D按职责负责，E配合. */
import type { Assignment } from '../../../src/policy/model/facts/assignment.ts';
import { type BodyList, readBodies } from './bodies-in-list.ts';
import type { AssignmentWords } from './words.ts';

export type Role = 'lead' | 'shared' | 'support' | 'implement';

export interface Roles extends Pick<Assignment, 'lead' | 'support' | 'implement' | 'mode' | 'openEnded'> {
  /** The rule for the whole text that the first body leads. */
  firstLeads: boolean;
  /** Bodies that carry out every task, by a rule for the whole text. */
  everyTask: string[];
}

interface Part extends BodyList {
  role: Role | null;
}

/**
 * Null where the words give no body a role. `isOfLevel` tells bodies of the level that issued the text; `unsaid`: the role of lists that
 * are given none.
 */
export function readRoles(text: string, words: AssignmentWords, isOfLevel: (body: string) => boolean, unsaid: Role | null = null): Roles | null {
  const segments = leadersFirst(text, words)
    .split(/[；;。，,]/u)
    .map((segment) => segment.trim().replace(words.givenFirst, ''));
  const said = segments.filter((segment) => segment && !words.abbreviating.test(segment));
  const general = said.filter((segment) => words.everyTask.test(segment));
  const firstLeads = said.some((segment) => words.firstLeads.test(segment));
  const parts = partsOf(
    said.filter((segment) => !general.includes(segment) && !words.firstLeads.test(segment)),
    words,
  );
  const everyTask = general.flatMap((segment) => partOf(segment.replace(words.everyTask, ''), words)?.bodies ?? []);
  const roles = rolesOf(
    parts.map((part) => ({ ...part, role: part.role ?? unsaid })),
    isOfLevel,
    words,
  );
  return roles && { ...roles, firstLeads, everyTask };
}

/** 省水利厅（牵头）、省财政厅: who leads is said in brackets of its own; the others keep their label. */
function leadersFirst(text: string, { leadInBrackets }: AssignmentWords): string {
  const leaders = [...text.matchAll(leadInBrackets)].map(({ groups }) => groups?.body ?? '');
  if (leaders.length === 0) return text;
  return `${leaders.join('、')}牵头；${text.replace(leadInBrackets, '').replace(/[、，,]+$/u, '')}`;
}

/** A segment without a role belongs to the role of the next, or of a label before it. */
function partsOf(segments: readonly string[], words: AssignmentWords): Part[] {
  const parts: Part[] = [];
  let waiting: Part[] = [];
  let labelled: Role | null = null;
  for (const segment of segments.flatMap((one) => atLabels(one, words))) {
    const part = partOf(segment, words);
    if (!part) continue;
    if (labelOf(segment, words)) labelled = part.role;
    const role = part.role ?? labelled;
    if (role === null) waiting.push(part);
    else {
      for (const one of [...waiting, part]) parts.push({ ...one, role });
      waiting = [];
    }
  }
  return [...parts, ...waiting];
}

/** 牵头单位：A 责任单位：B, where no mark parts the two. */
function atLabels(segment: string, { anyLabel }: AssignmentWords): string[] {
  const starts = [...segment.matchAll(anyLabel)].map(({ index }) => index);
  if (starts.length < 2) return [segment];
  return [0, ...starts.slice(1)].map((start, at) => segment.slice(start, starts[at + 1] ?? segment.length).trim());
}

function partOf(segment: string, words: AssignmentWords): Part | null {
  const labelled = labelOf(segment, words);
  const named = labelled ? segment.slice(labelled.length) : segment;
  const role = labelled?.role ?? roleBehind(named, words);
  const list = labelled ? named : withoutRole(named, words);
  const together = withOthers(list, words);
  const read = readBodies(together ?? list, words);
  return read && { ...read, role };
}

function labelOf(segment: string, { leadLabel, sharedLabel, supportLabel, carryLabel }: AssignmentWords): { role: Role; length: number } | null {
  const labels: [RegExp, Role][] = [
    [leadLabel, 'lead'],
    [sharedLabel, 'shared'],
    [supportLabel, 'support'],
    [carryLabel, 'implement'],
  ];
  for (const [pattern, role] of labels) {
    const found = pattern.exec(segment)?.[0];
    if (found && found.length < segment.length && /[：:]$/u.test(found)) return { role, length: found.length };
  }
  return null;
}

function roleBehind(segment: string, { leading, supporting, carryingOut, sharing }: AssignmentWords): Role | null {
  if (leading.test(segment)) return 'lead';
  if (supporting.test(segment)) return 'support';
  if (carryingOut.test(segment)) return 'implement';
  return sharing.test(segment) ? 'shared' : null;
}

const withoutRole = (segment: string, { leading, supporting, carryingOut, sharing }: AssignmentWords): string =>
  [leading, supporting, carryingOut, sharing].reduce((left, role) => left.replace(role, ''), segment);

/** A会同B、C: the list of all of them; null where nobody is asked to join. */
function withOthers(list: string, { together }: AssignmentWords): string | null {
  return together.test(list) ? list.replace(together, '、') : null;
}

function rolesOf(parts: readonly Part[], isOfLevel: (body: string) => boolean, words: AssignmentWords): Omit<Roles, 'firstLeads' | 'everyTask'> | null {
  const of = (role: Role): string[] => parts.filter((part) => part.role === role).flatMap(({ bodies }) => bodies);
  const [lead, shared, support, implement] = [of('lead'), of('shared'), of('support'), of('implement')];
  if (lead.length + shared.length + support.length + implement.length === 0) return null;
  const openEnded = parts.some((part) => part.openEnded);
  if (lead.length) return { lead, support, implement: [...shared, ...implement], mode: '牵头', openEnded };
  if (shared.length === 0) return { lead: [], support, implement, mode: '落实', openEnded };
  const { own, others } = partByLevel(shared, isOfLevel, words);
  const mode = own.length === 0 ? '落实' : shared.length === 1 ? '单独负责' : '分工负责';
  return { lead: own, support, implement: [...others, ...implement], mode, openEnded };
}

/**
 * Bodies of the level that issued the text, and others. 政府 of 各级党委和政府 belongs with what it follows, and so does a department without
 * a level of its own: 县水行政主管部门、林业主管部门.
 */
export function partByLevel(bodies: readonly string[], isOfLevel: (body: string) => boolean, words: AssignmentWords): { own: string[]; others: string[] } {
  const [own, others]: [string[], string[]] = [[], []];
  let last = own;
  for (const [at, body] of bodies.entries()) {
    const leans = body.length <= shortName || (words.department.test(bodies[at - 1] ?? '') && words.bareDepartment.test(body));
    if (!leans || last === own) last = isOfLevel(body) ? own : others;
    last.push(body);
  }
  return { own, others };
}

/** So long is the name of a body that leans on the one before it: 政府, 党委. */
const shortName = 2;
