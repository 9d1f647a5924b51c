import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameIn, readAnchor } from '../../../src/policy/from-outside/anchor.ts';
import { anchorOf } from '../../../src/policy/ids.ts';
import { committed } from '../../committed.ts';

const there = new Set(['m5', 'm51', 'm5.2', 'm6', 's3-2', 's3-2-1', 't1-r6-c2', 't2-note', 'front', 'contents']);
const read = (fragment: string): string | null => readAnchor(fragment, (anchor) => there.has(anchor));

describe('a fragment', () => {
  it.each<[string, string | null]>([
    ['m5', 'm5'],
    ['front', 'front'],
    // Punctuation, brackets and words behind, as messengers take them into links.
    ['m5。', 'm5'],
    ['m5），详见', 'm5'],
    ['m51。', 'm51'],
    ['m5号文件', 'm5'],
    ['m5”、', 'm5'],
    ['m5】', 'm5'],
    ['m5…', 'm5'],
    ['m5——见下', 'm5'],
    ['m5.', 'm5'],
    ['m5.2。', 'm5.2'],
    ['m5.See', 'm5'],
    ['m5;', 'm5'],
    ['m5**', 'm5'],
    ['m5</a>', 'm5'],
    ['m5①', 'm5'],
    ['m5²', 'm5'],
    ['s3-2-1）', 's3-2-1'],
    ['t2-note。', 't2-note'],
    ['front。', 'front'],
    // In front.
    ['“m5”', 'm5'],
    ['（m5）', 'm5'],
    [' m5 ', 'm5'],
    ['\u200bm5\u200b', 'm5'],
    ['m\u200b5', 'm5'],
    ['#m5', 'm5'],
    ['/m5/', 'm5'],
    // Widths, capitals, hyphens of other kinds.
    ['ｍ５', 'm5'],
    ['ｍ５．２', 'm5.2'],
    ['M5', 'm5'],
    ['Ｍ５１', 'm51'],
    ['S3–2', 's3-2'],
    ['s3－2', 's3-2'],
    // Escapes: cut off, of GBK, encoded twice; entities.
    ['m5%E3%80', 'm5'],
    ['m5%E3%80%82', 'm5'],
    ['m5%A1%A3', 'm5'],
    ['m5%252E2', 'm5.2'],
    ['%23m5', 'm5'],
    ['&quot;m5&quot;', 'm5'],
    // What trackers and a second fragment add.
    ['m5?from=singlemessage&isappinstalled=0', 'm5'],
    ['m5&utm_source=x', 'm5'],
    ['m5#wechat_redirect', 'm5'],
    ['m5?ref=m6', 'm5'],
    // Several places, however they are parted, are none.
    ...[
      'm5#m6',
      'm5、m6',
      'm5,m6',
      'm5，m6',
      'm5至m6',
      'm5和m6',
      'm5 m6',
      'm5~m6',
      'm5～m6',
      'm5—m6',
      'm5-m6',
      'm5.m6',
      'm5+m6',
      'm5/m6',
      'm5），另见m6',
      '（m5）（m6）',
      'M5、Ｍ６',
      'm5%E3%80%81m6',
    ].map((several): [string, null] => [several, null]),
    ['m5、m5', 'm5'],
    ['m5、m99', 'm5'],
    ['wechat_redirect#m5', 'm5'],
    ['m5#m5', 'm5'],
    ['m5:~:text=x', 'm5'],
    ['m5。:~:text=%E4', 'm5'],
  ])('%s names %s', (fragment, anchor) => expect(read(fragment)).toBe(anchor));

  it.each(['m52', 'm5b', 'm5.9', 'm5-p99-i9', 't1-r6-c9', 'm5_2', 'm5—6', 'm5#m6', 'm99#m5', 'm99/contents', '%E4%', '。', '5', 'm 5', '第五条', '', ' '])(
    '“%s” names nothing that is there, and nothing is guessed',
    (fragment) => expect(read(fragment)).toBeNull(),
  );

  it.each([
    ['m5#m5.2', 'm5.2'],
    ['m5/m5.2。', 'm5.2'],
    ['s3-2#s3-2-1', 's3-2-1'],
    ['m5#m51', null],
    ['m5.2#m5', null],
    ['m5.2#m5.2', 'm5.2'],
    ['m5、m5.2', null],
    ['s3-2#s3-2-1#m5', null],
    ['s3-2-1#s3-2', null],
    ['m5#wechat_redirect', 'm5'],
  ])('%s, which leads further in step by step, names the innermost: %s', (fragment, anchor) => expect(read(fragment)).toBe(anchor));

  const anchors = [...new Set(committed.anchors.map(({ id }) => anchorOf(id)))];
  const published = new Set(anchors);
  const anchor = fc.constantFrom(...anchors);
  const exists = (each: string): boolean => published.has(each);
  const border = fc.constantFrom(...'。，；：、！？…）】」』》〉”’)]}>"\'*|`~!?#&/;，．＃？　 \u200b\ufeff\n');
  const behind = fc.stringMatching(/^[\u4e00-\u9fa5，。（）a-z ]{0,8}$/u);

  it('that is a published anchor names it, also in capitals and full width', () => {
    const wide = (text: string): string => text.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    for (const each of anchors)
      for (const form of [each, each.toUpperCase(), wide(each), `%23${each}`, encodeURIComponent(`（${each}）`)]) expect(readAnchor(form, exists)).toBe(each);
  });

  it('with any punctuation behind, and words behind that, names the same unit, encoded or not', () => {
    fc.assert(
      fc.property(anchor, border, behind, fc.boolean(), (each, mark, words, escaped) => {
        // What has no width parts nothing: m5 and 1 with it between them may be m51.
        fc.pre(!(/\p{Cf}/u.test(mark) && /^[a-z]/u.test(words)));
        const written = `${each}${mark}${words}`;
        expect(readAnchor(escaped ? encodeURIComponent(written) : written, exists)).toBe(each);
      }),
      { numRuns: 1000 },
    );
  });

  it('never names a unit whose anchor does not stand in it whole', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[mst0-9.-]{1,8}[。#/）0-9]{0,3}[mst0-9]{0,3}$/u), (written) => {
        const named = readAnchor(written, exists);
        if (named !== null) expect(written).toMatch(new RegExp(`(?<![a-z0-9])${named.replaceAll('.', '\\.')}(?![a-z0-9])`, 'u'));
      }),
      { numRuns: 2000 },
    );
  });

  it('of any kind is read without an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (written) => void expect(() => readAnchor(written, exists)).not.toThrow()));
  });

  it('is read in time that grows with its length', () => {
    const start = performance.now();
    for (const piece of ['#', 'm5#', '-', 'a-', '%E4', '%', '（', '._']) readAnchor(piece.repeat(200_000 / piece.length), exists);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

it.each([
  ['（M5），详见', 'm5'],
  ['hunan-2021-governance。', 'hunan-2021-governance'],
  ['index.html', 'index'],
  ['。', ''],
])('the name in %s is “%s”', (piece, name) => expect(nameIn(piece)).toBe(name));
