import { describe, expect, it } from 'vitest';
import { shortAddressFaults } from '../../scripts/convert/short-addresses.ts';
import { longestShortAddress, shortAddress } from '../../src/policy/addresses.ts';
import { convert, smallSeedFiles } from './seeds.ts';

const faults = (shortName: string, anchors: string[], names = new Map<string, string>()): string[] =>
  shortAddressFaults(
    convert(smallSeedFiles('关于测试的意见\n', { shortName })).seed,
    anchors.map((anchor) => ({ anchor })),
    names,
  ).map(({ rule }) => rule);

describe('short addresses', () => {
  it.each([
    ['hunan-yijian', ['m5', 's1-2', 'x2-m3'], []],
    ['hunan-yijian', [`x2-${'s1-'.repeat(20)}m3`], ['long-short-address']],
  ])('%s with %j: %j', (name, anchors, expected) => expect(faults(name, anchors)).toEqual(expected));

  it('are long from the first character that is one too many', () => {
    const fits = 'm'.repeat(longestShortAddress - `/c/${shortAddress('hunan-yijian', 'x')}/`.length + 1);
    expect(faults('hunan-yijian', [fits])).toEqual([]);
    expect(faults('hunan-yijian', [`${fits}m`])).toEqual(['long-short-address']);
  });

  it('lead to one place each', () => {
    const names = new Map([['hunan-yijian-5', 'hunan-yijian-5']]);
    expect(faults('hunan-yijian', ['m4'], names)).toEqual([]);
    expect(faults('hunan-yijian', ['m5'], names)).toEqual(['taken-short-name']);
    expect(names.get('hunan-yijian-4')).toBe('test');
  });
});
