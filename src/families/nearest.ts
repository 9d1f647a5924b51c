/** Which counterparts of a clause are shown beside it: the nearest few of each jurisdiction. */
import { type LinkStrength, linkStrengths } from '../policy/model/link.ts';

/** A counterpart by what it is chosen by. */
export interface Near {
  /** 省级行政区、国家. */
  area: string;
  strength: LinkStrength;
  score: number;
  /** Of the same family. */
  related: boolean;
}

/** Of each jurisdiction; and of all together, so that a text with hundreds of clauses stays light. */
const [perArea, inAll] = [2, 8];

/**
 * The nearest counterparts in their given order, but those that share an instrument alone last; `left`: the others. Nearer are
 * those of the family, then the stronger, then the better scored. A jurisdiction has a second only after each has its first.
 */
export function nearestOf<T extends Near>(counterparts: readonly T[]): { shown: T[]; left: T[] } {
  const nth = new Map<string, number>();
  const ranked = counterparts
    .toSorted((a, b) => rankOf(a) - rankOf(b) || b.score - a.score)
    .map((counterpart) => {
      const before = nth.get(counterpart.area) ?? 0;
      nth.set(counterpart.area, before + 1);
      return { counterpart, before };
    });
  const chosen = ranked.filter(({ before }) => before < perArea).toSorted((a, b) => a.before - b.before);
  const kept = new Set(chosen.slice(0, inAll).map(({ counterpart }) => counterpart));
  const shown = counterparts.filter((counterpart) => kept.has(counterpart)).toSorted((a, b) => Number(isInstrument(a)) - Number(isInstrument(b)));
  return { shown, left: counterparts.filter((counterpart) => !kept.has(counterpart)) };
}

const isInstrument = ({ strength }: Near): boolean => strength === 'instrument';
const rankOf = ({ related, strength }: Near): number => (related ? -1 : linkStrengths.indexOf(strength));
