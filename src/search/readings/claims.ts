/** Findings → hits: each unit once, by the first reading that found it, and what each reading adds. */
import { greatest } from '../../policy/extremes.ts';
import type { Interpretation, Via } from '../answer/answer.ts';
import type { HitSource } from '../answer/hits.ts';
import { rankOf, sorted, sortKey } from '../answer/rank.ts';
import type { RankedSource } from '../answer/read-closely.ts';
import type { IndexedUnit } from '../index/collection.ts';
import { type Expansion, type Finding, type FoundUnit, mostNearest, tiers } from './finding.ts';

interface Claimed extends FoundUnit {
  via: Via;
  tier: number;
}

interface Claims {
  interpretations: (Omit<Interpretation, 'total'> & { adds: IndexedUnit[] })[];
  /** Expanded hits, those with the very wording in another writing apart; each list in order. */
  claimed: RankedSource[][];
}

/**
 * Every unit goes to the first finding that is on and has it; what others of the same tier know of it is added, but for places that
 * overlap. What adds nothing where all are on is no interpretation, so that switching one off brings no other one up; another
 * name in a title still tells that a unit is about the subject.
 */
export function claim({ findings }: Expansion, exact: ReadonlySet<number>, without: ReadonlySet<string>): Claims {
  const adding = new Set(claimed(findings, exact, new Set(), () => true).interpretations.map(({ key }) => key));
  return claimed(findings, exact, without, (key) => adding.has(key));
}

function claimed(findings: readonly Finding[], exact: ReadonlySet<number>, without: ReadonlySet<string>, mayAdd: (key: string) => boolean): Claims {
  const units = new Map<number, Claimed>();
  const claims = findings.flatMap(({ via, tier, found }) => {
    const key = keyOf(via);
    const on = !without.has(key) && !without.has(via.kind);
    const known = mayAdd(key) ? found : isName(tier) ? found.flatMap(inTitle).filter(({ unit }) => units.has(unit.number)) : [];
    const own = known.filter(({ unit }) => !exact.has(unit.number));
    const adds = own.map(({ unit }) => unit).filter((unit) => !units.has(unit.number));
    if (on) for (const one of own) units.set(one.unit.number, together(units.get(one.unit.number), { ...one, via, tier }));
    return mayAdd(key) ? [{ via, key, on, adds }] : [];
  });
  return { interpretations: joined(claims), claimed: ordered([...units.values()]) };
}

const isName = (tier: number): boolean => tier === tiers.named || tier === tiers.further;

/** The unit with its places in the title alone; nothing where there are none. */
function inTitle(found: FoundUnit): FoundUnit[] {
  const positions = found.positions.filter((at) => at < found.unit.titleLength);
  return positions.length > 0 ? [{ ...found, positions }] : [];
}

/** Findings of one key are one interpretation; such as add nothing are none. */
function joined(claims: Claims['interpretations']): Claims['interpretations'] {
  const byKey = [...Map.groupBy(claims, ({ key }) => key).values()];
  const all = byKey.flatMap(([first, ...others]) => (first ? [{ ...first, adds: [...new Set([first, ...others].flatMap(({ adds }) => adds))] }] : []));
  return all.filter(({ adds }) => adds.length > 0);
}

/** In the order given. */
export const nearestHits = (nearest: readonly FoundUnit[]): HitSource[] =>
  nearest
    .filter(({ wordings }) => wordings.length === 0 || !wordings.every(isBareNumber))
    .slice(0, mostNearest)
    .map((one) => ({
      ...one,
      rank: rankOf(one, longestOf(one)),
      match: 'nearest',
    }));

/** Digits that were cut off their unit of measure: 25 of 25平方米 stands in 2025年, too. */
const isBareNumber = (wording: string): boolean => /^[\d.,%]+$/u.test(wording);

/** Characters of the longest wording that a unit was found by. */
const longestOf = ({ wordings }: Pick<FoundUnit, 'wordings'>): number =>
  greatest(
    wordings.map((wording) => Array.from(wording).length),
    1,
  );

function keyOf({ kind, to }: Via): string {
  return `${kind}:${to}`;
}

function together(before: Claimed | undefined, now: Claimed): Claimed {
  if (!before) return now;
  if (before.tier !== now.tier) return before;
  const reach = greatest(
    [...before.wordings, ...now.wordings].map((wording) => wording.length),
    0,
  );
  const apart = now.positions.filter((at) => before.positions.every((other) => Math.abs(at - other) >= reach));
  const positions = [...before.positions, ...apart].sort((a, b) => a - b);
  return { ...before, positions, wordings: [...new Set([...before.wordings, ...now.wordings])] };
}

/** What is the very wording in another writing stands as its exact hits would: whatever else is found has its own turns. */
const ordered = (claimed: readonly Claimed[]): RankedSource[][] => [
  inTurn(claimed.filter(({ tier }) => tier === tiers.cited)),
  inTurn(claimed.filter(({ tier }) => tier !== tiers.cited)),
];

function inTurn(claimed: readonly Claimed[]): RankedSource[] {
  const keyed = claimed.map((one) => {
    const length = longestOf(one);
    const rank = rankOf(one, length);
    const own = sortKey(one, rank, length);
    const key = { ...own, rank: [one.tier, ...one.order, ...own.rank], detail: [...(one.detail ?? []), ...own.detail] };
    return { ...one, rank, key, match: 'expanded' as const, interpretation: keyOf(one.via) };
  });
  return sorted(keyed, ({ key }) => key);
}
