/** Which texts a document says that it carries out. */
import { describe, expect, it } from 'vitest';
import { namedTexts } from '../../scripts/above/named-texts.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { language } from '../language.ts';
import { smallDocument } from '../match/units.ts';

const namesIn = (text: string, title = '云溪市清洁河湖办法') =>
  namedTexts({ title }, smallDocument('yunxi', [[null, text]]), language).map(({ title: name, documentNumber, source }) => [name, documentNumber, source]);

describe('the texts that a document names', () => {
  it.each<[string, string, (string | null)[][]]>([
    ['the text that it carries out', '为贯彻落实《关于清洁河湖的意见》精神，制定本办法。', [['关于清洁河湖的意见', null, 'text']]],
    [
      'several',
      '根据《河湖法》、国务院《岸线条例》和《云溪省河湖条例》等法律、法规，制定本办法。',
      [
        ['河湖法', null, 'text'],
        ['岸线条例', null, 'text'],
        ['云溪省河湖条例', null, 'text'],
      ],
    ],
    ['its number', '按照《关于清洁河湖的意见》（国发〔2030〕9号）要求，制定本办法。', [['关于清洁河湖的意见', '国发〔2030〕9号', 'text']]],
    ['a number alone', '按照国发〔2030〕9号文件要求，制定本办法。', [[null, '国发〔2030〕9号', 'text']]],
    ['a title behind who issued it', '根据中共云溪省委办公厅、云溪省人民政府办公厅印发的《河湖意见》，制定本办法。', [['河湖意见', null, 'text']]],
    ['a title in a title', '根据《关于印发〈河湖意见〉的通知》，制定本办法。', [['关于印发〈河湖意见〉的通知', null, 'text']]],
    ['nothing that it replaces', '本办法施行后，《河湖暂行办法》同时废止。', []],
    ['nothing that is followed by analogy', '依照实际参照《河湖办法》执行。', []],
    ['nothing that is mentioned only', '《河湖法》公布以来，成效明显。', []],
  ])('%s', (_, text, expected) => expect(namesIn(text)).toEqual(expected));

  it('are named in the title, in either marks', () => {
    expect(namesIn('略。', '云溪省实施《河湖法》办法')).toEqual([['河湖法', null, 'title']]);
    expect(namesIn('略。', '云溪省实施〈河湖法〉办法')).toEqual([['河湖法', null, 'title']]);
  });

  it('are sought before the measures and in the first, not further on', () => {
    const units: Unit[] = smallDocument('yunxi', [
      [null, '略。'],
      [null, '根据《河湖法》处以罚款。'],
    ]);
    expect(namedTexts({ title: '办法' }, units, language)).toEqual([]);
  });
});
