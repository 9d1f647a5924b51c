import { describe, expect, it } from 'vitest';
import { type Answer, answerTo, typeOf } from '../../src/offline/answers.ts';

const files = Object.fromEntries(
  ['index.html', 'search/index.html', 'search/client.js', 'policies/x/index.html', 'policies/x/@2020-01-01/index.html', 'policies/某/index.html'].map(
    (path) => [path, 'hash'],
  ),
);
const copy = {
  files,
  others: ['policies/x/m5/index.html', 'data/clauses.csv', 'og.png', 'pagefind/pagefind.js', 'licences/a.woff', 'policies/x/index.md'],
  leads: { 'c/x-5': '/lib/policies/x/#m5' },
};
const kept = (path: string): Answer => ({ take: 'kept', path });
const lead: Answer = { take: 'lead', to: '/lib/policies/x/#m5' };
const missing = (what: Extract<Answer, { take: 'network' }>['missing']): Answer => ({ take: 'network', missing: what });

describe('what an address below the base is answered with', () => {
  it.each<[path: string, answer: Answer]>([
    ['', kept('index.html')],
    ['index.html', kept('index.html')],
    ['policies/x/', kept('policies/x/index.html')],
    ['policies/x', kept('policies/x/index.html')],
    ['policies/x/index.html', kept('policies/x/index.html')],
    ['policies/x/@2020-01-01/', kept('policies/x/@2020-01-01/index.html')],
    ['policies/某/', kept('policies/某/index.html')],
    ['search/client.js', kept('search/client.js')],
    ['c/x-5/', lead],
    ['c/x-5', lead],
    ['c/x-5/index.html', lead],
    ['c/x-6/', missing('absent')],
    ['policies/x/m5/', missing('left-out')],
    ['policies/x/m5', missing('left-out')],
    ['policies/x/m6/', missing('absent')],
    ['policies/x/m5。', missing('absent')],
    ['policies/%E4', missing('absent')],
    ['data/clauses.csv', missing('data')],
    ['policies/x/index.md', missing('data')],
    ['data/nothing.csv', missing('absent')],
    ['og.png', missing('image')],
    ['pagefind/pagefind.js', missing('index')],
    ['licences/a.woff', missing('file')],
    ['constructor', missing('absent')],
    ['__proto__/', missing('absent')],
  ])('%j', (path, answer) => expect(answerTo(path, copy)).toEqual(answer));

  it.each<[path: string, answer: Answer]>([
    ['policies/x/m6/', missing('unknown')],
    ['policies/x/m6/index.html', missing('unknown')],
    ['data/nothing.csv', missing('data')],
    ['search/', kept('search/index.html')],
  ])('%j, where what is not kept is too much to be listed', (path, answer) => expect(answerTo(path, { ...copy, others: null })).toEqual(answer));
});

it.each([
  ['policies/x/index.html', 'text/html; charset=utf-8'],
  ['_astro/menu.B1.js', 'text/javascript; charset=utf-8'],
  ['fonts/a.woff2', 'font/woff2'],
  ['pagefind/index/zh_1.pf_index', 'application/octet-stream'],
  ['constructor', 'application/octet-stream'],
])('%s is given out as %s', (path, type) => expect(typeOf(path)).toBe(type));
