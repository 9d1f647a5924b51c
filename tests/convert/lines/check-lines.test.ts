import { describe, expect, it } from 'vitest';
import { convert, smallSeedFiles } from '../seeds.ts';

const good = '关于测试的意见\n一、总体要求\n（一）目标。到2035年治理完成。';
const faultsOf = (text: string, properties: Record<string, unknown> = {}): (string | number | null)[][] =>
  convert(smallSeedFiles(text, properties)).issues.map(({ rule, line, what }) => [rule, line, what]);

describe('a text as a whole', () => {
  it.each<[string, string, Record<string, unknown>, (string | number | null)[][]]>([
    ['is without fault', good, {}, []],
    ['may have its title over lines', good.replace('测试的', '测试\n的'), {}, []],
    [
      'names the line that is nearest to a title that is not there',
      `云溪市水利局\n${good.replace('测试', '检测')}`,
      {},
      [['title-not-found', 2, 'no line is the title “关于测试的意见”; the nearest is “关于检测的意见”']],
    ],
    [
      'names each level that no heading has',
      good,
      { numbering: { levels: ['一、', '（一）', '1.'] } },
      [['no-heading', null, 'no heading of the style 1. was found']],
    ],
    [
      'needs the articles of a statute alone',
      '关于测试的意见\n第一条 为了治理，制定本办法。',
      { numbering: { levels: ['第一编', '第一章', '第一节', '第一条'] } },
      [],
    ],
    [
      'without line breaks is said to be so, and nothing else',
      `关于测试的意见一、要求${'加强协作。'.repeat(700)}`,
      {},
      [['one-line-text', 1, 'the text is one line of 3,511 characters']],
    ],
    [
      'with markup is said to be so, and nothing else',
      good.replaceAll('\n', '\n<span>').concat('\n</span>'),
      {},
      [['markup-in-text', 2, 'holds HTML: <span>, on 3 lines']],
    ],
    ['has a tag on one line', good.replace('治理完成', '治理<br/>完成'), {}, [['markup-in-text', 3, 'holds HTML: <br/>']]],
    ['has a tag with attributes', good.replace('治理完成', '<p class="a">治理完成'), {}, [['markup-in-text', 3, 'holds HTML: <p class="a">']]],
    ['has a paragraph mark that no typography names', good.replace('治理完成', '<p>治理完成</p>'), {}, [['markup-in-text', 3, 'holds HTML: <p>']]],
    ['has a paragraph mark that its typography names', good.replace('（一）', '<p>（一）'), { typography: ['markdown-marks'] }, []],
    ['has an entity', good.replace('治理完成', '治理&nbsp;完成'), {}, [['markup-in-text', 3, 'holds HTML: &nbsp;']]],
    ['has a numbered entity', good.replace('治理完成', '治理&#160;完成'), {}, [['markup-in-text', 3, 'holds HTML: &#160;']]],
    ['has a hexadecimal entity', good.replace('治理完成', '治理&#xA0;完成'), {}, [['markup-in-text', 3, 'holds HTML: &#xA0;']]],
    ['compares figures', good.replace('治理完成', 'PM2.5<35，误差<5%，a<b且c>d'), {}, []],
    ['names a statute in half-width marks', good.replace('治理完成', '修改<云溪市河湖条例>'), {}, []],
    ['speaks of R&D', good.replace('治理完成', 'R&D;经费'), {}, []],
    ['may speak of what is < 5 and > 3', good.replace('治理完成', '浓度<5且>3'), {}, []],
  ])('%s', (_, text, properties, expected) => expect(faultsOf(text, properties)).toEqual(expected));
});
