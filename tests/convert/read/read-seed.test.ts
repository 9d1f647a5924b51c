import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { parseYaml, readSeed } from '../../../scripts/convert/read/read-seed.ts';
import { smallSeedFiles } from '../seeds.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readSeed', () => {
  it('keeps the text to the last character: byte-order mark, line ends, spaces', () => {
    const text = '\ufeff关于测试的意见\r\n\u3000一、目标\r';
    expect(readSeed(smallSeedFiles(text)).seed?.text).toBe(text);
  });

  it('knows in which line of its files what is declared stands', () => {
    const { seed } = readSeed(
      smallSeedFiles('关于测试的意见\n', {
        dropped: [
          { original: '甲', reason: '页码' },
          { original: '乙', reason: '页码' },
        ],
      }),
    );
    expect([seed?.metadataLine('title'), seed?.metadataLine('nothing')]).toEqual([3, 1]);
    expect((seed?.metadataLine('dropped', 1) ?? 0) - (seed?.metadataLine('dropped', 0) ?? 0)).toBe(2);
  });

  it('needs no errata', () => expect(readSeed({ ...smallSeedFiles('关于测试的意见\n'), errata: null }).seed?.errata).toEqual([]));

  it('gives no seed where the text or the metadata cannot be read, and says why', () => {
    for (const broken of [{ text: null }, { metadata: null }, { metadata: bytes('title: [') }, { errata: bytes('- 1') }]) {
      const { seed, issues } = readSeed({ ...smallSeedFiles('关于测试的意见\n'), ...broken });
      expect(seed).toBeNull();
      expect(issues.length).toBeGreaterThan(0);
    }
  });
});

describe('parseYaml', () => {
  const schema = z.array(z.strictObject({ a: z.number(), b: z.string().optional() }));
  const faults = (text: string) => parseYaml('x.yaml', bytes(text), schema).issues.map(({ rule, line }) => [rule, line]);

  it.each<[string, string, unknown[]]>([
    ['a good file', '- a: 1\n- a: 2\n', []],
    ['an empty file', '', []],
    ['a wrong value', '- a: 1\n- a: two\n', [['bad-metadata', 2]]],
    ['a key too many', '- a: 1\n  c: 3\n', [['bad-metadata', 2]]],
    [
      'two faults',
      '- a: one\n- b: 2\n  a: 3\n',
      [
        ['bad-metadata', 1],
        ['bad-metadata', 2],
      ],
    ],
    ['no YAML', '- a: [1\n- b', [['bad-yaml', 2]]],
  ])('of %s says the lines', (_, text, expected) => expect(faults(text)).toEqual(expected));
});
