/** Markdown and plain text, read back and held against clauses.json; llms.txt; the feed. */
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../scripts/publish/atom-feed.ts';
import { markdown } from '../../scripts/publish/markdown.ts';
import { documentOf } from '../../src/policy/ids.ts';
import type { AnchorEntry } from '../../src/policy/model/anchor.ts';
import { headingInWords } from '../../src/wording/units.ts';
import { collection, file, files, root, site, unitsOf } from './published.ts';
import { elementsOf, parseXml, textOf } from './xml.ts';

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}

/** Units by id, from the link with the id at the head of each: heading, lines. */
function unitsInMarkdown(text: string): Map<string, { heading: string; lines: string[] }> {
  const units = new Map<string, { heading: string; lines: string[] }>();
  let current: { heading: string; lines: string[] } | undefined;
  for (const node of (unified().use(remarkParse).parse(text) as Root).children) {
    const link = 'children' in node ? node.children.find((child) => child.type === 'link') : undefined;
    const id = link && plain(link as Nodes);
    if (id && /^[a-z0-9-]+#/u.test(id)) {
      current = { heading: plain(node).replace(id, '').trim(), lines: [] };
      units.set(id, current);
    } else current?.lines.push(plain(node));
  }
  return units;
}

describe.each(collection.documents)('$shortTitle', ({ id, title }) => {
  it('as Markdown has every unit under its id, with heading and text', () => {
    const units = unitsInMarkdown(file(`/policies/${id}/index.md`));
    expect([...units.keys()]).toEqual(unitsOf(id).map((unit) => unit.id));
    for (const unit of unitsOf(id)) {
      expect([unit.id, units.get(unit.id)?.heading]).toEqual([unit.id, headingInWords(unit)]);
      expect(squeeze(units.get(unit.id)?.lines.join('') ?? '')).toBe(squeeze(unit.text));
    }
  });

  it('as plain text has every unit under its id, to the character', () => {
    const [head = '', ...units] = file(`/policies/${id}/index.txt`)
      .trimEnd()
      .split(/\n\n(?=\[)/u);
    expect(head.split('\n')[0]).toBe(title);
    const read = units.map((text) => {
      const [, unit = '', heading = '', words = ''] = /^\[([^\]]+)\] ?([^\n]*)\n?(.*)$/su.exec(text) ?? [];
      return [unit, heading, words];
    });
    expect(read).toEqual(unitsOf(id).map((unit) => [unit.id, headingInWords(unit), unit.text]));
  });
});

describe('Markdown', () => {
  it('shows what looks like markup as text', () => {
    const [document] = collection.documents;
    const [unit] = unitsOf(document!.id);
    const text = '1. <b>*甲*</b> [乙](x) # 丙 _丁_ `戊` | 己 & &amp;';
    const read = unitsInMarkdown(markdown(document!, [{ ...unit!, text }], site));
    expect(read.get(unit!.id)?.lines).toEqual([text]);
  });
});

describe('llms.txt', () => {
  const text = file('/llms.txt');

  it('begins with a title and a summary', () => {
    expect(text).toMatch(/^# .+\n\n> .+\n/u);
  });

  it('links only to what is published, and to every document', () => {
    const paths = [...text.matchAll(/\]\((https:[^)]+)\)/gu)].map(([, url]) => (url as string).slice(root.length));
    // The dictionary is a page of the site (src/pages/data/dictionary.json.ts).
    expect(paths.filter((path) => !files.has(path))).toEqual(['/data/dictionary.json']);
    for (const { id } of collection.documents) expect(paths).toContain(`/policies/${id}/index.md`);
  });
});

