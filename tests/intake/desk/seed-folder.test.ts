/** What is written: whole, in its place, over nothing, and such as the conversion reads. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { convertFolders } from '../../../scripts/convert/convert-folders.ts';
import { readSeed } from '../../../scripts/convert/read/read-seed.ts';
import { readSeedFolder } from '../../../scripts/convert/read/seed-folders.ts';
import { documentFile } from '../../../scripts/intake/desk/document-file.ts';
import { keptName } from '../../../scripts/intake/desk/file-names.ts';
import { type Settled, writeDocument, writeVersion } from '../../../scripts/intake/desk/seed-folder.ts';
import type { Proposed } from '../../../scripts/intake/proposal/proposal.ts';
import { filesIn, folderWith } from './folders.ts';
import { dateDoubt, fileOf, formDoubt, proposed, sha256, text } from './proposals.ts';

const settled = (properties: Partial<Proposed> = {}, metadata: Partial<Proposed['metadata']> = {}): Settled => ({
  proposed: proposed(properties, metadata),
  open: [],
  allow: null,
});
const erratum: Proposed['errata'][number] = {
  unit: 's1',
  prefix: '',
  suffix: '',
  original: '目标',
  corrected: '目的',
  status: 'noted',
  kind: 'wrong-char',
  reason: '疑误',
  confidence: 'doubtful',
  readers: 1,
};

describe('a document that is written', () => {
  it('has its files, and none that would be empty', () => {
    const seeds = join(folderWith(), 'new/seeds');
    expect(writeDocument(seeds, settled())).toBe('test');
    expect(filesIn(seeds)).toEqual(['test/document.yaml', 'test/received/测试.docx', 'test/text.txt']);
    writeDocument(seeds, settled({ leftOut: [{ reason: '页码', words: '1\n2' }], errata: [erratum] }, { id: 'more' }));
    expect(filesIn(join(seeds, 'more'))).toEqual(['document.yaml', 'errata.yaml', 'received/left-out.txt', 'received/测试.docx', 'text.txt']);
    expect(readFileSync(join(seeds, 'more/received/left-out.txt'), 'utf8')).toBe('【页码】\n1\n2\n');
  });

  it('is read and converted without a fault', () => {
    const seeds = folderWith();
    writeDocument(seeds, settled());
    expect(readSeed(readSeedFolder(join(seeds, 'test'))).issues).toEqual([]);
    expect(convertFolders(seeds, join(folderWith(), 'content')).converted.issues).toEqual([]);
  });

  it('has an id that is no short address of another', () => {
    const seeds = folderWith();
    for (const own of [text, text.replace('完成治理', '取得实效')]) writeDocument(seeds, settled({ text: own }, { sha256: sha256(own) }));
    expect(convertFolders(seeds, join(folderWith(), 'content')).converted.issues).toEqual([]);
  });

  it('names the schema of the project, or that of its own seeds', () => {
    const [seeds, own] = [folderWith(), folderWith({ 'schemas/document.schema.json': '{}' })];
    for (const folder of [seeds, own]) writeDocument(folder, settled());
    const schemaOf = (folder: string): string =>
      /\$schema=(.*)/u.exec(readFileSync(join(folder, 'test/document.yaml'), 'utf8').split('\n')[0] ?? '')?.[1] ?? '';
    expect(resolve(seeds, 'test', schemaOf(seeds))).toBe(resolve('seeds/schemas/document.schema.json'));
    expect(schemaOf(own)).toBe('../schemas/document.schema.json');
  });

  it('never takes the place of another: neither of a folder, nor of a file, nor of a link', () => {
    const seeds = folderWith({ 'test/note': 'mine', 'test-no2': 'a file' });
    symlinkSync(join(seeds, 'nowhere'), join(seeds, 'test-no3'));
    expect(writeDocument(seeds, settled())).toBe('test-no4');
    expect(parse(readFileSync(join(seeds, 'test-no4/document.yaml'), 'utf8')).id).toBe('test-no4');
    expect(filesIn(join(seeds, 'test'))).toEqual(['note']);
  });

  it('lies nowhere but below the seeds', () => {
    const seeds = join(folderWith(), 'seeds');
    expect(() => writeDocument(seeds, settled({}, { id: '../out' }))).toThrow('lower-case');
    writeDocument(seeds, settled({ received: fileOf('../../../etc/passwd') }));
    expect(filesIn(seeds)).toContain('test/received/passwd');
  });

  it('leaves nothing behind where it cannot be written', () => {
    const place = folderWith({ seeds: 'a file' });
    expect(() => writeDocument(join(place, 'seeds'), settled())).toThrow('cannot be written');
    if (process.platform === 'linux') expect(() => writeDocument('/proc/none/seeds', settled())).toThrow('cannot be written');
    expect(() => writeDocument(join(place, 'new'), settled({ text: Symbol('no text') as unknown as string }))).toThrow();
    expect(filesIn(place)).toEqual(['seeds']);
  });

  it('clears away what a dead run left half written', () => {
    const seeds = folderWith({ '.intake-999999999/text.txt': 'half' });
    writeDocument(seeds, settled());
    expect(filesIn(seeds).some((path) => path.startsWith('.intake'))).toBe(false);
  });
});

describe('a version of a work', () => {
  it('lies in a folder of its date, once; the conversion passes it over', () => {
    const seeds = folderWith();
    writeDocument(seeds, settled());
    const version = settled({ text: '另一版' });
    expect(writeVersion(seeds, 'test', '2024-05-01', version)).toBe(join(seeds, 'test/versions/2024-05-01'));
    expect(writeVersion(seeds, 'test', '2024-05-01', version)).toBeNull();
    expect(readFileSync(join(seeds, 'test/versions/2024-05-01/document.yaml'), 'utf8')).toContain('\nid: test\n');
    expect(convertFolders(seeds, join(folderWith(), 'content')).converted.issues).toEqual([]);
  });

  it('follows no link', () => {
    const [seeds, elsewhere] = [folderWith(), folderWith()];
    mkdirSync(join(seeds, 'test'));
    writeFileSync(join(seeds, 'test/document.yaml'), '');
    symlinkSync(elsewhere, join(seeds, 'test/versions'));
    expect(() => writeVersion(seeds, 'test', '2024-05-01', settled())).toThrow('链接');
    expect(filesIn(elsewhere)).toEqual([]);
  });
});

describe('document.yaml', () => {
  const notes = { schemas: '../schemas', open: [], allow: null };

  it('reads like one that a person wrote', () => {
    const { metadata } = proposed({}, { dateSigned: '2021-01-21', issuers: ['湖南省人民政府'], form: '意见' });
    const file = documentFile(metadata, { schemas: '../schemas', open: [dateDoubt, formDoubt], allow: '本机关要求公开' });
    expect(file.split('\n').slice(0, 15)).toEqual([
      '# yaml-language-server: $schema=../schemas/document.schema.json',
      '# 所载文字限制公开，仍收入：本机关要求公开',
      '',
      'id: test',
      'title: 关于测试的意见',
      'shortTitle: 测试《意见》',
      'province: 湖南',
      'issuers: [ 湖南省人民政府 ]',
      'documentNumber: null',
      '# 待核：成文日期有两说，取哪一个？',
      'dateSigned: 2021-01-21',
      'datePublished: null',
      'type: 意见',
      expect.stringMatching(/^original: \{ file: 测试\.docx, sha256: .+ \}$/u),
      'added: 2026-11-22',
    ]);
  });

  it('says again what was proposed, whatever the words', () => {
    const words = fc.string({ unit: 'binary', maxLength: 40 }).filter((one) => one.isWellFormed());
    fc.assert(
      fc.property(words, fc.array(words), words, (title, issuers, message) => {
        const { metadata } = proposed({}, { title, issuers });
        const doubt = { ...dateDoubt, message };
        expect(parse(documentFile(metadata, { ...notes, open: [doubt], allow: message }))).toEqual(JSON.parse(JSON.stringify(metadata)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the name of a received file', () => {
  it.each([
    ['关于测试的意见.docx', '关于测试的意见.docx'],
    ['../../.ssh/keys', 'keys'],
    ['..\\..\\a.doc', 'a.doc'],
    ['.hidden', 'hidden'],
    ['..', 'received'],
    ['a\u0000b\u202etxt.exe\n', 'abtxt.exe'],
    ['a:b?.pdf ', 'ab.pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(96)}.pdf`],
  ])('%j is kept as %j', (name, kept) => expect(keptName(name)).toBe(kept));

  it('is always a plain name', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => /^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u.test(keptName(name))));
  });
});

it('the text is written as it is', () => {
  const seeds = folderWith();
  writeDocument(seeds, settled());
  expect(readFileSync(join(seeds, 'test/text.txt'), 'utf8')).toBe(text);
});
