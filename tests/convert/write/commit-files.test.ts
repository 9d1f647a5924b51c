/** A change of several files happens all at once or not at all, at whatever file operation the process dies. */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileChanges, type FileOperations, finishCommit } from '../../../scripts/convert/write/commit-files.ts';
import { FolderFault } from '../../../scripts/convert/write/folder-fault.ts';
import { snapshot } from '../../snapshot.ts';
import { commitFiles } from './commit.ts';

const before = { 'a/units.json': 'a1', 'a/anchors.lock.json': 'la1', 'b/units.json': 'b1', 'register.json': 'r1' };
const changes: FileChanges = new Map([
  ['a/units.json', 'a2'],
  ['a/anchors.lock.json', 'la2'],
  ['b/units.json', null],
  ['c/units.json', 'c2'],
  ['register.json', 'r2'],
]);
const after = { 'a/units.json': 'a2', 'a/anchors.lock.json': 'la2', 'c/units.json': 'c2', 'register.json': 'r2' };

class Death extends Error {}

const changing = ['linkSync', 'mkdirSync', 'renameSync', 'rmSync', 'rmdirSync', 'writeFileSync'] as const;

/** File operations of a process that dies before its nth change, or in the middle of writing a file. Nothing works after that. */
function dying(nth: number, midway: boolean): { files: FileOperations; died: () => boolean } {
  let count = 0;
  const files: Record<string, unknown> = {
    existsSync: fs.existsSync,
    lstatSync: fs.lstatSync,
    readdirSync: fs.readdirSync,
    readFileSync: fs.readFileSync,
    statSync: fs.statSync,
  };
  for (const name of changing) {
    files[name] = (...args: unknown[]) => {
      count++;
      if (count === nth && midway && name === 'writeFileSync') fs.writeFileSync(args[0] as string, (args[1] as string).slice(0, 1));
      if (count >= nth) throw new Death();
      // biome-ignore lint/performance/noDynamicNamespaceImportAccess: one wrapper for all of them
      return (fs[name] as (...all: unknown[]) => unknown)(...args);
    };
  }
  return { files: files as FileOperations, died: () => count >= nth };
}

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'policy-commit-'));
  commitFiles(folder, new Map(Object.entries(before)));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('commitFiles', () => {
  it('puts, replaces and removes files, and leaves nothing else behind', () => {
    expect(commitFiles(folder, changes)).toBe(5);
    expect(snapshot(folder)).toEqual(after);
    expect(fs.readdirSync(folder).sort()).toEqual(['a', 'c', 'register.json']);
  });

  it('touches no file that holds its text already', () => {
    const time = fs.statSync(join(folder, 'register.json')).mtimeMs;
    expect(commitFiles(folder, new Map([['register.json', 'r1']]))).toBe(0);
    expect(fs.statSync(join(folder, 'register.json')).mtimeMs).toBe(time);
  });

  describe.each([false, true])('when the process dies (in the middle of writing: %s)', (midway) => {
    // The whole change takes fewer operations than this; the last runs see it finished.
    it.each(Array.from({ length: 28 }, (_, i) => i + 1))('before change %i, the next run finds the old state or the new one, whole', (nth) => {
      const { files, died } = dying(nth, midway);
      let finished = false;
      try {
        commitFiles(folder, changes, files);
        finished = true;
      } catch (error) {
        expect(error).toBeInstanceOf(Death);
      }
      finishCommit(folder);
      const state = snapshot(folder);
      expect([before, after]).toContainEqual(state);
      if (nth === 28) expect(finished).toBe(true);
      if (finished) expect(state).toEqual(after);
      expect(finished || died()).toBe(true);
      expect(fs.readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
      expect(commitFiles(folder, changes) === 0).toBe(state['register.json'] === 'r2');
      expect(snapshot(folder)).toEqual(after);
    });
  });

  it('may die again and again while finishing', () => {
    const { files } = dying(14, false);
    expect(() => commitFiles(folder, changes, files)).toThrow(Death);
    for (let nth = 1; nth < 11; nth++) {
      try {
        finishCommit(folder, dying(nth, false).files);
      } catch (error) {
        expect(error).toBeInstanceOf(Death);
      }
    }
    finishCommit(folder);
    expect(snapshot(folder)).toEqual(after);
  });

  const whole = { put: ['a/units.json', 'register.json'], remove: ['b/units.json'] };
  it.each<[string, string]>([
    ['empty', ''],
    ['cut', JSON.stringify(whole).slice(0, 20)],
    ['null', 'null'],
    ['without what is to go', '{"put":[]}'],
    ['with more than that', JSON.stringify({ ...whole, more: [] })],
    ['leading above', JSON.stringify({ ...whole, put: ['../stolen.json'] })],
    ['leading above on the way', JSON.stringify({ ...whole, put: ['a/../../stolen.json'] })],
    ['leading elsewhere', JSON.stringify({ ...whole, put: ['/tmp/stolen.json'] })],
    ['leading elsewhere, as Windows has it', JSON.stringify({ ...whole, remove: ['..\\\\b', 'c:b'] })],
    ['of the files of a change', JSON.stringify({ ...whole, remove: ['.writing'] })],
    ['of the folder itself', JSON.stringify({ ...whole, remove: [''] })],
    ['of deeper folders', JSON.stringify({ ...whole, remove: ['a/b/c'] })],
    ['that removes a lock file', JSON.stringify({ ...whole, remove: ['a/anchors.lock.json'] })],
    ['that removes the register', JSON.stringify({ put: [], remove: ['register.json'] })],
    ['that puts a lock file and no register', JSON.stringify({ put: ['a/anchors.lock.json'], remove: [] })],
    ['that names a file twice', JSON.stringify({ ...whole, remove: ['a/units.json'] })],
  ])('does nothing by a journal %s, and says what to do', (_, journal) => {
    fs.mkdirSync(join(folder, '.staged'));
    fs.writeFileSync(join(folder, '.staged', '0'), 'other');
    fs.writeFileSync(join(folder, '.journal.json'), journal);
    for (const action of [() => finishCommit(folder), () => commitFiles(folder, changes)]) {
      expect(action).toThrow(FolderFault);
      expect(action).toThrow(/\.journal\.json is damaged .*remove it and .*\.staged.* version control/u);
    }
    expect(snapshot(folder)).toMatchObject(before);
    expect(fs.existsSync(join(folder, '..', 'stolen.json'))).toBe(false);
    for (const name of ['.journal.json', '.staged']) fs.rmSync(join(folder, name), { recursive: true });
    commitFiles(folder, changes);
    expect(snapshot(folder)).toEqual(after);
  });

  it('finishes no change through a folder that is a link to elsewhere', () => {
    const elsewhere = fs.mkdtempSync(join(tmpdir(), 'policy-elsewhere-'));
    fs.mkdirSync(join(folder, '.staged'));
    fs.writeFileSync(join(folder, '.staged', '0'), 'other');
    fs.writeFileSync(join(folder, '.journal.json'), JSON.stringify({ put: ['c/units.json'], remove: [] }));
    fs.symlinkSync(elsewhere, join(folder, 'c'));
    expect(() => finishCommit(folder)).toThrow('is no folder of its own');
    expect(fs.readdirSync(elsewhere)).toEqual([]);
    fs.rmSync(elsewhere, { recursive: true });
  });

  it('waits for no other process that is writing, and takes over from one that is dead', () => {
    fs.writeFileSync(join(folder, '.writing'), `${process.ppid}\n`);
    expect(() => commitFiles(folder, changes)).toThrow('is being written by another run');
    expect(() => finishCommit(folder)).toThrow('is being written by another run');
    expect(snapshot(folder)).toMatchObject(before);
    fs.writeFileSync(join(folder, '.writing'), '999999999\n');
    commitFiles(folder, changes);
    expect(snapshot(folder)).toEqual(after);
  });

  it('says that a file or a link stands where a folder should be, and changes nothing', () => {
    fs.writeFileSync(join(folder, 'c'), '');
    expect(() => commitFiles(folder, changes)).toThrow('is no folder of its own');
    expect(snapshot(folder)).toEqual({ ...before, c: '' });
    fs.rmSync(join(folder, 'c'));
    commitFiles(folder, changes);
    expect(snapshot(folder)).toEqual(after);
  });

  const denying = (code: string, from: number): FileOperations => {
    let count = 0;
    const writeFileSync: typeof fs.writeFileSync = (path, ...rest) => {
      if (++count < from) return fs.writeFileSync(path, ...rest);
      // A full disk leaves a part of the file.
      if (code === 'ENOSPC') fs.writeFileSync(path, '');
      throw Object.assign(new Error(`${code}: refused`), { code, path });
    };
    return { ...fs, writeFileSync };
  };
  // One file for the lock, four for the texts, one for the journal.
  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EDQUOT'].flatMap((code) => [1, 2, 4, 6].map((from) => [code, from] as const)))(
    'says what to do and leaves the old state, whole, when the system refuses to write (%s from file %i on)',
    (code, from) => {
      expect(() => commitFiles(folder, changes, denying(code, from))).toThrow(FolderFault);
      expect(() => commitFiles(folder, changes, denying(code, from))).toThrow('Then run the same command again');
      expect(snapshot(folder)).toEqual(before);
      expect(fs.readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
      commitFiles(folder, changes);
      expect(snapshot(folder)).toEqual(after);
    },
  );

  it('makes folders above its own, and takes away again those that stayed empty', () => {
    const deep = join(folder, 'x/y/z');
    expect(() => commitFiles(deep, changes, denying('ENOSPC', 1))).toThrow(FolderFault);
    expect(fs.existsSync(join(folder, 'x'))).toBe(false);
    commitFiles(deep, new Map([['one', '1']]));
    expect(snapshot(deep)).toEqual({ one: '1' });
  });

  it('ends at once where no folder can be made', () => {
    expect(() => commitFiles('/proc/nothing/x', changes)).toThrow('no folder can be made there');
    expect(() => commitFiles(join(folder, 'register.json', 'x'), changes)).toThrow('name a folder');
  });

  it('works on a mount of its own: no file is renamed across folders of the system', () => {
    const elsewhere: FileOperations = {
      ...fs,
      renameSync: (from, to) => {
        for (const path of [from, to]) if (!String(path).startsWith(folder)) throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' });
        fs.renameSync(from, to);
      },
      linkSync: (from, to) => {
        for (const path of [from, to]) if (!String(path).startsWith(folder)) throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' });
        fs.linkSync(from, to);
      },
    };
    commitFiles(folder, changes, elsewhere);
    expect(snapshot(folder)).toEqual(after);
  });
});