describe('the feed', () => {
  const feed = parseXml(file('/feed.xml'));
  const entries = elementsOf(feed).filter(({ name }) => name === 'entry');
  const field = (entry: (typeof entries)[number], name: string) => elementsOf(entry).find((element) => element.name === name);

  it('is Atom: what RFC 4287 asks of a feed and of its entries', () => {
    expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
    for (const name of ['id', 'title', 'updated', 'author']) expect(feed.children.some((child) => typeof child !== 'string' && child.name === name)).toBe(true);
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'link']) expect(field(entry, name)).toBeDefined();
      expect(textOf(field(entry, 'updated')!)).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+08:00$/u);
    }
    const ids = entries.map((entry) => textOf(field(entry, 'id')!));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names every document, and its corrections where it has any', () => {
    const titles = entries.map((entry) => textOf(field(entry, 'title')!));
    for (const { id, title } of collection.documents) {
      expect(titles).toContain(`新收：${title}`);
      expect(titles.includes(`校订记录：${title}`)).toBe(collection.errata.some(({ clause }) => documentOf(clause) === id));
    }
  });

  it('tells of ids that moved or were withdrawn, newest first', () => {
    const [document] = collection.documents;
    const former = (anchor: string, rest: Partial<AnchorEntry>) =>
      ({ ...collection.anchors[0]!, id: `${document!.id}#${anchor}`, quote: { prefix: '', exact: '原来的字。', suffix: '' }, ...rest }) as AnchorEntry;
    const documents = collection.documents.map((one) => (one.id === document!.id ? { ...one, revised: '2027-03-01' } : one));
    const anchors = [former('m90', { state: 'moved', to: `${document!.id}#m5` }), former('m91', { state: 'withdrawn', note: '原文已废止' })];
    const titles = elementsOf(parseXml(atomFeed({ ...collection, documents, anchors }, site))).filter(({ name }) => name === 'entry');
    const [first, second, third] = titles;
    expect(textOf(field(first!, 'title')!)).toBe(`校订记录：${document!.title}`);
    expect(textOf(field(second!, 'summary')!)).toBe(`移至${document!.id}#m5。原作“原来的字。”。`);
    expect(field(second!, 'link')?.attributes.href).toBe(`${root}/policies/${document!.id}/#m5`);
    expect(textOf(field(third!, 'summary')!)).toBe('已撤下。原文已废止。原作“原来的字。”。');
  });

  /** Entries of the feed of a collection that differs in this from the real one, by the ends of their ids. */
  const fed = (change: Partial<typeof collection>) =>
    new Map(
      elementsOf(parseXml(atomFeed({ ...collection, ...change }, site)))
        .filter(({ name }) => name === 'entry')
        .map((entry) => [
          textOf(field(entry, 'id')!).split('#').slice(1).join('#'),
          {
            title: textOf(field(entry, 'title')!),
            link: field(entry, 'link')?.attributes.href,
            updated: textOf(field(entry, 'updated')!),
            summary: textOf(field(entry, 'summary')!),
          },
        ]),
    );

  it('leads from an id to the page where its words are now, over as many moves as there were', () => {
    const [one, other] = collection.documents;
    const [from, to] = [`${one!.id}#m90`, `${other!.id}#m1`];
    const entry = (id: string, rest: Partial<AnchorEntry>): AnchorEntry => ({ ...collection.anchors[0]!, id, ...rest });
    const linkOf = (...anchors: AnchorEntry[]) => fed({ anchors }).get(`anchor:${from}:moved`)?.link;
    expect(linkOf(entry(from, { state: 'moved', to }))).toBe(`${root}/policies/${other!.id}/#m1`);
    const between = 'taken-out#m3';
    expect(linkOf(entry(from, { state: 'moved', to: between }), entry(between, { state: 'merged', to }))).toBe(`${root}/policies/${other!.id}/#m1`);
    expect(linkOf(entry(from, { state: 'moved', to: between }), entry(between, { state: 'withdrawn' }))).toBe(`${root}/policies/${one!.id}/#m90`);
  });

  it('tells of documents that were taken out or go by another name', () => {
    const [one] = collection.documents;
    const gone = [
      { id: 'old-name', title: '旧名意见', shortNames: [], to: 'older-name', on: '2031-05-02' },
      { id: 'older-name', title: '中间意见', shortNames: [], to: one!.id },
      { id: 'taken-out', title: '重复方案', shortNames: [], note: '重复收录', on: '2031-05-01' },
    ];
    const entries = fed({ gone });
    const renamed = { title: '移并：旧名意见', link: `${root}/policies/${one!.id}/`, updated: '2031-05-02T00:00:00+08:00', summary: `移至《${one!.title}》。` };
    expect(entries.get('gone:old-name:older-name')).toEqual(renamed);
    expect(entries.get(`gone:older-name:${one!.id}`)?.updated).toBe(`${one!.revised ?? one!.added}T00:00:00+08:00`);
    expect(entries.get('gone:taken-out:withdrawn')).toEqual({
      title: '撤下：重复方案',
      link: `${root}/policies/taken-out/`,
      updated: '2031-05-01T00:00:00+08:00',
      summary: '已撤下。重复收录。',
    });
    expect([...entries.keys()].slice(0, 2)).toEqual(['gone:old-name:older-name', 'gone:taken-out:withdrawn']);
  });

  it("names the place of a document that is no province's", () => {
    const [one] = collection.documents;
    const place = (name: string) => ({ ...one!.place, name, area: name });
    for (const name of ['国家', '广州市（广东）']) {
      const entry = fed({ documents: [{ ...one!, province: null, place: place(name) }] }).get(`text:${one!.id}`);
      expect(entry?.summary).toBe(`${name}《${one!.title}》，${one!.clauses}个条目。`);
    }
  });
});
