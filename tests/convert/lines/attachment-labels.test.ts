import { describe, expect, it } from 'vitest';
import { isBareLabel, labelKey, labelledLine, listOpening, numberOfLabel } from '../../../scripts/convert/lines/attachment-labels.ts';
import { language } from '../../language.ts';

const words = language.frontLines;

describe('isBareLabel', () => {
  it.each(['附件', '附件：', '附件 1', '附件1—1', '附件1-1', '附件二', '附件二之一', '附件之一', '附件一之2', '附件1之二', '附表1', '附录A', '附图', '附图３'])(
    '%s is one',
    (line) => expect(isBareLabel(line, words)).toBe(true),
  );
  it.each(['附件1 名单', '附件一览表', '附件材料', '见附件1', '附件之一览表', '附件之外', '附则', '附'])('%s is none', (line) =>
    expect(isBareLabel(line, words)).toBe(false),
  );
});

describe('labelledLine', () => {
  it.each([
    ['附件1：河段名录', '附件1', '河段名录'],
    ['附件 2 河段名录', '附件2', '河段名录'],
    ['附件3河段名录', '附件3', '河段名录'],
    ['附件1-2．河段名录', '附件1-2', '河段名录'],
    ['附件二 河段名录', '附件二', '河段名录'],
    ['附录A　示例', '附录a', '示例'],
    ['附件1', '附件1', ''],
  ])('%s: %s, %s', (line, label, title) => expect(labelledLine(line, words)).toEqual({ label, title }));
  it.each(['附件一览表', '附件：名录', '附件2031年版', '附件', '附件1由市水利局另行印发', '附件2的名录', '附件1、附件2'])(
    '%s has no label with a number',
    (line) => expect(labelledLine(line, words)).toBeNull(),
  );
});

describe('labels', () => {
  it('are compared as a whole', () => expect(labelKey('附件5') === labelKey('附件50')).toBe(false));
  it.each([
    ['附件1—1', '附件 1-1'],
    ['附件１：', '附件1'],
  ])('%s is %s', (one, other) => expect(labelKey(one)).toBe(labelKey(other)));
});

describe('numberOfLabel', () => {
  it.each([
    ['附件2', '2'],
    ['附件2—1', '2-1'],
    ['附件二之一', '2-1'],
    ['附件之一', '1'],
    ['附件一之2', '1-2'],
    ['附件2之1', '2-1'],
    ['附件1-2之三', '1-2-3'],
    ['附件十二', '12'],
    ['附录A', null],
    ['附件', null],
    [null, null],
  ])('of %s is %s', (label, expected) => expect(numberOfLabel(label)).toBe(expected));
});

describe('listOpening', () => {
  it.each(['附件：', '附件（共3件）：', '附件（3份）：', '附件 (共三件):', '附：'])('%s opens a list', (opening) =>
    expect(listOpening(`${opening}1.重点任务清单`, words)).toBe(opening.length),
  );
  it.each(['附件（共3件）另行印发', '附件（略）：', '附件共3件：'])('%s opens none', (line) => expect(listOpening(line, words)).toBe(0));
});
