/** Akoma Ntoso: well-formed, within the subset that akoma-ntoso.ts names, with all words of clauses.json. */
import { describe, expect, it } from 'vitest';
import { convert } from 'xmlbuilder2';
import { readParts } from '../../scripts/convert/parts/read-parts.ts';
import { akomaNtoso } from '../../scripts/publish/akoma-ntoso.ts';
import { anchorOf, documentOf, namesPart, partId } from '../../src/policy/ids.ts';
import { caseFiles, caseNames } from '../convert/fixtures.ts';
import { convert as convertSeed } from '../convert/seeds.ts';
import { collection, file, site, unitsOf } from './published.ts';
import { convertStatute } from './statute.ts';
import { type Element, elementsOf, parseXml, textOf } from './xml.ts';

const hierarchy = 'num? heading? (content|(intro? (section|subsection|paragraph|part|chapter|article|hcontainer)* wrapUp?))';
const frbr = 'FRBRthis FRBRuri FRBRalias? FRBRdate FRBRauthor+';

/** What each element may hold, in this order (from the content models of akomantoso30.xsd), and its attributes: `*` required. */
const subset: Record<string, { holds: string; attributes: string }> = {
  akomaNtoso: { holds: '(doc|act)', attributes: '' },
  doc: { holds: 'meta preface? preamble? mainBody conclusions?', attributes: 'name* contains' },
  act: { holds: 'meta preface? preamble? body conclusions?', attributes: 'name* contains' },
  meta: { holds: 'identification references', attributes: '' },
  identification: { holds: 'FRBRWork FRBRExpression FRBRManifestation', attributes: 'source*' },
  FRBRWork: { holds: `${frbr} FRBRcountry FRBRsubtype? FRBRnumber? FRBRname?`, attributes: '' },
  FRBRExpression: { holds: `${frbr} FRBRauthoritative? FRBRlanguage`, attributes: '' },
  FRBRManifestation: { holds: `${frbr} FRBRformat?`, attributes: '' },
  ...Object.fromEntries(
    ['FRBRthis', 'FRBRuri', 'FRBRcountry', 'FRBRsubtype', 'FRBRnumber', 'FRBRname', 'FRBRauthoritative', 'FRBRformat'].map((name) => [
      name,
      { holds: '', attributes: 'value*' },
    ]),
  ),
  FRBRalias: { holds: '', attributes: 'value* name*' },
  FRBRdate: { holds: '', attributes: 'date* name*' },
  FRBRauthor: { holds: '', attributes: 'href*' },
  FRBRlanguage: { holds: '', attributes: 'language*' },
  references: { holds: 'hasAttachment* TLCOrganization+', attributes: 'source*' },
  hasAttachment: { holds: '', attributes: 'eId* href* showAs*' },
  TLCOrganization: { holds: '', attributes: 'eId* href* showAs*' },
  preface: { holds: '(p|container)+', attributes: 'eId* wId*' },
  preamble: { holds: '(p|container)+', attributes: 'eId* wId*' },
  conclusions: { holds: '(p|container)+', attributes: 'eId* wId*' },
  mainBody: { holds: '(section|subsection|paragraph|hcontainer)+', attributes: 'eId*' },
  body: { holds: '(part|chapter|section|article|hcontainer)+', attributes: 'eId*' },
  ...Object.fromEntries(
    ['section', 'subsection', 'paragraph', 'part', 'chapter', 'article'].map((name) => [name, { holds: hierarchy, attributes: 'eId* wId*' }]),
  ),
  hcontainer: { holds: hierarchy, attributes: 'name* eId* wId' },
  container: { holds: '(p|table|container)+', attributes: 'name* eId* wId*' },
  num: { holds: 'text', attributes: 'eId*' },
  heading: { holds: 'text', attributes: 'eId*' },
  content: { holds: '(p|table)*', attributes: 'eId*' },
  intro: { holds: '(p|table)*', attributes: 'eId*' },
  wrapUp: { holds: 'p+', attributes: 'eId*' },
  p: { holds: 'text (docTitle|docNumber|span*)?', attributes: 'eId wId' },
  span: { holds: 'text span*', attributes: 'eId* wId*' },
  docTitle: { holds: 'text', attributes: '' },
  docNumber: { holds: 'text', attributes: '' },
  table: { holds: 'tr+', attributes: 'eId*' },
  tr: { holds: '(th|td)+', attributes: 'eId wId' },
  th: { holds: 'p*', attributes: 'rowspan colspan' },
  td: { holds: 'p*', attributes: 'eId wId rowspan colspan' },
};

