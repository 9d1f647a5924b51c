/** What the search says of a query and of its hits: nothing stands nowhere that stands somewhere, and what cutting leaves over is no word. */
import { describe, expect, it } from 'vitest';
import type { Note, Reason } from '../../src/search/answer/answer.ts';
import type { HitSource } from '../../src/search/answer/hits.ts';
import { nearestSaid } from '../../src/search/answer/nearest.ts';
import { answerWith } from '../../src/search/engine.ts';
import { standingApart } from '../../src/search/said/dead-end.ts';
import { sureNotes } from '../../src/search/said/notes.ts';
import { saidWords } from '../../src/search/said/words.ts';
import { committed, modelEngine } from './model-engine.ts';
import { unit } from './model-index.ts';

const document = { ...committed.documents[0]!, id: 'one' };
const texts = ['秸秆还田补贴力度', '推进道路扬尘治理', '加强尾矿库监管', '省审计厅开展审计', '岳阳市城区', '改善空气质量'];
const units = texts.map((text, at) => unit({ id: `one#m${at}`, document: 'one', text }, at));
const engine = modelEngine({ documents: [document], units, parts: [] });
const find = async (wording: string) => new Map(texts.flatMap((text, at) => (text.includes(wording) ? [[at, [text.indexOf(wording)]] as const] : [])));
const ground = { knowledge: engine.knowledge, find, collection: engine.collection };

async function sure(query: string, notes: Note[], answered = false): Promise<Note[]> {
  return sureNotes(notes, answered, await saidWords(query, [], ground), ground);
}

describe('what is said to stand nowhere', () => {
  it('is no single character and nothing that stands', async () =>
    expect(await sure('补贴率 道路', [{ kind: 'terms', lookedFor: [], missing: ['率', '道路'] }])).toEqual([]));

  it('is what the reader set apart, and of pieces of cutting what holds them', async () => {
    expect(await sure('道路 融雪剂', [{ kind: 'terms', lookedFor: ['道路'], missing: ['融雪剂'] }])).toEqual([
      { kind: 'terms', lookedFor: [], missing: ['融雪剂'] },
    ]);
    expect(await sure('志愿火星人 道路', [{ kind: 'terms', lookedFor: ['道路'], missing: ['愿火'] }])).toEqual([
      { kind: 'terms', lookedFor: [], missing: ['志愿火星人'] },
    ]);
    expect(await sure('志愿火星人怎么管', [{ kind: 'terms', lookedFor: [], missing: ['愿火'] }])).toEqual([]);
  });

  it('is no concept of which the word that was typed stands', async () => {
    const words = [
      { query: '海水淡化', name: '海水淡化' },
      { query: '补贴', name: '财政补贴' },
    ];
    expect(await sure('海水淡化补贴', [{ kind: 'not-held', words }])).toEqual([{ kind: 'not-held', words: words.slice(0, 1) }]);
  });

  it('is no official name with words of which something stands', async () => {
    const words = await saidWords('海水淡化', [], ground);
    const note: Note = { kind: 'not-held', words: [{ query: '海水淡化', name: '海水利用' }] };
    expect(await sureNotes([note], false, { ...words, inName: () => [] }, ground)).toEqual([note]);
    expect(await sureNotes([note], false, { ...words, inName: () => ['海水'] }, ground)).toEqual([
      { kind: 'not-held', words: [{ query: '海水淡化', name: '海水淡化' }] },
    ]);
  });

  it('is never all of the words together where one unit has them', async () => {
    const note: Note = { kind: 'terms', lookedFor: ['道路', '尾矿库'], missing: [] };
    expect(await sure('道路 尾矿库', [note])).toEqual([{ kind: 'none-together', words: ['道路', '尾矿库'] }]);
    expect(await sure('道路 尾矿库', [note], true)).toEqual([note]);
    const both: Note = { ...note, lookedFor: ['道路', '扬尘'] };
    expect(await sure('道路 扬尘', [both])).toEqual([both]);
  });
});

describe('a unit that comes nearest', () => {
  const sayable = { query: '海水淡化补贴怎么领', isWord: (text: string) => ['海水淡化', '补贴', '财政'].includes(text) };
  const near = (wordings: string[], reasons: Reason[]) => ({ wordings, reasons }) as unknown as HitSource;
  const reasonsOf = (...hits: HitSource[]) => nearestSaid(hits, sayable).map(({ reasons }) => reasons);

  it('has the words that are marked in it, and lacks each of the others once', () =>
    expect(reasonsOf(near(['补贴', '财政'], [{ kind: 'lacks', words: ['海水淡化', '补贴', '海水淡化', '海水淡化补贴怎么领'] }]))).toEqual([
      [
        { kind: 'in-unit', words: ['补贴', '财政'] },
        { kind: 'lacks', words: ['海水淡化'] },
      ],
    ]));

  it('says nothing of pieces of words', () =>
    expect(reasonsOf(near(['水淡', '补贴'], [{ kind: 'in-sentence', words: ['水淡'] }]))).toEqual([[{ kind: 'in-sentence', words: ['补贴'] }]]));

  it('has whatever longer wording is marked in it, word or not', () =>
    expect(reasonsOf(near(['补贴', '海水淡化工程'], []))).toEqual([[{ kind: 'in-unit', words: ['补贴', '海水淡化工程'] }]]));

  it('has some word of the query, if any has', () => {
    const [one, other] = [near(['补贴'], []), near(['财政'], [])];
    expect(nearestSaid([one, other], sayable)).toHaveLength(1);
    expect(nearestSaid([other], sayable)).toHaveLength(1);
  });
});

describe('words that are offered each by itself', () => {
  it('are all that stand, the rarest first', async () => {
    const given: Note = {
      kind: 'apart',
      words: [
        { query: '道路', count: 30 },
        { query: '扬尘', count: 2 },
      ],
      places: [],
    };
    const [apart] = await sure('道路 扬尘 尾矿库', [given, { kind: 'terms', lookedFor: ['道路', '扬尘', '尾矿库'], missing: [] }]);
    expect(apart).toEqual({
      kind: 'apart',
      words: [
        { query: '尾矿库', count: 1 },
        { query: '扬尘', count: 2 },
        { query: '道路', count: 30 },
      ],
      places: [],
    });
  });
});

describe('a dead end', () => {
  const atDeadEnd = async (query: string) => standingApart(query, await saidWords(query, [], ground), ground);

  it('leads to what each word finds, and to the units that hold most of them', async () => {
    const { nearest, notes } = await atDeadEnd('岳阳市空气');
    expect(nearest.map(({ unit }) => unit.id)).toEqual(['one#m4', 'one#m5']);
    expect(notes).toContainEqual({
      kind: 'apart',
      words: [
        { query: '岳阳市', count: 1 },
        { query: '空气', count: 1 },
      ],
      places: [],
    });
  });

  it('leads nowhere from numbers, which mean nothing else', async () => expect(await atDeadEnd('道路 2031年')).toEqual({ nearest: [], notes: [] }));

  it('leads nowhere from one word that stands nowhere', async () => expect((await answerWith(engine, '融雪剂', {})).total).toBe(0));
});
