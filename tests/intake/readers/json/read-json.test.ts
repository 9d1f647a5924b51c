import { describe, expect, it } from 'vitest';
import { readJson } from '../../../../scripts/intake/readers/json/read-json.ts';

import { language } from '../../../language.ts';

const read = (value: unknown) => readJson({ name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify(value)) }, language);

describe('a dump in JSON', () => {
  it('gives articles in order, their numbers at the head', () => {
    const { extract } = read({ 名称: '湖泊管理法', 条文: [{ 编: '第 一 章 总则' }, { 号: '第 1 条', 文: '为了保护湖泊。\r\n制定本法。' }] });
    expect(extract?.lines.map(({ text }) => text)).toEqual(['第 一 章 总则', '第 1 条 为了保护湖泊。', '制定本法。']);
    expect(extract?.labelled).toEqual([{ label: '名称', value: '湖泊管理法' }]);
  });

  it('is refused without text', () => expect(read({ a: 1 }).refusal?.rule).toBe('no-document'));
});
