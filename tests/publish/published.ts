/** The collection of content/ as it is published, without a build. */
import { type Collection, readCollection } from '../../scripts/publish/collection.ts';
import { publishedFiles } from '../../scripts/publish/published-files.ts';
import { siteAddress } from '../../scripts/publish/site-files.ts';
import { jurisdictions } from '../jurisdictions.ts';
import { language } from '../language.ts';

export const root = 'https://example.org/library';
export const site = siteAddress('https://example.org', '/library');
/** With one record each of what the texts of content/ have none of: the collection holds no text above them. */
export const collection: Collection = {
  ...readCollection('content', '/library', jurisdictions),
  basis: [
    { document: 'yunxi-2031-plan', above: 'guojia-2030-opinion', source: 'text', clause: 'yunxi-2031-plan#preamble', words: '《关于河湖清洁的指导意见》' },
  ],
  above: [
    {
      unit: 'yunxi-2031-plan#m1',
      above: 'guojia-2030-opinion',
      items: ['guojia-2030-opinion#m3'],
      nearest: null,
      relation: 'repeats',
      share: 1,
      repeated: [{ start: 0, end: 12 }],
    },
  ],
};
export const files = new Map(publishedFiles(collection, site, language).map(({ path, content }) => [path, content]));

export function file(path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`${path} is not published`);
  return content;
}

export const unitsOf = (document: string) => collection.clauses.filter((unit) => unit.document === document);
