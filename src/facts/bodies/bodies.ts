/** Bodies (责任单位) with all that documents ask of them. Pure. */
import { fingerprint } from '../../policy/fingerprint.ts';
import type { Assignment } from '../../policy/model/facts/assignment.ts';
import { nationalArea, type Place } from '../../policy/places.ts';
import type { DivisionRow } from '../division/division.ts';
import { type Role, roles, type Who } from '../division/who.ts';

export interface BodyTask {
  role: Role;
  row: DivisionRow & { assignment: Assignment; who: Who };
}

export interface BodyGroup {
  /** Stays while the name and the place do. */
  key: string;
  /** In full where it is known, else as written. */
  name: string;
  /** The place whose texts call it so, where its name does not say it: 各级政府 of 湖南 are not those of 江西. Null where it does. */
  within: string | null;
  /** The area of its documents. */
  area: string;
  /** By role, in the order of the documents. */
  tasks: readonly BodyTask[];
}

type Known = Pick<Place, 'name' | 'area' | 'fullName' | 'names'>;

export const bodyKey = ({ name, within }: Pick<BodyGroup, 'name' | 'within'>): string => fingerprint(`${within ?? ''} ${name}`);

/** Those with most tasks first. `placeOf`: the place of the document in which a row stands. */
export function bodyGroups(rows: readonly DivisionRow[], placeOf: (row: DivisionRow) => Known): BodyGroup[] {
  const found = rows.flatMap(({ assignment, who, ...row }) =>
    assignment && who ? tasksOf({ ...row, assignment, who }, placeOf({ ...row, assignment, who })) : [],
  );
  return [...Map.groupBy(found, bodyKey)].map(([key, own]) => groupOf(key, own)).sort((a, b) => b.tasks.length - a.tasks.length || (a.name < b.name ? -1 : 1));
}

interface Charged extends Omit<BodyGroup, 'key' | 'tasks'> {
  task: BodyTask;
}

function groupOf(key: string, own: readonly Charged[]): BodyGroup {
  const { name, within, area } = own[0] as Charged;
  return { key, name, within, area, tasks: own.map(({ task }) => task).sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role)) };
}

/** Each body once, in the first of its roles. */
function tasksOf(row: BodyTask['row'], place: Known): Charged[] {
  const roleOf = new Map<string, Role>();
  for (const role of roles) for (const { name } of row.who[role]) if (!roleOf.has(name)) roleOf.set(name, role);
  return [...roleOf].map(([name, role]) => ({ name, within: withinOf(name, place), area: place.area, task: { role, row } }));
}

/** The place whose texts call a body so, in a document of that place; null where its name says it. */
export function withinOf(body: string, { name: place, area, fullName, names }: Known): string | null {
  const saysPlace = area === nationalArea || names.some((name) => fullName.endsWith(name) && body.replace(/^中共/u, '').startsWith(name));
  return saysPlace ? null : place;
}
