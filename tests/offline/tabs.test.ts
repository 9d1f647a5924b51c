import { describe, expect, it } from 'vitest';
import { neededVersions, stillOpen, takenOver, versionOf } from '../../src/offline/tabs.ts';

describe('the version of a page', () => {
  it('is that of the first worker, where there was none before', () => expect(versionOf(takenOver(null, ['a'], '1'), 'a')).toBe('1'));

  it('stays what it was when newer workers take over, one after the other', () => {
    const second = takenOver(takenOver(null, [], '1'), ['a'], '2');
    const third = takenOver(second, ['a', 'b'], '3');
    expect(['a', 'b', 'c'].map((id) => versionOf(third, id))).toEqual(['1', '2', '3']);
  });

  it('is none where the network gave the page, and stays none', () => {
    const tabs = takenOver({ current: '1', of: { a: null } }, ['a'], '2');
    expect(versionOf(tabs, 'a')).toBe(null);
    expect(neededVersions(tabs)).toEqual(['2']);
  });

  it('is the current one again where the site went back to it', () => expect(takenOver({ current: '2', of: { a: '1' } }, ['a'], '1').of).toEqual({}));
});

it('a version is needed as long as a page of it is open', () => {
  const tabs = takenOver(takenOver(null, [], '1'), ['a', 'b'], '2');
  expect(neededVersions(stillOpen(tabs, ['b', 'c']))).toEqual(['2', '1']);
  expect(neededVersions(stillOpen(tabs, ['c']))).toEqual(['2']);
});
