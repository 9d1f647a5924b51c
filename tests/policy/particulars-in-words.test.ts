import { describe, expect, it } from 'vitest';
import { particularsInWords } from '../../src/wording/particulars.ts';
import { convert, smallSeedFiles } from '../convert/seeds.ts';

const text = '关于测试的意见\n一、要求\n（一）目标。到2035年治理完成。\n附件：名录\n（此件主动公开）';
const rowsOf = (properties: Record<string, unknown>): [string, string][] =>
  particularsInWords(convert(smallSeedFiles(text, properties)).document).map(({ name, value }) => [name, value]);

describe('particulars in words', () => {
  it('are none where nothing is known', () => expect(rowsOf({})).toEqual([]));

  it.each<[string, Record<string, unknown>, [string, string][]]>([
    [
      'names the maker by its level, and the system that it is part of',
      { maker: { level: 'prefecture', kind: '政府' } },
      [
        ['制定机关', '地级政府'],
        ['所属系统', '政府'],
      ],
    ],
    [
      'says what a rank rests on',
      { rank: '规范性文件', sources: { rank: { from: 'editor', words: '由部门印发' } } },
      [['效力位阶', '规范性文件（编者判定：由部门印发）']],
    ],
    [
      'quotes the page',
      { gazette: '公报2031年第3期', sources: { gazette: { from: 'page', words: '公报2031年第3期' } } },
      [['刊登公报', '公报2031年第3期（据所在网页：公报2031年第3期）']],
    ],
    ['lists attachments with what was received', { attachments: [{ label: null, title: '名录', state: 'not-received' }] }, [['附件', '名录（未收）']]],
    ['tells of a notice that was not received', { carriedBy: { attachment: '附件' } }, [['印发通知', '本文件为所附通知的附件；通知未收']]],
    ['gives disclosure as printed', { disclosure: '此件主动公开' }, [['公开属性', '此件主动公开']]],
  ])('%s', (_, properties, expected) => expect(rowsOf(properties)).toEqual(expected));
});
