import { describe, expect, it } from 'vitest';
import { detachClosing } from '../../../scripts/convert/structure/settle-closing.ts';
import type { UnitDraft } from '../../../scripts/convert/structure/unit-draft.ts';
import { language } from '../../language.ts';
import { drawn, unit } from './drafts.ts';

describe('detachClosing', () => {
  it('takes the last paragraph from the last measure, and puts it before the attachments', () => {
    const roots = [unit('section', '一、', [], [unit('measure', '（一）', ['清淤。', '各区可以制定细则。'])]), unit('attachment', null, ['名录'])];
    detachClosing(roots, language.frontLines, true);
    expect(drawn(roots)).toEqual(['section ', '  measure 清淤。', 'closing 各区可以制定细则。', 'attachment 名录']);
  });

  it('takes nothing from a measure of one paragraph', () => {
    const roots = [unit('section', '一、', [], [unit('measure', '（一）', ['清淤。'])])];
    detachClosing(roots, language.frontLines, true);
    expect(drawn(roots)).toEqual(['section ', '  measure 清淤。']);
  });

  it('does nothing where there is no measure', () => {
    const roots = [unit('front', null, ['意见'])];
    detachClosing(roots, language.frontLines, true);
    expect(drawn(roots)).toEqual(['front 意见']);
  });

  const clause = (...paragraphs: string[]): UnitDraft => ({ ...unit('measure', '（二）', paragraphs), level: 0 });
  it.each<[string, boolean, UnitDraft[], string[]]>([
    [
      'both paragraphs behind the last clause where one says when the text takes effect and the other what follows from it',
      false,
      [clause('将第七条中的“县”修改为“区”。', '本决定自公布之日起施行。', '《云溪市供水条例》根据本决定作相应修改，重新公布。')],
      ['measure 将第七条中的“县”修改为“区”。', 'closing 本决定自公布之日起施行。/《云溪市供水条例》根据本决定作相应修改，重新公布。'],
    ],
    [
      'a request and the day on which the text takes effect',
      false,
      [clause('禁止夜间施工。', '以上通告，望遵照执行。', '本通告自2031年5月1日起施行。')],
      ['measure 禁止夜间施工。', 'closing 以上通告，望遵照执行。/本通告自2031年5月1日起施行。'],
    ],
    [
      'all of them where the last is declared',
      true,
      [clause('禁止夜间施工。', '本通告自2031年5月1日起施行。', '原通告停止执行。')],
      ['measure 禁止夜间施工。', 'closing 本通告自2031年5月1日起施行。/原通告停止执行。'],
    ],
    [
      'behind the tables that follow the clause',
      false,
      [clause('禁止夜间施工。', '特此通告。'), unit('table', null, [])],
      ['measure 禁止夜间施工。', 'table ', 'closing 特此通告。'],
    ],
    [
      'nothing that items follow',
      false,
      [clause('分两步实施。', '本方案自下列日期起施行：', '1.城区2031年；', '2.郊区2032年。')],
      ['measure 分两步实施。/本方案自下列日期起施行：/1.城区2031年；/2.郊区2032年。'],
    ],
    [
      'the last paragraphs of a text without numbers, as one',
      false,
      [unit('measure', null, ['禁止夜间施工。']), unit('measure', null, ['请遵照执行。']), unit('measure', null, ['本公告自发布之日起施行。'])],
      ['measure 禁止夜间施工。', 'closing 请遵照执行。/本公告自发布之日起施行。'],
    ],
  ])('takes %s', (_, declared, roots, expected) => {
    detachClosing(roots, language.frontLines, declared);
    expect(drawn(roots)).toEqual(expected);
  });
});