/** `a b? (c|d)*` as a pattern for the names of children, each followed by a space. */
function patternOf(holds: string): RegExp {
  const body = holds
    .replace('text', '')
    .replace(/[A-Za-z]+/gu, (name) => `(?:${name} )`)
    .replace(/(?<=[)?*+]) (?=[(])/gu, '');
  return new RegExp(`^${body.replace(/ (?![)])/gu, '')}$`, 'u');
}

function faultsOf(element: Element): string[] {
  const rule = subset[element.name];
  if (!rule) return [`<${element.name}> is not in the subset`];
  const children = element.children.map((child) => (typeof child === 'string' ? '' : `${child.name} `)).join('');
  const known = rule.attributes.split(' ').filter(Boolean);
  const given = Object.keys(element.attributes).filter((name) => name !== 'xmlns');
  return [
    ...(patternOf(rule.holds).test(children) ? [] : [`<${element.name}> holds ${children}, expected ${rule.holds}`]),
    ...(!rule.holds.includes('text') && element.children.some((child) => typeof child === 'string' && child.trim()) ? [`<${element.name}> holds text`] : []),
    ...known.filter((name) => name.endsWith('*') && !given.includes(name.slice(0, -1))).map((name) => `<${element.name}> has no ${name}`),
    ...given.filter((name) => !known.some((attribute) => attribute.replace('*', '') === name)).map((name) => `<${element.name}> has ${name}`),
  ];
}

/** All faults of a document against the subset, and of its ids and references. */
function faultsOfDocument(xml: string): string[] {
  const root = parseXml(xml);
  const all = elementsOf(root);
  const eIds = all.flatMap(({ attributes }) => attributes.eId ?? []);
  const references = all.flatMap(({ attributes }) => [attributes.source, attributes.href].filter((value) => value?.startsWith('#')));
  return [
    ...all.flatMap(faultsOf),
    ...eIds.filter((id, index) => eIds.indexOf(id) !== index).map((id) => `eId ${id} twice`),
    ...eIds.filter((id) => /\s/u.test(id)).map((id) => `eId “${id}”`),
    ...references.filter((reference) => !eIds.includes(reference!.slice(1))).map((reference) => `${reference} leads nowhere`),
    ...all.flatMap(({ name, attributes }) => (name === 'FRBRdate' && !/^\d{4}-\d\d-\d\d$/u.test(attributes.date ?? '') ? [`date ${attributes.date}`] : [])),
  ];
}

/** The lines of a unit's own text: those of its intro or content. */
function ownText(element: Element): string {
  const holder = element.children.find((child): child is Element => typeof child !== 'string' && ['intro', 'content'].includes(child.name));
  const lines = holder ?? (['preface', 'preamble', 'conclusions'].includes(element.name) ? element : undefined);
  return (lines?.children ?? []).flatMap((child) => (typeof child === 'string' ? [] : textOf(child))).join('\n');
}

/** Rows and cells of a unit's table, with their spans. */
function rowsOf(element: Element): object[][] {
  const cells = (row: Element) =>
    row.children.flatMap((cell) => {
      if (typeof cell === 'string') return [];
      const { colspan, rowspan } = cell.attributes;
      return [
        {
          text: textOf(cell),
          ...(colspan && { colspan: Number(colspan) }),
          ...(rowspan && { rowspan: Number(rowspan) }),
          ...(cell.name === 'th' && { header: true }),
        },
      ];
    });
  return elementsOf(element).flatMap((row) => (row.name === 'tr' ? [cells(row)] : []));
}

const childText = (element: Element, name: string): string | null => {
  const child = element.children.find((candidate): candidate is Element => typeof candidate !== 'string' && candidate.name === name);
  return child ? textOf(child) : null;
};

