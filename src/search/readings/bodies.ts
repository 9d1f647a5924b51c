/** Bodies by the names that readers give them, and the units in which they lead, take part, are in charge. */
import { normalForm } from '../../policy/normal-form.ts';
import type { IndexedAssignment } from '../../policy/search-index/index-files.ts';
import type { Note } from '../answer/answer.ts';
import type { IndexedUnit } from '../index/collection.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { barer, type ChargeAsked, isBody, namesOfBody, nationalBody, type Role, readCharge } from '../understand/bodies.ts';
import { type Expansion, type Finding, type FoundUnit, findingsOf, type Ground, mostNearest, nothing, tiers, unitsWith } from './finding.ts';
import { groundWithin, type Read } from './scoped.ts';

/** Units whose facts are looked into, at most; of a body that more of them name, those that say the role as well. */
const mostLooked = 120;

/**
 * 市环保局, 长沙市生态环境局: a body with a place or a level that no text writes there is found without them; of a place that the
 * collection has documents of, in these. Nothing where the query is no body. `exact`: its own wording stands, which is looked for already.
 */
export async function asBody(plain: string, exact: number, vocabulary: Vocabulary, ground: Ground): Promise<Finding[]> {
  const name = normalForm(plain);
  if (!isBody(name, vocabulary.language)) return [];
  const place = ground.collection.documents.map((document) => document.place).find(({ names }) => names.some((one) => name.startsWith(one)));
  if (exact > 0 && !place) return [];
  const there = place ? groundWithin(ground, ({ document }) => document.place.name === place.name) : ground;
  const { byNormal } = await ground.knowledge.terms();
  // 区级人民政府 without 区 is no body, though the rest ends like one.
  const bare = barer(name, vocabulary).slice(1);
  const known = bare.filter((way) => byNormal.has(way) || vocabulary.groupsOf.has(way));
  const ways = [...namesOfBody(name, vocabulary), ...known].filter((way) => isBody(way, vocabulary.language));
  for (const wording of ways) {
    const findings = await findingsOf([{ via: { kind: 'department', from: plain, to: wording }, wording }], tiers.named, there);
    if (findings.length > 0) return findings;
  }
  return [];
}

/**
 * 国家发改委, which the texts do not name by any of its names: those that name the body of another level come nearest and answer nothing.
 * Null where the query is no body of the nation, or the texts have one that is called so.
 */
export async function asNational(plain: string, vocabulary: Vocabulary, ground: Ground): Promise<Expansion | null> {
  const national = nationalBody(normalForm(plain), vocabulary);
  if (!national) return null;
  const { level, bare, names } = national;
  const found = await findingsOf(
    names.map((name) => ({ via: { kind: 'department', from: plain, to: level + name }, wording: level + name })),
    tiers.named,
    ground,
  );
  if (found.length > 0) return { ...nothing(), findings: found };
  const nearest = (await Promise.all([bare, ...names].map((name) => unitsWith(name, ground)))).flat();
  const once = nearest.filter(({ unit }, at) => nearest.findIndex((other) => other.unit === unit) === at);
  return { ...nothing(), nearest: once.slice(0, mostNearest), notes: [{ kind: 'not-held', words: [{ query: plain, name: plain }] }] };
}

/**
 * 发改委牵头, 生态环境厅配合 秸秆: what else is looked for, in the units whose published assignments give the body that role. Null
 * where no role is asked for, or the body stands nowhere.
 */
export async function asCharged(plain: string, vocabulary: Vocabulary, ground: Ground, read: Read): Promise<Expansion | null> {
  const asked = readCharge(plain, vocabulary.language);
  if (!asked || !isBody(asked.body, vocabulary.language)) return null;
  const naming = await unitsNaming(asked.body, vocabulary, ground);
  if (naming.length === 0) return null;
  const charged = (await Promise.all((await looked(naming, asked, ground)).map((one) => inRole(one, asked, ground)))).flat();
  const via: Finding['via'] = { kind: 'department', from: plain, to: `${nameIn(charged)}${asked.said}${asked.rest && ` ${asked.rest}`}` };
  const answer = await soughtIn(charged, asked, via, ground, read);
  if (answer.findings.length > 0) return answer;
  // 落实 and 负责 are said of much that is no assignment.
  if (asked.role === 'charge') return null;
  const nearest = (await soughtIn(naming, asked, via, ground, read)).findings.flatMap(({ found }) => found);
  return nearest.length > 0 ? { ...nothing(), nearest: nearest.slice(0, mostNearest), notes: [noteOf(asked)] } : null;
}

