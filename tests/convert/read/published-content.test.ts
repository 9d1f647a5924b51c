import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOfLock, type PublishedContent, readPublishedContent } from '../../../scripts/convert/read/published-content.ts';
import { emptyRegister } from '../../../src/policy/model/register.ts';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'policy-content-'));
});
afterEach(() => rmSync(content, { recursive: true }));

const entry = (id: string) => ({
  id,
  kind: 'measure',
  hash: '0123456789abcdef',
  quote: { prefix: '', exact: '河道清淤。', suffix: '' },
  since: '2031-03-01',
  state: 'live',
});
const lockText = (...ids: string[]): string => JSON.stringify(ids.map(entry));
const registered = (id: string, lock: string) => ({ id, shortNames: [], versions: [], lock: hashOfLock(lock) });

function write(path: string, text: string): void {
  mkdirSync(join(content, path, '..'), { recursive: true });
  writeFileSync(join(content, path), text);
}
const writeRegister = (...documents: unknown[]): void => write('register.json', JSON.stringify({ documents, topics: ['治水'], families: [] }));
const writeLock = (id: string, text: string): void => write(`${id}/anchors.lock.json`, text);
const read = (): PublishedContent => readPublishedContent(content);
const faults = ({ issues }: Pick<PublishedContent, 'issues'>): unknown[][] =>
  issues.map(({ rule, file, line, what }) => [rule, file.slice(content.length + 1), line, what]);

describe('readPublishedContent', () => {
  it.each([
    ['that is not there', () => join(content, 'nowhere')],
    ['that holds nothing', () => content],
  ])('a folder %s has an empty register', (_, folder) =>
    expect(readPublishedContent(folder())).toEqual({
      folder: folder(),
      register: emptyRegister,
      families: [],
      locks: new Map(),
      faulty: new Map(),
      issues: [],
    }),
  );

  it('a folder of drafts alone is as good as empty', () => {
    write('yunxi/document.json', '{}');
    expect([read().register, read().issues]).toEqual([emptyRegister, []]);
  });

  it('holds the families that were last written; where the register names some, a missing or damaged file is a fault', () => {
    const family = { id: 'f1', name: '排污许可', members: ['yunxi#m1', 'beichuan#m1'] };
    write('families.json', JSON.stringify([family]));
    expect([read().families, read().issues]).toEqual([[family], []]);
    write('register.json', JSON.stringify({ documents: [], topics: [], families: ['f1'] }));
    write('families.json', '[{"id":"f1"}]');
    expect(read().issues.map(({ rule, file }) => [rule, file])).toEqual([['bad-families', join(content, 'families.json')]]);
    rmSync(join(content, 'families.json'));
    expect(read().issues.map(({ rule, file }) => [rule, file])).toEqual([['bad-families', join(content, 'families.json')]]);
  });

  it('holds the lock of each registered document, with its path', () => {
    const [yunxi, beichuan] = [lockText('yunxi#m1', 'yunxi#m2'), '[]'];
    writeRegister(registered('yunxi', yunxi), registered('beichuan', beichuan));
    writeLock('yunxi', yunxi);
    writeLock('beichuan', beichuan);
    const { register, locks, faulty, issues } = read();
    expect(register.topics).toEqual(['治水']);
    expect([...locks].map(([id, { path, entries }]) => [id, path, entries.map((each) => each.id)])).toEqual([
      ['yunxi', join(content, 'yunxi/anchors.lock.json'), ['yunxi#m1', 'yunxi#m2']],
      ['beichuan', join(content, 'beichuan/anchors.lock.json'), []],
    ]);
    expect([faulty.size, issues]).toEqual([0, []]);
  });

  const foreign = JSON.stringify([{ ...entry('yunxi#m1'), hash: 'short' }]);
  it.each(['2026-02-30', '0201-03-01', '2026/3/1'])('a register with %s as a day is a fault, as in every other file', (on) => {
    const document = registered('yunxi-2020-water', lockText('yunxi-2020-water#m1'));
    writeRegister({ ...document, withdrawn: { title: '关于河湖保护的通知', on } });
    expect(faults(read()).map(([, file]) => file)).toContain('register.json');
    writeRegister({ ...document, withdrawn: { title: '关于河湖保护的通知', on: '2031-03-01' } });
    expect(faults(read()).map(([, file]) => file)).not.toContain('register.json');
  });

  it.each<[string, string, string | null, string]>([
    ['is missing', lockText('yunxi#m1'), null, 'the file is missing'],
    ['was shortened', lockText('yunxi#m1', 'yunxi#m2'), lockText('yunxi#m1'), 'not the file that the register names'],
    ['differs by white space alone', lockText('yunxi#m1'), `${lockText('yunxi#m1')}\n`, 'not the file that the register names'],
    ['is no JSON, though the register names it', '[{', '[{', 'cannot be used'],
    ['has an entry of another form', foreign, foreign, '0.hash'],
  ])('sets aside a document whose lock %s, and no other', (_, named, text, what) => {
    const good = lockText('beichuan#m1');
    writeRegister(registered('yunxi', named), registered('beichuan', good));
    if (text !== null) writeLock('yunxi', text);
    writeLock('beichuan', good);
    const { locks, faulty, issues } = read();
    expect([...locks.keys()]).toEqual(['beichuan']);
    expect([...faulty.keys()]).toEqual(['yunxi']);
    expect(faults({ issues: faulty.get('yunxi') ?? [] })).toEqual([['bad-anchor-lock', 'yunxi/anchors.lock.json', null, expect.stringContaining(what)]]);
    expect(issues).toEqual([]);
  });

  it('sets aside a document whose lock lacks a unit of its text, whatever the register says', () => {
    const lock = lockText('yunxi#m1');
    writeRegister(registered('yunxi', lock));
    writeLock('yunxi', lock);
    write('yunxi/units.json', JSON.stringify([{ id: 'yunxi#m1' }, { id: 'yunxi#m2' }]));
    expect(faults({ issues: read().faulty.get('yunxi') ?? [] })).toEqual([
      ['bad-anchor-lock', 'yunxi/anchors.lock.json', null, expect.stringContaining('lacks yunxi#m2')],
    ]);
    write('yunxi/units.json', JSON.stringify([{ id: 'yunxi#m1' }]));
    expect(read().faulty.size).toBe(0);
  });

  it('a lock file that the register does not name is a fault of the whole', () => {
    writeRegister();
    writeLock('yunxi', lockText('yunxi#m1'));
    expect(faults(read())).toEqual([['unregistered-lock', 'yunxi/anchors.lock.json', null, expect.stringContaining('yunxi')]]);
    expect(read().locks.size).toBe(0);
  });

  it.each<[string, string | null, string]>([
    ['is missing', null, 'the file is missing'],
    ['is no JSON', '{', 'cannot be used'],
    ['lacks a list', '{"documents":[],"topics":[]}', 'families'],
    ['names a document by no id', '{"documents":[{"id":"云溪","shortNames":[],"versions":[],"lock":""}],"topics":[],"families":[]}', 'documents.0.id'],
  ])('a register that %s is the one fault, whatever was released', (_, text, what) => {
    if (text !== null) write('register.json', text);
    writeLock('yunxi', lockText('yunxi#m1'));
    expect(faults(read())).toEqual([['bad-register', 'register.json', null, expect.stringContaining(what)]]);
    expect(read().register).toEqual(emptyRegister);
  });
});

it('hashOfLock is the SHA-256 of the text as UTF-8, in hexadecimal', () =>
  expect(hashOfLock('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'));
