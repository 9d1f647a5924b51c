/** What a reading of a query finds, and what every reading stands on. */
import type { Note, Reason, Related, Suggestion, Via } from '../answer/answer.ts';
import type { CardSource } from '../answer/cards.ts';
import type { Collection, IndexedUnit } from '../index/collection.ts';
import type { Knowledge } from '../index/knowledge.ts';
import type { Positions } from '../index/word-index.ts';
import type { ScopePart } from '../understand/scope/narrowing.ts';

/** What a reading stands on. */
export interface Ground {
  collection: Collection;
  knowledge: Knowledge;
  /** Places of a wording in normal form: complete and exact. */
  find(wording: string): Promise<Positions>;
  /** How often parts of a wording stand elsewhere in a unit that holds it so many times. */
  akin(wording: string): Promise<(unit: number, times: number) => number>;
  /** Bytes of the index that the places of a short wording cost. */
  bytes(wording: string): number;
  /** Whether a character stands in the collection. */
  knows(character: string): boolean;
  /** The query writes words in signs of their own (№, m²): it is spelt in nothing else. */
  inSigns: boolean;
}

export interface FoundUnit {
  unit: IndexedUnit;
  /** Where the wordings stand, as in the record. */
  positions: readonly number[];
  /** How often parts of the wording stand elsewhere in the unit. */
  akin?: number;
  /** It was found by a wording as it is. */
  asItIs?: true;
  wordings: readonly string[];
  reasons: Reason[];
  /** The passage that is shown ends with brackets that hold one of these words: （省生态环境厅牵头）. */
  closing?: readonly string[];
  /** For order among the hits of findings of one tier: smaller first, before rank; `detail` after the turns of the documents. */
  order: readonly number[];
  detail?: readonly number[];
}

export interface Finding {
  via: Via;
  /** Findings of one tier are ranked together; smaller ones come first. */
  tier: number;
  found: FoundUnit[];
}

/** So many units that come nearest are shown where nothing answers. */
export const mostNearest = 10;

export interface Expansion {
  findings: Finding[];
  /** Units that come nearest, best first: shown where nothing answers. */
  nearest: FoundUnit[];
  notes: Note[];
  suggestions: Suggestion[];
  related: Related[];
  /** What of the query says where, when and in what kind of documents to look: findings within come first, those outside are there to be counted. */
  scope?: readonly ScopePart[];
  /** Facts that answer. */
  cards: CardSource[];
}

/**
 * In this order the hits of readings follow the exact ones; `asked`: those whose facts are what is asked for; `parted`: of words that the
 * reader set apart, where some unit holds them all.
 */
export const tiers = { cited: 0, asked: 0.4, parted: 0.5, named: 1, further: 1.5, wording: 2, terms: 3, near: 4 } as const;

export function nothing(): Expansion {
  return { findings: [], nearest: [], notes: [], suggestions: [], related: [], cards: [] };
}

export function unitsOf({ collection }: Ground, document: string): IndexedUnit[] {
  return collection.units.filter((unit) => unit.document.id === document);
}

export async function findingsOf(readings: readonly { via: Via; wording: string; tier?: number }[], usual: number, ground: Ground): Promise<Finding[]> {
  const findings = await Promise.all(readings.map(async ({ via, wording, tier = usual }) => ({ via, tier, found: await unitsWith(wording, ground) })));
  return findings.filter(({ found }) => found.length > 0);
}

export async function unitsWith(wording: string, { collection, find, akin: akinTo }: Ground): Promise<FoundUnit[]> {
  const places = await find(wording);
  if (places.size === 0) return [];
  const akin = await akinTo(wording);
  return [...places].flatMap(([number, positions]) => {
    const unit = collection.units[number];
    if (!unit) return [];
    const title: Reason[] = (positions[0] ?? 0) < unit.titleLength ? [{ kind: 'in-title', words: [wording] }] : [];
    return [
      {
        unit,
        positions,
        akin: akin(number, positions.length),
        asItIs: true,
        wordings: [wording],
        reasons: [...title, { kind: 'occurrences', count: positions.length }],
        order: [],
      },
    ];
  });
}
