/** What lies around hits: units like one of them, and the pages on which several of them stand. From files of a few units each (AroundFile). */
import { placeIn } from '../../policy/ids.ts';
import type { UnitKind } from '../../policy/kinds.ts';
import { type AroundFile, type PageKind, pageKinds, unitsInAroundFile } from '../../policy/search-index/index-files.ts';
import type { Collection, IndexedUnit } from '../index/collection.ts';
import { once } from '../index/site-files.ts';

/** A unit that regulates the same as another, or speaks of the same. */
export interface LikeUnit {
  id: string;
  kind: UnitKind;
  label: string | null;
  title: string | null;
  text: string;
  document: { id: string; title: string; shortTitle: string };
  /** The place as it is shown: 湖南, 国家. */
  place: string;
  /** Its jurisdiction (省级行政区、国家). */
  area: string;
  /** Absolute address. */
  url: string;
}

/** A page of a topic, a body in charge, an indicator or an instrument; `count` of the units stand on it. */
export interface PageAround {
  kind: PageKind;
  name: string;
  url: string;
  count: number;
}

export interface Around {
  /** Units like this one, best first, five at most; none where the collection has no such unit. */
  like(id: string): Promise<LikeUnit[]>;
  /** Of each kind the pages on which most of these units stand, five at most; one unit alone says little unless it is among the first. `ids` best first. */
  pages(ids: readonly string[]): Promise<PageAround[]>;
}

const mostOfKind = 5;
/** Of fewer hits the pages of the first count by themselves: of what the others stand on, nobody knows whether it is to the point. */
const fewHits = 12;
/** Of more, each of so many. */
const firstHits = 5;

/** Below the site's root. */
const folderOf: Record<PageKind, string> = { topic: 'compare', body: 'bodies', target: 'targets', instrument: 'instruments' };

/** `load`: the file of a number; each is loaded once. */
export function aroundOver({ units, textOf }: Collection, load: (file: number) => Promise<AroundFile>, site: URL): Around {
  const files = new Map<number, () => Promise<AroundFile>>();
  return {
    like: async (id) => {
      const [unit] = unitsOf([id]);
      const [near] = unit ? await entryOf(unit) : [[]];
      return Promise.all(near.flatMap((number) => units[number] ?? []).map(shown));
    },
    pages: async (ids) => {
      const own = await Promise.all(unitsOf(ids).map(async (unit) => pagesIn(await fileOf(unit), unit)));
      return mostFrequent(own, site);
    },
  };

  function unitsOf(ids: readonly string[]): IndexedUnit[] {
    const wanted = new Set(ids);
    const byId = new Map(units.flatMap((unit) => (wanted.has(unit.id) ? [[unit.id, unit] as const] : [])));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  function fileOf({ number }: IndexedUnit): Promise<AroundFile> {
    const file = Math.floor(number / unitsInAroundFile);
    const kept = files.get(file) ?? once(() => load(file));
    files.set(file, kept);
    return kept();
  }

  async function entryOf(unit: IndexedUnit): Promise<AroundFile['units'][number]> {
    return entryIn(await fileOf(unit), unit);
  }

  async function shown(unit: IndexedUnit): Promise<LikeUnit> {
    const { label, title, text } = await textOf(unit);
    const { id, title: name, shortTitle, place, path: page } = unit.document;
    const url = placeIn(new URL(page, site).href, unit.anchor);
    return { id: unit.id, kind: unit.kind, label, title, text, document: { id, title: name, shortTitle }, place: place.name, area: place.area, url };
  }
}

const entryIn = ({ units }: AroundFile, { number }: IndexedUnit): AroundFile['units'][number] => units[number % unitsInAroundFile] ?? [[], []];

function pagesIn(file: AroundFile, unit: IndexedUnit): AroundFile['pages'] {
  const [, pages] = entryIn(file, unit);
  return pages.flatMap((at) => (file.pages[at] ? [file.pages[at]] : []));
}

/** In the order of the kinds; of each kind those with most units, of equals the first named. `ofUnits`: the pages of each unit, best first. */
function mostFrequent(ofUnits: readonly AroundFile['pages'][], site: URL): PageAround[] {
  const alone = ofUnits.length < fewHits ? 1 : firstHits;
  const named = ofUnits.flatMap((pages, rank) => pages.map((page) => ({ page, rank })));
  const counted = [...Map.groupBy(named, ({ page: [kind, key] }) => `${kind} ${key}`).values()]
    .flatMap((same) => (same[0] ? [{ ...same[0], count: same.length }] : []))
    .filter(({ rank, count }) => count > 1 || rank < alone)
    .sort((a, b) => b.count - a.count);
  return pageKinds.flatMap((kind) =>
    counted
      .filter(({ page }) => page[0] === kind)
      .slice(0, mostOfKind)
      .map(({ page: [, key, name], count }) => ({ kind, name, url: new URL(`${folderOf[kind]}/${key}/`, site).href, count })),
  );
}
