/** The forms of documents that were taken out: their addresses were printed. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Collection } from '../../scripts/publish/collection.ts';
import { publishedFiles } from '../../scripts/publish/published-files.ts';
import { goneInWord } from '../../src/data/gone-in-word.ts';
import { otherForms, wordPath } from '../../src/data/machine-meta.ts';
import type { GoneDocument } from '../../src/library/content-folder.ts';
import { writeWord } from '../../src/office/write-word.ts';
import { documentPath, unitId } from '../../src/policy/ids.ts';
import type { AnchorEntry } from '../../src/policy/model/anchor.ts';
import type { Register } from '../../src/policy/model/register.ts';
import { language } from '../language.ts';
import { every, faultsOf, openWord, textOf, type XmlNode } from '../office/package.ts';
import { collection, files, root, site } from './published.ts';

const [present] = collection.documents;
const heir = unitId(present!.id, 'm6');
const anchor = (id: string, state: AnchorEntry['state'], to?: string): AnchorEntry => ({
  id,
  kind: id.includes('.') ? 'sentence' : 'measure',
  hash: '0123456789abcdef',
  quote: { prefix: '', exact: '建立河湖巡查台账。', suffix: '' },
  since: '2026-11-22',
  state,
  ...(to && { to }),
});
const gone: GoneDocument[] = [
  { id: 'yunxi-2019-draft', title: '关于加强河湖保护的若干措施（旧稿）', to: 'yunxi-2020-draft', shortNames: ['yunxi-caogao'], on: '2026-11-24' },
  { id: 'yunxi-2020-draft', title: '关于加强河湖保护的若干措施（修订稿）', to: present!.id, note: '两稿合一', shortNames: ['yunxi-xiuding'] },
  { id: 'yunxi-2018-notice', title: '关于<测试> & 公布的通知', note: '重复收录。', shortNames: ['yunxi-tongzhi'] },
];
const taken: Collection = {
  ...collection,
  gone,
  anchors: [
    ...collection.anchors,
    anchor('yunxi-2019-draft#m1', 'moved', 'yunxi-2020-draft#m2'),
    anchor('yunxi-2019-draft#m1.1', 'moved', 'yunxi-2020-draft#m2'),
    anchor('yunxi-2020-draft#m2', 'merged', heir),
    anchor('yunxi-2018-notice#m1', 'withdrawn'),
  ],
};
const published = new Map(publishedFiles(taken, site, language).map(({ path, content }) => [path, content]));
const said = (id: string, name: string): string => String(published.get(documentPath(id) + name) ?? '');
/** The Word file is made with the pages. */
const formsOf = (id: string): string[] => {
  const url = documentPath(id);
  const paths = otherForms({ url }).map(({ path }) => path);
  expect(paths).toContain(wordPath(url));
  return paths.filter((path) => path !== wordPath(url));
};

describe('every form of a document that was ever published', () => {
  it('is there, whatever became of the document', () => {
    const paths = [...taken.documents, ...gone].flatMap(({ id }) => formsOf(id));
    expect(paths.length).toBe(3 * (taken.documents.length + gone.length));
    expect(paths.filter((path) => !published.get(path))).toEqual([]);
  });

  it('is there for all that the register names', () => {
    const register = JSON.parse(readFileSync('content/register.json', 'utf8')) as Register;
    expect(register.documents.length).toBeGreaterThan(4);
    expect(register.documents.flatMap(({ id }) => formsOf(id)).filter((path) => !files.get(path))).toEqual([]);
  });
});

describe('a document that was taken out', () => {
  it.each(['index.md', 'index.txt', 'index.xml'])('says in its %s what became of it, and where its words are now', (name) => {
    for (const id of ['yunxi-2019-draft', 'yunxi-2020-draft']) {
      expect(said(id, name)).toContain(gone.find((document) => document.id === id)?.title);
      expect(said(id, name)).toContain(`这份文件曾经发布，现在的位置是《${present!.title}》。`);
      expect(said(id, name)).toContain(`${root}/policies/${present!.id}/#m6`);
    }
    expect(said('yunxi-2018-notice', name)).toMatch(/这份文件曾经发布，现已撤下。重复收录。/u);
    expect(said('yunxi-2018-notice', name)).toContain('已撤去');
    expect(said('yunxi-2018-notice', name)).toContain(`${root}/policies/yunxi-2018-notice/#m1`);
  });

  it('names each of its units once, with what became of it at the end of a chain, in a form that programs read', () => {
    expect(said('yunxi-2019-draft', 'index.txt').match(/^\[.*$/gmu)).toEqual([`[yunxi-2019-draft#m1] 现为${heir}`]);
    expect(said('yunxi-2020-draft', 'index.txt').match(/^\[.*$/gmu)).toEqual([`[yunxi-2020-draft#m2] 已并入${heir}`]);
  });

  it('is Akoma Ntoso that its schema holds for', async () => {
    const own = (fileName: string) => ({ fileName, contents: readFileSync(`tests/fixtures/akoma-ntoso/${fileName}`, 'utf8') });
    const { errors } = await validateXML({
      xml: gone.map(({ id }) => ({ fileName: `${id}.xml`, contents: said(id, 'index.xml') })),
      schema: [own('akomantoso30.xsd')],
      preload: [own('xml.xsd')],
      maxMemoryPages: 8192,
    });
    expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
  });

  it('says the same in its Word file', async () => {
    const at = (id: string, place = ''): string => `${root}/policies/${id}/${place}`;
    const page = at('yunxi-2019-draft');
    const places = [{ anchor: 'm1', said: '现为“m6”', address: at(present!.id, '#m6') }];
    const word = openWord(await writeWord(goneInWord({ title: gone[0]!.title, said: '这份文件曾经发布。', successor: at(present!.id), page, places })));
    expect(await faultsOf(word)).toEqual([]);
    expect(every(word.trees.get('word/document.xml') as XmlNode, 'w:p').map(textOf)).toEqual([
      gone[0]!.title,
      '这份文件曾经发布。',
      `现在的文件：${at(present!.id)}`,
      `网页：${page}`,
      '曾用代号',
      `m1：现为“m6”，${at(present!.id, '#m6')}`,
    ]);
  });
});
