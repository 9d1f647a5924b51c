/** The collection of content/ as it is published, without a build. */
import { type Collection, readCollection } from '../../scripts/publish/collection.ts';
import { publishedFiles } from '../../scripts/publish/published-files.ts';
import { siteAddress } from '../../scripts/publish/site-files.ts';
import { jurisdictions } from '../jurisdictions.ts';
import { language } from '../language.ts';

export const root = 'https://example.org/library';
export const site = siteAddress('https://example.org', '/library');
/** With one record each of what the texts of content/ have none of: the collection holds no text above them, and no statute. */
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
  penalties: [
    {
      id: 'liaoning-governance#m5~p1',
      evidence: { clause: 'liaoning-governance#m5', start: 0, end: 12 },
      conduct: { start: 0, end: 6 },
      refersTo: ['liaoning-governance#m4'],
      sanctions: [
        { kind: '责令改正', min: null, max: null, per: null },
        { kind: '罚款', min: 20000, max: 200000, per: null },
      ],
      bodies: ['生态环境主管部门'],
      source: 'found',
      note: null,
    },
  ],
};
export const files = new Map(publishedFiles(collection, site, language).map(({ path, content }) => [path, content]));

export function file(path: string): string {
  const content = files.get(path);
  if (typeof content !== 'string') throw new Error(`${path} is not published, or is no text`);
  return content;
}

export function bytes(path: string): Uint8Array {
  const content = files.get(path);
  if (!(content instanceof Uint8Array)) throw new Error(`${path} is not published, or is a text`);
  return content;
}

export const unitsOf = (document: string) => collection.clauses.filter((unit) => unit.document === document);