describe.each(collection.documents)('the Akoma Ntoso of $shortTitle', ({ id, date, documentNumber, title }) => {
  const xml = file(`/policies/${id}/index.xml`);
  const root = parseXml(xml);
  const byAnchor = new Map(elementsOf(root).flatMap((element) => (element.attributes.wId ? [[element.attributes.wId, element] as const] : [])));

  it('keeps to the subset; ids are unique, references lead somewhere', () => {
    expect(root.attributes.xmlns).toBe('http://docs.oasis-open.org/legaldocml/ns/akn/3.0');
    expect(faultsOfDocument(xml)).toEqual([]);
  });

  it('holds every unit under its anchor, with label, title and text, in order', () => {
    const units = unitsOf(id);
    expect([...byAnchor.keys()].filter((anchor) => !namesPart(anchor))).toEqual(units.map(({ anchor }) => anchor));
    for (const unit of units) {
      const element = byAnchor.get(unit.anchor)!;
      expect([unit.id, childText(element, 'num'), childText(element, 'heading')]).toEqual([unit.id, unit.label, unit.title]);
      if (unit.rows) expect(rowsOf(element)).toEqual(unit.rows);
      else expect(ownText(element)).toBe(unit.text);
    }
  });

  it('holds every part under its anchor, with its words', () => {
    const parts = collection.parts.filter(({ clause }) => documentOf(clause) === id);
    expect([...byAnchor.keys()].filter(namesPart).toSorted()).toEqual(parts.map((part) => anchorOf(part.id)).toSorted());
    for (const part of parts.filter(({ kind }) => kind === 'cell' || kind === 'item')) {
      const text = unitsOf(id).find((unit) => unit.id === part.clause)!.text;
      expect(textOf(byAnchor.get(anchorOf(part.id))!)).toBe(text.slice(part.start, part.end));
    }
  });

  it('nests units as clauses.json does', () => {
    const parents = new Map(
      elementsOf(root).flatMap((parent) => parent.children.flatMap((child) => (typeof child === 'string' ? [] : [[child, parent] as const]))),
    );
    for (const { anchor, parent } of unitsOf(id)) {
      const holder = parents.get(byAnchor.get(anchor)!)!;
      expect(holder.attributes.wId ?? null).toBe(parent ? anchorOf(parent) : null);
    }
  });

  it('states what the text says of itself, and invents nothing', () => {
    const work = elementsOf(root).find(({ name }) => name === 'FRBRWork')!;
    const values = elementsOf(work).map(({ name, attributes }) => [name, attributes.value ?? attributes.date]);
    expect(values).toContainEqual(['FRBRname', title]);
    expect(values.find(([name]) => name === 'FRBRnumber')?.[1] ?? null).toBe(documentNumber);
    expect(elementsOf(work).find(({ name }) => name === 'FRBRdate')?.attributes.name).toBe(date ? 'signed' : 'received');
  });
});

describe('the Akoma Ntoso of a statute', () => {
  const { document, units, parts } = convertStatute();
  const xml = akomaNtoso(document, units, parts, site);

  it('is an act with parts, chapters and articles, within the subset', () => {
    expect(faultsOfDocument(xml)).toEqual([]);
    expect(elementsOf(parseXml(xml)).map(({ name }) => name)).toEqual(expect.arrayContaining(['act', 'body', 'chapter', 'article']));
  });

  it('gives paragraphs and items of an article the anchors that they have on its page', () => {
    const anchors = elementsOf(parseXml(xml)).flatMap(({ name, attributes }) => (name === 'p' && attributes.wId ? attributes.wId : []));
    expect(anchors.some((anchor) => /^a\d+-p\d+-i\d+$/u.test(anchor))).toBe(true);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it('marks items inside a line', () => {
    const [unit] = units.filter(({ kind }) => kind === 'article');
    const text = '应当：（一）甲；（二）乙。';
    const items = readParts({ kind: 'article', text }).map(({ steps, ...part }) => ({ ...part, id: partId(unit!.id, steps), clause: unit!.id }));
    const spans = elementsOf(parseXml(akomaNtoso(document, [{ ...unit!, text, parent: null }], items, site))).filter(({ name }) => name === 'span');
    expect(spans.map((span) => [span.attributes.wId, textOf(span)])).toEqual([
      [`${unit!.anchor}-p1-i1`, '（一）甲；'],
      [`${unit!.anchor}-p1-i2`, '（二）乙。'],
    ]);
  });
});

describe.each(caseNames())('the Akoma Ntoso of the fixture %s', (name) => {
  const { document, units, parts } = convertSeed(caseFiles(name));

  it('keeps to the subset and holds every unit once', () => {
    const xml = akomaNtoso(document, units, parts, site);
    expect(faultsOfDocument(xml)).toEqual([]);
    const anchors = elementsOf(parseXml(xml)).flatMap(({ attributes }) => attributes.wId ?? []);
    expect(units.filter(({ anchor }) => anchors.filter((other) => other === anchor).length !== 1).map(({ anchor }) => anchor)).toEqual([]);
  });
});

describe('what a policy text may hold', () => {
  it('comes out as text: marks of XML, and characters that XML cannot hold are shown as such', () => {
    const [document] = collection.documents;
    const [unit] = unitsOf(document!.id);
    const xml = akomaNtoso(
      document!,
      [
        { ...unit!, text: '<b>&amp;]]>\u0001甲' },
        { ...unit!, id: `${document!.id}#s9`, anchor: 's9', kind: 'section', text: '' },
      ],
      [],
      site,
    );
    expect(textOf(parseXml(xml))).toContain('<b>&amp;]]>\ufffd甲');
    expect(() => convert(xml, { format: 'object' })).not.toThrow();
  });
});
