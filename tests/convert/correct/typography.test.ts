import { describe, expect, it } from 'vitest';
import { fromSeed } from '../../../scripts/convert/correct/sourced-text.ts';
import { settleMarks, settleSpaces } from '../../../scripts/convert/correct/typography.ts';
import type { TypographyRule } from '../../../src/policy/model/document-metadata.ts';

const sourced = (text: string) => fromSeed(text, { start: 0, end: text.length });

describe('settleMarks', () => {
  it.each<[TypographyRule, string, string]>([
    ['full-width-punctuation', '清淤,护岸;补水:植树!', '清淤，护岸；补水：植树！'],
    ['full-width-punctuation', '比例为6:4,水面1,200亩', '比例为6:4，水面1,200亩'],
    ['full-width-punctuation', '十二条河(含支流)', '十二条河（含支流）'],
    ['full-width-punctuation', 'see list (a), page 2', 'see list (a), page 2'],
    ['full-width-punctuation', '（一)目标', '（一）目标'],
    ['sub-and-superscripts', 'PM_{2.5}、NO _x、CO_2', 'PM2.5、NOx、CO2'],
    ['sub-and-superscripts', '75.77 ^①', '75.77①'],
    ['sub-and-superscripts', 'O^{3}', 'O3'],
    ['markdown-marks', '## 一、目标', '一、目标'],
    ['markdown-marks', '**（一）目标。**清淤', '（一）目标。清淤'],
    ['markdown-marks', '- 附件：名录', '附件：名录'],
    ['markdown-marks', '- 清淤', '清淤'],
    ['markdown-marks', '> - [x] 清淤', '清淤'],
    ['markdown-marks', '见[办法](https://a.example/b)和![图](b.png)', '见办法和图'],
    ['markdown-marks', '~~清淤~~`护岸`，__补水__植树', '清淤护岸，__补水__植树'],
    ['markdown-marks', '__补水__植树', '补水植树'],
    ['markdown-marks', '>59.0%', '>59.0%'],
    ['markdown-marks', '> 59', '> 59'],
    ['markdown-marks', '- 3', '- 3'],
    ['markdown-marks', '***', '***'],
    ['unified-ideographs', '⻛⽔土，豈', '风水土，豈'],
    ['markdown-marks', '<p>清淤</p>', '清淤'],
  ])('%s: %s → %s', (rule, text, expected) => expect(settleMarks(sourced(text), [rule]).text).toBe(expected));

  it.each(['\u00a0', '\u2002', '\u202f', '\u205f'])('makes an ordinary space of %j, whatever is asked for', (space) =>
    expect(settleMarks(sourced(`清${space}淤`), []).text).toBe('清 淤'),
  );

  it('changes nothing that is not asked for', () => expect(settleMarks(sourced('**清淤**,PM_{2.5}'), []).text).toBe('**清淤**,PM_{2.5}'));
});

describe('settleSpaces', () => {
  it.each([
    ['清 淤 ，护岸', '清淤，护岸'],
    ['增加 3 处', '增加3处'],
    ['green  river 做法', 'green  river做法'],
    [' 清淤\u3000', '清淤'],
  ])('%j → %j', (text, expected) => expect(settleSpaces(sourced(text), ['no-stray-spaces']).text).toBe(expected));

  it('leaves spaces inside where that is not asked for', () => expect(settleSpaces(sourced(' 清 淤 '), []).text).toBe('清 淤'));
});
