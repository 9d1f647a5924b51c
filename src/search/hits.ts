/** What a hit offers to whoever asked. */
import type { IndexedDocument } from '../policy/index-files.ts';
import type { UnitKind } from '../policy/model.ts';
import type { Collection, IndexedUnit, UnitText } from './collection.ts';
import { type Excerpt, excerptOf, markAll, type Part } from './excerpt.ts';
import type { Interpretation } from './interpret.ts';
import type { Found, Rank } from './rank.ts';

/** How a hit was found if not literally. */
export interface Via {
  kind: string;
  from: string;
  to: string;
}

export interface Hit {
  /** `<document>#<anchor>` */
  id: string;
  match: 'exact' | 'expanded';
  via?: Via;
  kind: UnitKind;
  document: { id: string; title: string; shortTitle: string; province: string; url: string };
  province: string;
  /** Absolute address of the unit. */
  url: string;
  rank: Rank;
  /** Loads the unit's wording: a file of about 2 kB, shared with its neighbours. */
  load(): Promise<HitText>;
}

export interface HitText extends UnitText {
  /** Label and title with the wording marked. */
  labelParts: Part[];
  titleParts: Part[];
  /** A passage of the text with the wording marked. */
  excerpt: Excerpt;
}

/** Hits of found units in the order given. Addresses are made once for each document: there may be many thousand hits. */
export function hitsOf(found: readonly (Found & { rank: Rank })[], { match, wording }: Interpretation, collection: Collection, site: URL): Hit[] {
  const documents = new Map(collection.documents.map((document) => [document.id, documentOf(document, site)]));
  return found.map(({ unit, rank }) => {
    const document = documents.get(unit.document.id) ?? documentOf(unit.document, site);
    return {
      id: unit.id,
      match,
      kind: unit.kind,
      document,
      province: document.province,
      url: `${document.url}#${unit.anchor}`,
      rank,
      load: () => loadText(unit, wording, collection),
    };
  });
}

function documentOf({ id, title, shortTitle, province, path }: IndexedDocument, site: URL): Hit['document'] {
  return { id, title, shortTitle, province, url: new URL(path, site).href };
}

async function loadText(unit: IndexedUnit, wording: string, collection: Collection): Promise<HitText> {
  const words = await collection.textOf(unit);
  return {
    ...words,
    labelParts: markAll(words.label ?? '', wording),
    titleParts: markAll(words.title ?? '', wording),
    excerpt: excerptOf(words.text, wording),
  };
}
