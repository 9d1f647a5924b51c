/** A whole intake, with readers that stand in for the real ones. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IntakeOptions } from '../../../scripts/intake/desk/options.ts';
import { runIntake } from '../../../scripts/intake/desk/run.ts';
import type { Workers } from '../../../scripts/intake/desk/workers.ts';
import { filesIn, folderWith } from './folders.ts';
import { dateDoubt, fileOf, proposed, sha256, text } from './proposals.ts';
import { scripted } from './scripted.ts';

/** A text of its own for each file; `bad…` is refused. */
const workers: Workers = {
  propose: async ({ file }) => {
    if (file.name.startsWith('bad')) return { file: file.name, status: 'refused', refusal: { rule: 'no-text', message: '没有文字。', remedy: '换一份。' } };
    const own = text.replace('完成治理', `完成${file.name}的治理`);
    return proposed({ received: file, text: own, doubts: file.name.startsWith('doubt') ? [dateDoubt] : [] }, { sha256: sha256(own) });
  },
  open: async () => ({ files: [fileOf('inside.txt')] }),
  close: async () => undefined,
};

async function run(options: Partial<IntakeOptions>, ...answers: string[]) {
  const [said, printed]: [string[], string[]] = [[], []];
  const asking = scripted(...answers);
  const given = { paths: [], seeds: join(folderWith(), 'seeds'), mode: 'look', json: false, work: null, allow: null, report: null, ...options } as const;
  const code = await runIntake(given, { workers, asking, say: (line) => void said.push(line), print: (words) => void printed.push(words) });
  return { code, said, printed: printed.join(''), seeds: given.seeds, asking };
}

describe('what programs are told', () => {
  it('is JSON and nothing else; nothing is written, not even the folder of the seeds', async () => {
    const folder = folderWith({ 'a.txt': 'a', 'doubt.txt': 'd', 'z.zip': 'z' });
    const { code, printed, seeds, said } = await run({ paths: [folder], json: true });
    expect(JSON.parse(printed).files.map(({ status, units }: { status: string; units: number }) => `${status} ${units}`)).toEqual([
      'ready 6',
      'review 6',
      'ready 6',
    ]);
    expect([code, existsSync(seeds)]).toEqual([0, false]);
    expect(said[1]).toContain('[2/3]');
  });

  it('names a refused file, with exit code 1, and nothing is written for it', async () => {
    const folder = folderWith({ 'bad.txt': '1' });
    const { code, printed, seeds } = await run({ paths: [join(folder, 'bad.txt')], json: true, mode: 'write' });
    expect(JSON.parse(printed).files[0]).toMatchObject({ status: 'refused', document: null, doubts: [], units: 0 });
    expect([code, existsSync(seeds)]).toEqual([1, false]);
  });
});

describe('files that are written', () => {
  it('are passed over the next time: what broke off is taken up', async () => {
    const folder = folderWith({ 'a.txt': 'a', 'bad.txt': 'b', 'c.txt': 'c' });
    const first = await run({ paths: [join(folder, 'a.txt')], mode: 'write' });
    expect(first.code).toBe(0);
    const second = await run({ paths: [folder], mode: 'write', seeds: first.seeds, json: true });
    expect(JSON.parse(second.printed)).toMatchObject({ files: [{ status: 'refused' }, { document: { id: 'test-no2' } }], skipped: [{ sameAs: 'test' }] });
    expect(filesIn(first.seeds).filter((path) => path.endsWith('text.txt'))).toEqual(['test-no2/text.txt', 'test/text.txt']);
  });

  it('are those that a person agreed to', async () => {
    const folder = folderWith({ 'a.txt': 'a', 'b.txt': 'b' });
    const { code, seeds, said } = await run({ paths: [folder], mode: 'ask' }, '写入', '^C');
    expect([code, filesIn(seeds).length]).toEqual([130, 3]);
    expect(said.at(-1)).toContain('已停止');
  });
});

it('an argument that names nothing: exit code 2', async () => {
  const { code, said } = await run({ paths: ['/nowhere/at/all.txt'] });
  expect([code, said]).toEqual([2, ['找不到 /nowhere/at/all.txt。检查路径。']]);
});

it('a report is a table and two files', async () => {
  const report = join(folderWith(), 'report');
  const { printed, seeds } = await run({ paths: [folderWith({ 'a.txt': 'a' })], report });
  expect(printed.split('\n')[0]).toMatch(/^文件 +标题/u);
  expect(readFileSync(join(report, 'report.html'), 'utf8')).toContain('关于测试的意见');
  expect(existsSync(seeds)).toBe(false);
});
