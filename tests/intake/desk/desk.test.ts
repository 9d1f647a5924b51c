/** The conversation, and what becomes of each file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Asking, Cancelled } from '../../../scripts/intake/desk/asking.ts';
import { checkWith } from '../../../scripts/intake/desk/check-answers.ts';
import { type Desk, type Outcome, settleEach } from '../../../scripts/intake/desk/desk.ts';
import { linesAround } from '../../../scripts/intake/desk/shown/show-place.ts';
import type { TakenIn } from '../../../scripts/intake/desk/take-in.ts';
import { jurisdictions } from '../../jurisdictions.ts';
import { language } from '../../language.ts';
import { filesIn, folderWith } from './folders.ts';
import { dateDoubt, formDoubt, proposed, text } from './proposals.ts';
import { scripted } from './scripted.ts';

const check = checkWith({ language, jurisdictions });

async function* each(results: TakenIn[]): AsyncGenerator<TakenIn> {
  yield* results;
}

async function settled(results: TakenIn[], asking: Asking, options: Partial<Desk['options']> = {}): Promise<Outcome & { seeds: string; said: string[] }> {
  const [seeds, said] = [options.seeds ?? folderWith(), [] as string[]];
  const desk = { options: { seeds, mode: 'ask', work: null, allow: null, ...options }, asking, check, jurisdictions, count: results.length } as const;
  return { ...(await settleEach(each(results), { ...desk, say: (line) => void said.push(line) })), seeds, said };
}

const written = (seeds: string, id = 'test') => parse(readFileSync(join(seeds, id, 'document.yaml'), 'utf8'));
const dated = '2021年2月3日\n2021年2月5日\n';
const doubtful = (doubts = [dateDoubt, formDoubt]) => {
  const whole = text + dated;
  const { sha256 } = proposed().metadata;
  return proposed({ doubts, text: whole }, { dateSigned: '2021-02-03', sha256 });
};

describe('a person', () => {
  it('sees the file and its lines, answers, and it is written', async () => {
    const asking = scripted('取 2021-02-05', '意见', '写入');
    const { seeds, files } = await settled([doubtful()], asking);
    expect(asking.shown[0]).toContain('标题　关于测试的意见\n发文字号　（未载）');
    expect(asking.shown[1]).toContain('▶    3  （一）目标。【完成治理】。');
    expect(asking.asked).toEqual(['成文日期有两说，取哪一个？', '文种是什么？', '写入吗？']);
    expect(written(seeds)).toMatchObject({ dateSigned: '2021-02-05', form: '意见' });
    expect(files[0]?.written).toBe('test');
  });

  it('goes back, and answers otherwise', async () => {
    const { seeds } = await settled([doubtful()], scripted('取 2021-02-05', '回到', '取 2021-02-03', '没有', '写入'));
    expect(written(seeds)).toMatchObject({ dateSigned: '2021-02-03', form: null });
  });

  it('leaves a doubt open, which stands as a comment', async () => {
    const { seeds } = await settled([doubtful([dateDoubt])], scripted('先不答', '写入'));
    expect(readFileSync(join(seeds, 'test/document.yaml'), 'utf8')).toContain('# 待核：成文日期有两说，取哪一个？\ndateSigned: 2021-02-03\n');
  });

  it('writes an answer of his own, which is checked', async () => {
    const asking = scripted('写别的', '二月五日', '2021-02-30', '2021-02-05', '写入');
    const { seeds } = await settled([doubtful([dateDoubt])], asking);
    expect(asking.faults).toHaveLength(2);
    expect(written(seeds)).toMatchObject({ dateSigned: '2021-02-05' });
  });

  it('is told what the conversion would find at fault, and may leave it open', async () => {
    const number = { ...formDoubt, choices: [{ words: '有文号', set: { documentNumber: '湘政发〔2021〕9号' } }] };
    const asking = scripted('有文号', '重新', '有文号', '仍写入');
    const { seeds } = await settled([doubtful([number])], asking);
    expect(asking.shown.at(-1)).toContain('fact-not-in-text');
    expect(written(seeds).open).toEqual([{ rule: 'fact-not-in-text', words: null, question: expect.any(String) }]);
  });

  it('has no doubt left open that an answer has settled', async () => {
    const open = [{ rule: 'fact-not-in-text', words: null, question: '？' }];
    const { seeds } = await settled([{ ...doubtful([]), metadata: { ...doubtful([]).metadata, open } }], scripted('写入'));
    expect(written(seeds).open).toBeUndefined();
  });

  const erratum = { prefix: '', suffix: '', status: 'noted', kind: 'wrong-char', reason: '疑误', confidence: 'doubtful', readers: 1 } as const;
  const suspected = proposed({
    errata: [
      { ...erratum, unit: 'm1', original: '完成治理', corrected: '完成治里' },
      { ...erratum, unit: 'm2', original: '落实责任', corrected: '' },
      { ...erratum, unit: 'm3', original: '加大投入', corrected: '加大投人' },
    ],
  });
  const statuses = (seeds: string) =>
    parse(readFileSync(join(seeds, 'test/errata.yaml'), 'utf8')).map(({ original, status }: { original: string; status: string }) => `${original} ${status}`);

  it('says of each erratum that is proposed whether it is corrected', async () => {
    const asking = scripted('逐一', '改作', '存疑', '没有', '写入');
    const { seeds } = await settled([suspected], asking);
    expect(asking.shown[1]).toContain('校订建议 1/3');
    expect(asking.asked[2]).toBe('“落实责任”疑有误，怎么记？');
    expect(statuses(seeds)).toEqual(['完成治理 corrected', '落实责任 noted']);
  });

  it('or of all at once', async () => {
    expect(statuses((await settled([suspected], scripted('都照', '写入'))).seeds)).toHaveLength(3);
    expect(filesIn((await settled([suspected], scripted('都不记', '写入'))).seeds)).not.toContain('test/errata.yaml');
  });

  it('may not want the file', async () => {
    const { seeds, files } = await settled([proposed()], scripted('不收'));
    expect([filesIn(seeds), files[0]?.written]).toEqual([[], null]);
  });

  it('ends it: what was agreed before stands whole, nothing of the rest is written', async () => {
    const { seeds, cancelled, files } = await settled([proposed(), doubtful()], scripted('写入', '取 2021-02-05', '^C'));
    expect([cancelled, files.length]).toEqual([true, 1]);
    expect(filesIn(seeds)).toEqual(['test/document.yaml', 'test/received/测试.docx', 'test/text.txt']);
  });
});

describe('without questions', () => {
  const nobody: Asking = {
    show: () => {
      throw new Cancelled();
    },
    choose: () => Promise.reject(new Cancelled()),
    write: () => Promise.reject(new Cancelled()),
  };

  it('what is proposed is written, its doubts as comments', async () => {
    const { seeds, files } = await settled([doubtful([dateDoubt])], nobody, { mode: 'write' });
    expect(files[0]?.json).toMatchObject({ status: 'review', document: { id: 'test', territories: ['cn-430000'] } });
    expect(readFileSync(join(seeds, 'test/document.yaml'), 'utf8')).toContain('# 待核：');
  });

  it('nothing is written where one only looks, or a file is refused', async () => {
    const refusal = { rule: 'no-text', message: '没有文字。', remedy: '' } as const;
    const { seeds, said } = await settled([{ file: 'a.pdf', status: 'refused', refusal }], nobody, { mode: 'write' });
    await settled([proposed()], nobody, { mode: 'look', seeds });
    expect(filesIn(seeds)).toEqual([]);
    expect(said).toEqual(['[1/1] a.pdf：不收。没有文字。']);
  });

  it('a version goes by the date of its promulgation; without a date it is not written', async () => {
    const seeds = folderWith({ 'test/document.yaml': '' });
    const history = [
      { date: '2020-01-01', event: '通过', words: '通过' },
      { date: '2020-02-02', event: '公布', words: '公布' },
    ] as const;
    const { files } = await settled([proposed({}, { history: [...history] })], nobody, { mode: 'write', work: 'test', seeds });
    expect(files[0]?.written).toBe('test/versions/2020-02-02');
    const undated = await settled([proposed()], nobody, { mode: 'write', work: 'test', seeds });
    expect(undated.files[0]?.written).toBeNull();
    expect(undated.said.at(-1)).toContain('没有写入');
  });
});

describe('the lines round a doubt', () => {
  it('are two before and two behind', () =>
    expect(linesAround('1\n2\n3\n4 words 4\n5\n6\n7', { line: 4, words: 'words' })).toBe(
      ['     2  2', '     3  3', '▶    4  4 【words】 4', '     5  5', '     6  6'].join('\n'),
    ));
  it('move no cursor and turn no line', () => expect(linesAround('a\u001b[2Jb\u202ec', { line: 1, words: '' })).toBe('▶    1  a [2Jb c'));
  it('are cut where they are long, with the words in them', () => {
    const shown = linesAround(`${'前'.repeat(5000)}这里${'后'.repeat(5000)}`, { line: 1, words: '这里' });
    expect(shown).toContain('前【这里】后');
    expect(shown.length).toBeLessThan(300);
  });
});
