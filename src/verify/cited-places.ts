/**
 * Which units and parts a citation names by its levels, 第二章第三条第一项. Levels above may be named or not, and so may the
 * paragraph that an item stands in. In texts that number by 一、（一）1. a reader calls the levels as it comes, 第五条 for 五、:
 * there a number counts whatever its level is called, if nothing goes by the name as such.
 */
import { isAttached, placeOf, runsThrough } from '../citing/locator.ts';
import { plainPartName, stepsOfParts } from '../citing/part-names.ts';
import type { UnitName } from '../citing/reference.ts';
import { ordinalDigits } from '../policy/chinese-digits.ts';
import type { Corpus, CorpusUnit } from './corpus.ts';
import { pathTo } from './reference.ts';

/** A level that leads to a unit or part. */
interface Level {
  name: string;
  /** Its number, where it is printed without the name of a level: 五、 （五） 5. */
  number: string | null;
  /** Is never named by those who cite what lies in it. */
  silent: boolean;
}

interface Known {
  id: string;
  levels: Level[];
}

/** Those that the levels name best; several where it is not clear. `steps`: each 第…条, 第…款 … */
export function idsAt(steps: readonly string[], document: string, corpus: Corpus): string[] {
  const known = knownIn(document, corpus);
  const [byName, byNumber] = [nearest(steps, known, isNamed), nearest(steps, known, isNumbered)];
  if (byName.ids.length > 0 && byName.skipped <= byNumber.skipped) return byName.ids;
  return [...new Set([...byName.ids, ...byNumber.ids])];
}

/** All that the levels may name, however far. */
export const allIdsAt = (steps: readonly string[], document: string, corpus: Corpus): string[] =>
  knownIn(document, corpus).flatMap(({ id, levels }) => (skippedLevels(steps, levels, isNumbered) === null ? [] : id));

type Fits = (step: string, level: Level) => boolean;

const isNamed: Fits = (step, { name }) => plainPartName(step) === name;
const isNumbered: Fits = (step, level) => isNamed(step, level) || (level.number !== null && numberOf(plainPartName(step)) === level.number);

const numberOf = (name: string): string | null => new RegExp(`^第([${ordinalDigits}]+)`, 'u').exec(name)?.[1] ?? null;

function nearest(steps: readonly string[], known: readonly Known[], fits: Fits): { ids: string[]; skipped: number } {
  const found = known.flatMap(({ id, levels }) => {
    const skipped = skippedLevels(steps, levels, fits);
    return skipped === null ? [] : [{ id, skipped }];
  });
  const fewest = Math.min(...found.map(({ skipped }) => skipped));
  return { ids: found.filter(({ skipped }) => skipped === fewest).map(({ id }) => id), skipped: fewest };
}

/** How many levels that might be named are not; null where the steps do not lead there. */
function skippedLevels(steps: readonly string[], levels: readonly Level[], fits: Fits): number | null {
  let [left, skipped] = [steps.length, 0];
  for (const level of levels.toReversed()) {
    if (left > 0 && fits(steps[left - 1] as string, level)) left--;
    else if (left === steps.length) return null;
    else if (!level.silent) skipped++;
  }
  return left === 0 ? skipped : null;
}

const knownByCorpus = new WeakMap<Corpus, Map<string, Known[]>>();

function knownIn(document: string, corpus: Corpus): readonly Known[] {
  const known = knownByCorpus.get(corpus) ?? new Map<string, Known[]>();
  knownByCorpus.set(corpus, known);
  const own = known.get(document) ?? corpus.units.filter((entry) => entry.document.id === document).flatMap((entry) => levelsOf(entry, corpus));
  known.set(document, own);
  return own;
}

/** Of a unit and its parts. */
function levelsOf({ unit }: CorpusUnit, corpus: Corpus): Known[] {
  const path = pathTo(unit.id, corpus);
  const last = path.findLastIndex(runsThrough);
  const own = path.map((one, i) => levelOf(one, i < last && !isAttached(one)));
  const isOne = unit.parts.filter(({ kind }) => kind === 'paragraph').length === 1;
  const bare = unit.kind !== 'article';
  const parts = [...stepsOfParts(unit.kind, unit.parts)].map(([id, steps]) => ({
    id,
    levels: [...own, ...steps.map(({ part, name }) => levelNamed(name, bare && part.kind === 'item', isOne && part.kind === 'paragraph'))],
  }));
  return [{ id: unit.id, levels: own }, ...parts];
}

/** A label that is printed as 第…章 has a name of its own. */
const levelOf = (unit: UnitName, silent: boolean): Level => levelNamed(placeOf(unit), !unit.label?.startsWith('第'), silent);

function levelNamed(written: string, bare: boolean, silent: boolean): Level {
  const name = plainPartName(written);
  return { name, number: bare ? numberOf(name) : null, silent };
}
