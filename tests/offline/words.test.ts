import { describe, expect, it } from 'vitest';
import type { State } from '../../src/offline/files.ts';
import { type MissingPage, pageFor } from '../../src/offline/view/missing-page.ts';
import { stateInWords } from '../../src/wording/offline.ts';

const whole: State = {
  version: '0e3aba3a',
  bytes: 9_200_000,
  keeps: { search: true, documents: true, units: true },
  stage: 'kept',
  there: 506,
  total: 506,
  trouble: null,
};

describe('the state of the copy', () => {
  it.each<[state: Partial<State>, said: string]>([
    [{}, '本站已存入本机，断网可读可查：版本 0e3aba3a，占 9.2 MB。'],
    [{ keeps: { search: true, documents: false, units: false } }, '本站已存入本机，断网可检索，全文须联网：版本 0e3aba3a，占 9.2 MB。'],
    [{ stage: 'keeping', there: 12 }, '正在把本站存入本机，共 9.2 MB：已存 12/506 个文件。'],
    [{ stage: 'mending', there: 505 }, '本机所存的本站有缺损，正在补取：完好 505/506 个文件。'],
    [{ stage: 'incomplete', there: 12, trouble: 'full' }, '本站没有存全，断网时有的页面打不开：已存 12/506 个文件；本机存储空间不够。'],
    [
      { stage: 'damaged', there: 432, trouble: 'network' },
      '本机所存的本站有缺损，断网时有的页面打不开，检索也可能不全：完好 432/506 个文件，其余没能补取；网络没有应答。',
    ],
  ])('%j', (state, said) => expect(stateInWords({ ...whole, ...state })).toBe(said));

  it.each<State['stage']>(['keeping', 'incomplete', 'mending', 'damaged'])('%s promises nothing without a network', (stage) => {
    expect(stateInWords({ ...whole, stage, there: 505, trouble: 'network' })).not.toContain('断网可');
  });
});

describe('the page for what is not at hand', () => {
  const frame = '<html><body><header data-missing><h1>离线副本</h1><p>…</p></header><h2>断网时能看什么</h2></body></html>';
  const page: MissingPage = { missing: 'left-out', silence: 'none', address: '/policies/x/m5/?q="><b>', version: '1', frame };

  it.each<[page: Partial<MissingPage>, status: number, said: string[]]>([
    [{}, 503, ['离线副本里没有这一页', '现在连不上网络', '本站有这一页', '断网时能看什么']],
    [{ missing: 'unknown' }, 503, ['离线副本里没有这一页', '联网后才知道']],
    [{ missing: 'data', silence: 'server' }, 503, ['离线副本里没有这个数据文件', '服务器出了故障']],
    [{ missing: 'image', silence: 'slow' }, 503, ['离线副本里没有这张图片', '没有应答']],
    [{ missing: 'damaged' }, 503, ['这一页已损坏或已不在', '清除', '自动补取']],
    [{ missing: 'absent', frame: '<h1>没有这一页</h1><p>地址可能抄漏了字</p>' }, 404, ['没有这一页', '本站没有这个地址', '地址可能抄漏了字']],
    [{ frame: null }, 503, ['<!doctype html>', '离线副本里没有这一页', '再试一次']],
  ])('says what is missing, why, and what to do: %j', async (change, status, said) => {
    const response = pageFor({ ...page, ...change });
    const html = await response.text();
    expect(response.status).toBe(status);
    for (const words of said) expect(html).toContain(words);
    expect(html).toContain('href="/policies/x/m5/?q=&quot;&gt;&lt;b&gt;"');
    expect(html).not.toContain('<b>');
  });
});
