/** The collection of content/ as it is published, without a build. */
import { readCollection } from '../../scripts/publish/collection.ts';
import { publishedFiles } from '../../scripts/publish/published-files.ts';
import { siteAddress } from '../../scripts/publish/site-files.ts';
import { jurisdictions } from '../jurisdictions.ts';
import { language } from '../language.ts';

export const root = 'https://example.org/library';
export const site = siteAddress('https://example.org', '/library');
export const collection = readCollection('content', '/library', jurisdictions);
export const files = new Map(publishedFiles(collection, site, language).map(({ path, content }) => [path, content]));

export function file(path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`${path} is not published`);
  return content;
}

export const unitsOf = (document: string) => collection.clauses.filter((unit) => unit.document === document);
