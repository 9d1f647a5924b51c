import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledOn } from '../../../src/policy/from-outside/lead.ts';
import { readPath, type Shelf } from '../../../src/policy/from-outside/path.ts';

const shelf: Shelf = {
  documents: [
    { id: 'hunan-2021-governance', shortName: 'hunan-yijian' },
    { id: 'hunan-2021-governance-annex', shortName: 'hunan-yijian-fujian' },
  ],
  pages: ['/search/', '/compare/units/'],
};
const page = '/policies/hunan-2021-governance/';
const annex = '/policies/hunan-2021-governance-annex/';
const behind = (words: string): string => `${page}#${encodeURIComponent(words)}`;

describe('a path that leads nowhere as it stands', () => {
  it.each([
    // What was written behind the document is its fragment: the page reads it, and says so.
    ['policies/hunan-2021-governance/m5。', behind('m5。')],
    ['policies/hunan-2021-governance/m5%E3%80%82', behind('m5。')],
    ['policies/hunan-2021-governance/m5%E3%80', behind('m5')],
    ['policies/hunan-2021-governance/m5），详见/', behind('m5），详见')],
    ['policies/hunan-2021-governance/%23m5', behind('m5')],
    ['policies/hunan-2021-governance%23m5。', behind('m5。')],
    ['Policies/Hunan-2021-Governance/M5/', behind('M5')],
    ['policies/hunan-2021-governance/m5.2/', behind('m5.2')],
    ['policies/hunan-2021-governance/m5/index.htm', behind('m5')],
    ['policies/hunan-2021-governance/m5/m6/', behind('m5/m6')],
    ['policies/hunan-2021-governance/m5/m6/index.html', behind('m5/m6')],
    ['policies/hunan-2021-governance/index.htm', page],
    ['policies/hunan-2021-governance。', page],
    ['policies/hunan-2021-governance.html', page],
    ['policies/hunan-2021-governance/），', page],
    ['other/base/policies/hunan-2021-governance/m5/', behind('m5')],
    ['policies/hunan-2021-governance-annex。', annex],
    // Short addresses.
    ['c/hunan-yijian-5。', `${page}#m5`],
    ['c/hunan-yijian-5），详见', `${page}#m5`],
    ['c/HUNAN-YIJIAN-5/', `${page}#m5`],
    ['c/hunan-yijian-5.2/', `${page}#m5.2`],
    ['c/hunan-yijian-s3-2-1。/', `${page}#s3-2-1`],
    ['c/hunan-yijian%E3%80%82', page],
    ['c/hunan-yijian-fujian-5。', `${annex}#m5`],
    // Broken at the end of a line, behind or before a hyphen; other signs for it.
    ['policies/hunan-2021-%20governance/m5', behind('m5')],
    ['policies/hunan-2021-%0Agovernance/', page],
    ['policies/hunan-2021-%0D%0A%20%20governance%23m5', behind('m5')],
    ['policies/hunan%20-2021-governance/m5/', behind('m5')],
    ['policies/%0Ahunan-2021-governance/%0Am5', behind('m5')],
    ['policies/hunan-2021-governance%20-%20annex', behind('annex')],
    ['policies/hunan-2021-governance-%0Aannex', annex],
    ['policies/hunan–2021—governance/m5', behind('m5')],
    ['policies/hunan_2021_governance/m5', behind('m5')],
    ['c/hunan_yijian_5', `${page}#m5`],
    ['c/hunan-yijian-%0A5/', `${page}#m5`],
    ['c/hunan-yijian-s3-%202-1', `${page}#s3-2-1`],
    // The place as a part of its own.
    ['c/hunan-yijian/5', `${page}#m5`],
    ['c/hunan-yijian/5。', `${page}#m5`],
    ['c/hunan-yijian/5.2/index.html', `${page}#m5.2`],
    ['c/hunan-yijian/m5/', `${page}#m5`],
    ['c/hunan-yijian/M5', `${page}#m5`],
    ['c/hunan-yijian/s3-2-1', `${page}#s3-2-1`],
    ['c/hunan-yijian/#5', `${page}#m5`],
    ['c/hunan-yijian-fujian/5', `${annex}#m5`],
    // Of two places the page says that it has not got them.
    ['c/hunan-yijian/5/6', `${page}#m5-6`],
    ['c/hunan-yijian-5/6', `${page}#m5-6`],
    ['c/hunan-yijian-5 see below', `${page}#m5`],
    ['c/hunan-yijian/），', page],
    // Other pages.
    ['search。', '/search/'],
    ['compare/units/），', '/compare/units/'],
    ['Search/index.html', null],
    // Nothing is guessed.
    ['policies/hunan-2021/m5', null],
    ['policies/hunan-2021-governance2/m5', null],
    ['c/hunan/', null],
    ['c/', null],
    ['policies/', null],
    ['m5', null],
    ['%E4%', null],
    ['', null],
  ])('%s means %s', (path, target) => expect(readPath(path, shelf)).toBe(target));

  it('is read without an error, whatever it holds', () => {
    const any = fc
      .array(fc.constantFrom('policies', 'c', 'hunan-2021-governance', '/', '%', '%E4', '%2F', '。', 'm5', '#', '\ud800', '..'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(any, (path) => void expect(() => readPath(path, shelf)).not.toThrow()),
      { numRuns: 1000 },
    );
  });
});

describe('an address that stands for another', () => {
  it.each([
    ['#m5', '', '', '#m5'],
    ['#m5', '', '#m6', '#m5#m6'],
    // The place itself, or one inside it.
    ['#m5', '', '#m5', '#m5'],
    ['#t2', '', '#t2-r6', '#t2-r6'],
    ['#t2', '?w=1x2y3z', '#t2-r6-c5', '?w=1x2y3z#t2-r6-c5'],
    ['#m5', '', '#m5.2', '#m5.2'],
    ['#s3', '', '#s3-2-1', '#s3-2-1'],
    ['#t2-note', '', '#t2-note-i1', '#t2-note-i1'],
    // Another that is written alike.
    ['#t1', '', '#t12', '#t1#t12'],
    ['#a15', '', '#a15-1', '#a15#a15-1'],
    ['', '', '#m6', '#m6'],
    ['#m5', '?q=x', '', '?q=x#m5'],
    ['#m5', '?q=x', '#wechat_redirect', '?q=x#m5#wechat_redirect'],
  ])('%s keeps what is written behind it, %s%s: %s', (target, search, hash, led) => {
    expect(ledOn(`https://a.example/policies/x/${target}`, { search, hash }).href).toBe(`https://a.example/policies/x/${led}`);
  });
});
