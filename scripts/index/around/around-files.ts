/** The files of what lies around units (AroundFile): parted by the numbers of the units, so that none grows with the collection. Pure. */
import { type AroundFile, unitsInAroundFile } from '../../../src/policy/search-index/index-files.ts';
import type { PageOfUnits } from './pages-of-units.ts';

/** `ids`: of the units in their order; `like`: of each the numbers of those most like it. `index` is filled in when the index has its name. */
export function aroundFilesOf(ids: readonly string[], like: readonly (readonly number[])[], pages: readonly PageOfUnits[]): AroundFile[] {
  const pagesOf = new Map<string, PageOfUnits[]>();
  for (const page of pages) for (const id of page.units) pagesOf.set(id, [...(pagesOf.get(id) ?? []), page]);
  return Array.from({ length: Math.ceil(ids.length / unitsInAroundFile) }, (_, file) => {
    const first = file * unitsInAroundFile;
    const own = ids.slice(first, first + unitsInAroundFile).map((id, at) => ({ like: like[first + at] ?? [], pages: pagesOf.get(id) ?? [] }));
    const named = [...new Set(own.flatMap((unit) => unit.pages))];
    return {
      index: '',
      pages: named.map(({ kind, key, name }): AroundFile['pages'][number] => [kind, key, name]),
      units: own.map((unit): AroundFile['units'][number] => [[...unit.like], unit.pages.map((page) => named.indexOf(page))]),
    };
  });
}
