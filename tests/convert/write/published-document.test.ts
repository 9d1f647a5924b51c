import { describe, expect, it } from 'vitest';
import { caseFiles } from '../fixtures.ts';
import { convert } from '../seeds.ts';

const ordinals = (name: string): [string | null, number | null][] => convert(caseFiles(name)).units.map(({ label, ordinal }) => [label, ordinal]);

describe('the number that a label writes', () => {
  it.each<[string, [string, number | null][]]>([
    [
      'levels-four-deep',
      [
        ['一、', 1],
        ['（二）', 2],
        ['1．', 1],
      ],
    ],
    [
      'levels-decimal',
      [
        ['1.2', 2],
        ['2.1.1', 1],
      ],
    ],
    [
      'levels-article-numbers-without-space',
      [
        ['第一章', 1],
        ['第2-1条', 2],
      ],
    ],
    [
      'captions-as-printed',
      [
        ['表1-2', 2],
        ['注：', null],
        ['专栏三', 3],
      ],
    ],
    [
      'attachments-received',
      [
        ['附件：', null],
        ['附件2', 2],
      ],
    ],
  ])('of %s', (name, expected) => expect(ordinals(name)).toEqual(expect.arrayContaining(expected)));
});
