/** Threads that die, hang or want too much cost their own file only. */
import { afterAll, describe, expect, it } from 'vitest';
import { openWorkers } from '../../../scripts/intake/desk/workers.ts';
import { fileOf } from './proposals.ts';

const worker = new URL('./fake-worker.ts', import.meta.url);
const patient = openWorkers(worker, { threads: 2, milliseconds: 30_000, megabytes: 32 });
const hasty = openWorkers(worker, { threads: 2, milliseconds: 1500, megabytes: 256 });
afterAll(() => Promise.all([patient.close(), hasty.close()]));

const said = async (name: string, workers = patient): Promise<string> => {
  const result = await workers.propose({ file: fileOf(name), seeds: 'seeds', allow: null, taken: [] });
  return result.status === 'refused' ? `${result.refusal.rule}: ${result.refusal.message}` : result.status;
};

describe('of a file whose thread', () => {
  it('does its work, the proposal comes back', async () => expect(await said('good.txt')).toBe('no-text: read good.txt'));

  it('throws, it is said', async () => expect(await said('throw.txt')).toBe('beyond-limits: 读取中断：程序出错（broken）。'));

  it('wants too much memory, it is said, and the next file is read', async () => {
    expect(await said('eat.txt')).toBe('beyond-limits: 读取中断：所需的内存超过上限。');
    expect(await said('good.txt')).toBe('no-text: read good.txt');
  });

  it.each(['hang.txt', 'wait.txt', 'die.txt'])('comes to no end (%s), it is said, and the next file is read', async (name) => {
    expect(await said(name, hasty)).toBe('beyond-limits: 读取中断：1.5 秒内没有读完。');
    expect(await said('good.txt', hasty)).toBe('no-text: read good.txt');
  });

  it('opens an archive, its files come back', async () =>
    expect((await patient.open(fileOf('a.zip'))).files?.map(({ name }) => name)).toEqual(['inside-a.zip']));
});