/** What else is looked for, in these units; the units themselves where it is nothing else. */
async function soughtIn(units: FoundUnit[], { rest }: ChargeAsked, via: Finding['via'], ground: Ground, read: Read): Promise<Expansion> {
  const found = (own: FoundUnit[]): Finding[] => (own.length > 0 ? [{ via, tier: tiers.named, found: own }] : []);
  if (!rest) return { ...nothing(), findings: found(units) };
  const numbers = new Set(units.map(({ unit }) => unit.number));
  const inside = groundWithin(ground, ({ number }: IndexedUnit) => numbers.has(number));
  const literal = await unitsWith(normalForm(rest), inside);
  const expansion = await read(rest, literal.length, inside);
  const findings = [...found(literal), ...expansion.findings];
  const byNumber = new Map(units.map((one) => [one.unit.number, one]));
  return {
    ...expansion,
    findings: findings.map((finding) => ({ ...finding, found: finding.found.map((one) => inRoleOf(one, byNumber.get(one.unit.number))) })),
  };
}

/** With the role of the body in the unit, and up to the brackets that name it. */
function inRoleOf(one: FoundUnit, body: FoundUnit | undefined): FoundUnit {
  return body ? { ...one, reasons: [...body.reasons.filter(({ kind }) => kind === 'charged'), ...one.reasons], closing: body.wordings } : one;
}

/** Each unit once, with all the names that it has for the body. */
async function unitsNaming(body: string, vocabulary: Vocabulary, ground: Ground): Promise<FoundUnit[]> {
  const names = [...new Set([body, ...namesOfBody(body, vocabulary)])];
  const found = (await Promise.all(names.map((name) => unitsWith(name, ground)))).flat();
  return [...Map.groupBy(found, ({ unit }) => unit.number).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, wordings: same.flatMap(({ wordings }) => wordings) }] : [];
  });
}

async function looked(naming: readonly FoundUnit[], { said }: ChargeAsked, { find }: Ground): Promise<readonly FoundUnit[]> {
  if (naming.length <= mostLooked) return naming;
  const saying = await find(said);
  return naming.filter(({ unit }) => saying.has(unit.number)).slice(0, mostLooked);
}

/** The unit, if one of its assignments gives the body that role. */
async function inRole(one: FoundUnit, { role, partakes }: ChargeAsked, { knowledge }: Ground): Promise<FoundUnit[]> {
  const { assignments } = await knowledge.facts.of(one.unit.number);
  const found = (partakes ? withShared(role) : [role]).map((own): Charged => {
    const bodies = assignments.flatMap((assignment) => bodiesIn(assignment, own, role));
    return { role: own, bodies: [...new Set(bodies.filter((body) => one.wordings.some((name) => normalForm(body).endsWith(name))))] };
  });
  const [first] = found.filter(({ bodies }) => bodies.length > 0);
  return first ? [{ ...one, reasons: [{ kind: 'charged', ...first }] }] : [];
}

interface Charged {
  role: Role;
  bodies: string[];
}

/** Who is in charge together with others takes part. */
const withShared = (role: Role): Role[] => (role === 'support' ? [role, 'charge'] : [role]);

/** Who shares a task leads none of the others. */
function bodiesIn({ lead = [], charged = [], support = [], implement = [] }: IndexedAssignment, role: Role, asked: Role): readonly string[] {
  if (asked === 'support' && role === 'charge') return charged.length > 1 ? charged : [];
  return { lead, support, charge: [...lead, ...charged, ...implement] }[role];
}

function nameIn(charged: readonly FoundUnit[]): string {
  const [reason] = charged.flatMap(({ reasons }) => reasons.filter((one) => one.kind === 'charged'));
  return reason?.bodies[0] ?? '';
}

const noteOf = ({ body, said }: ChargeAsked): Note => ({ kind: 'none-charged', body, said });
