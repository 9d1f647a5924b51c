/** Archives are unpacked within bounds, whatever they say of themselves. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { filesOfArchive } from '../../../../scripts/intake/readers/zip/files-of-archive.ts';
import { openZip } from '../../../../scripts/intake/readers/zip/open-zip.ts';

const some = strToU8('甲乙丙丁'.repeat(50));

/** Changes the entry of the directory and the local header of an archive with one file. */
function changed(bytes: Uint8Array, change: (view: DataView, directory: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  change(view, view.getUint32(copy.length - 6, true));
  return copy;
}

/** An archive with one file whose name is these bytes, not marked as UTF-8. */
function namedInBytes(name: readonly number[]): Uint8Array {
  const letters = 'x'.repeat(name.length);
  const bytes = zipSync({ [letters]: some }, { level: 0 });
  const directory = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
  bytes.set(name, 30);
  bytes.set(name, directory + 46);
  return bytes;
}

describe('what is in an archive', () => {
  it('comes out as it went in', () => {
    const files = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}\.txt$/u), fc.uint8Array({ maxLength: 3000 }), { noNullPrototype: true, maxKeys: 8 });
    fc.assert(
      fc.property(files, fc.constantFrom(0, 6), (entries, level) => {
        expect(Object.fromEntries(openZip(zipSync(entries, { level: level as 0 | 6 })).entries ?? [])).toEqual(entries);
      }),
      { numRuns: 40 },
    );
  });

  it('is unpacked where it is asked for', () => {
    const opened = openZip(zipSync({ 'a.xml': some, 'b.png': some }), { wanted: (name) => name.endsWith('.xml') });
    expect([...(opened.entries?.keys() ?? [])]).toEqual(['a.xml']);
  });

  it.each([
    ['GB18030', [0xcd, 0xa8, 0xd6, 0xaa], '通知'],
    ['UTF-8', [0xe9, 0x80, 0x9a, 0xe7, 0x9f, 0xa5], '通知'],
    ['signs of direction', [0x61, 0xe2, 0x80, 0xae, 0x62], 'ab'],
    ['backslashes', [0x61, 0x5c, 0x62], 'a/b'],
  ])('has its name, in %s', (_, bytes, name) => expect([...(openZip(namedInBytes(bytes)).entries?.keys() ?? [])]).toEqual([name]));

  it('is no folder, and nothing that systems leave there', () => {
    const opened = openZip(zipSync({ 'a/': new Uint8Array(), 'a/b.txt': some, '__MACOSX/a/._b.txt': some, 'a/.DS_Store': some, '~$通知.docx': some }));
    expect([...(opened.entries?.keys() ?? [])]).toEqual(['a/b.txt']);
  });
});

describe('an archive is refused', () => {
  const one = zipSync({ 'a.txt': some });
  const dense = zipSync({ 'a.txt': new Uint8Array(30 * 2 ** 20) }, { level: 9 });
  const liar = (size: number) => (view: DataView, directory: number) => view.setUint32(directory + 24, size, true);
  it.each<[string, Uint8Array, string]>([
    ['with a password', changed(one, (view, at) => view.setUint16(at + 8, 1, true)), 'encrypted-file'],
    ['that is cut off', one.slice(0, one.length - 30), 'damaged-file'],
    ['whose packed bytes are damaged', changed(one, (view) => view.setUint8(40, view.getUint8(40) ^ 0xff)), 'damaged-file'],
    ['that says a wrong size', changed(one, liar(3)), 'damaged-file'],
    ['whose checksum is wrong', changed(one, (view, at) => view.setUint32(at + 16, 1, true)), 'damaged-file'],
    ['packed by a method that is not known', changed(one, (view, at) => view.setUint16(at + 10, 12, true)), 'damaged-file'],
    ['that leads out', zipSync({ '../a.txt': some }), 'damaged-file'],
    ['with a path from the root', zipSync({ '/etc/a.txt': some }), 'damaged-file'],
    ['with a drive', zipSync({ 'C:\\a.txt': some }), 'damaged-file'],
    ['that is packed too densely', dense, 'beyond-limits'],
    ['that is packed too densely and says it is not', changed(dense, liar(3)), 'beyond-limits'],
    ['with one name twice', zipSync({ 'a/b': some, 'a\\b': some }), 'damaged-file'],
    ['with too many files', zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, new Uint8Array()])), { level: 0 }), 'beyond-limits'],
    ['that is none', strToU8('甲'.repeat(40)), 'damaged-file'],
  ])('%s', (_, bytes, rule) => expect(openZip(bytes).refusal?.rule).toBe(rule));

  it('with more than is allowed altogether', () =>
    expect(openZip(zipSync({ a: some, b: some }), { most: some.length + 10 }).refusal?.rule).toBe('beyond-limits'));

  it('or opened, and never fails, whatever bytes are changed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: one.length - 1 }), fc.nat({ max: 255 })), { maxLength: 5 }), (changes) => {
        const bytes = one.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const { entries, refusal } = openZip(bytes);
        expect(entries === undefined).toBe(refusal !== undefined);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the files of an archive', () => {
  const namesOf = (entries: Record<string, Uint8Array>) => filesOfArchive({ name: 'a.zip', bytes: zipSync(entries) }).files?.map(({ name }) => name);

  it.each<[string, Record<string, Uint8Array>, string[]]>([
    ['are named without folders', { '2021/通知.docx': some, '方案.pdf': some }, ['通知.docx', '方案.pdf']],
    [
      'have names of their own',
      { 'a/x.txt': some, 'b/x.txt': some, 'c/x (2).txt': some, 'd/x.txt': some },
      ['x.txt', 'x (2).txt', 'x (2) (2).txt', 'x (3).txt'],
    ],
    ['are those of inner archives too', { 'b.zip': zipSync({ 'c.txt': some }), 'd.docx': zipSync({ 'e.xml': some }) }, ['c.txt', 'd.docx']],
  ])('%s', (_, entries, names) => expect(namesOf(entries)).toEqual(names));

  it('are refused where archives stand too deep', () => {
    const deep = zipSync({ 'b.zip': zipSync({ 'c.zip': zipSync({ 'd.txt': some }) }) });
    expect(filesOfArchive({ name: 'a.zip', bytes: deep }).refusal?.rule).toBe('beyond-limits');
  });
});
