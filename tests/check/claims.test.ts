/** The check of claims must be able to fail: pages that claim too much. Invented texts. */
import { describe, expect, it } from 'vitest';
import { statedOn } from '../../scripts/check/read-claims.ts';
import { PlainTexts } from '../../scripts/check/search-plainly.ts';

const vocabulary = {
  groups: [
    { name: '环境影响评价', short: ['环评'] },
    { name: '排污许可', short: [] },
  ].map((group) => ({ ...group, same: [], older: [], narrower: [], everyday: [], questions: [], related: [], source: '通行简称' })),
};
const html = `<h1>司法保障</h1><table class="side-by-side"><thead><tr><th><span class="province">湖南</span></th><th><span class="province">江西</span></th></tr></thead></table>
<div class="silences"><p data-not-found="上海、北京">上海、北京：所收文件中未检得（检索了“司法”“保障”）。</p></div>
<div class="only-in-lists"><section><h3>所收文件范围内仅见于湖南</h3><p class="remark">以下文字未见于所收江西、辽宁的2份文件。</p>
<ul><li><q>推动湘江流域‘环境法庭’建设提质</q> <a href="/policies/hunan/#m1.1">（一）</a></li></ul></section></div>`;
const { claims, absences } = statedOn('/compare/judicial/', html);
const unit = (place: string, text: string, title: string | null = null) => ({ id: `${place}#m1`, place, title, text });

it('reads claims with their heads, and what was not found', () => {
  expect(claims).toEqual([
    {
      ...{ page: '/compare/judicial/', columns: ['湖南', '江西'], heading: '所收文件范围内仅见于湖南', searched: '以下文字未见于所收江西、辽宁的2份文件。' },
      ...{ words: '推动湘江流域‘环境法庭’建设提质', address: '/policies/hunan/#m1.1' },
    },
  ]);
  expect(absences).toEqual([{ page: '/compare/judicial/', topic: '司法保障', places: ['上海', '北京'], sought: ['司法', '保障'] }]);
});

describe('what speaks against a claim', () => {
  const [claim] = claims;
  if (!claim) throw new Error('no claim');
  it.each<[string, string, string, string | null]>([
    ['ten characters, through other punctuation', claim.words, '推进湘江流域“环境法庭”，建设提质。', '湘江流域环境法庭建设'],
    ['concepts together in one sentence', '推进排污许可与环境影响评价有效融合', '环评与排污许可衔接。', '环境影响评价、排污许可'],
    ['not concepts in two sentences', '推进排污许可与环境影响评价有效融合', '规范环评。核发排污许可。', null],
    ['not what stands in its own place', claim.words, '', null],
  ])('%s', (_, words, text, found) => {
    const texts = new PlainTexts([unit('湖南', claim.words), unit('辽宁', text)], vocabulary);
    expect(texts.others(['湖南'], claim.columns)).toEqual(['辽宁']);
    expect(texts.against({ ...claim, words }, ['辽宁'])?.found ?? null).toBe(found);
  });

  it.each([
    ['加强司法保障。', '司法保障'],
    ['司法机关提供保障。', '司法、保障'],
    ['司法。保障。', null],
  ])('nothing found: %s', (text, found) => {
    const texts = new PlainTexts([unit('上海', text)], vocabulary);
    expect(absences.map((absence) => texts.againstAbsence(absence)?.found ?? null)).toEqual([found]);
  });
});
