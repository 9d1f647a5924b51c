import { describe, expect, it } from 'vitest';
import { openQuotations } from '../../../scripts/convert/lines/open-quotations.ts';

describe('lines in a quotation', () => {
  /** Quoted lines begin with a bar. */
  it.each<[string, string[]]>([
    ['are none where each line closes its own', ['一、将“河段”修改为“河道”。', '二、删去“和湖泊”。']],
    [
      'run to the closing mark',
      ['一、将第五条修改为：“第五条　河湖实行分级保护：', '|（一）饮用水水源；', '|（二）其他水体。', '|第六条　河长负责日常巡查。”', '二、删去第七条。'],
    ],
    ['may each begin with the mark', ['一、第五条修改为：“第五条　河湖分级保护：', '|“（一）饮用水水源；', '|“（二）其他水体。”', '二、删去第七条。']],
    ['may begin below the words that announce them', ['一、第五条修改为：', '“第五条　河湖分级保护。', '|河长负责日常巡查。”', '二、删去第七条。']],
    ['may hold pairs of their own', ['一、修改为：“第五条　所称“河湖”，包括水库。', '|“重点河段”由市政府公布。', '|“小微水体”同此办理。”', '二、删去第七条。']],
    [
      'may be followed by another quotation',
      ['一、修改为：“第五条　分级保护。', '|（一）分级。”增加一条：“第六条　河长巡查。', '|（二）巡查。”', '二、删去第七条。'],
    ],
    ['may have straight marks', ['一、修改为："第五条　分级保护：', '|（一）水源；', '|（二）其他。"', '二、删去第七条。']],
    ['may be torn by a line break', ['推进“三水', '|统筹”治理。', '二、保障']],
    ['are none between two marks that are never closed', ['一、坚持“清洁优先。', '二、落实“河长制。', '三、施行。']],
    ['are none behind a pair of opening marks', ['一、落实“十四五“规划：', '二、推进：“河长制“。', '三、“两山“理念。”']],
    ['are none behind a mark that only closes', ['一、落实十四五”规划。', '二、施行。']],
    ['are none behind a mark that never closes', ['一、坚持“清洁优先。', '二、删去第七条。', '三、施行。']],
  ])('%s', (_, drawn) => {
    const lines = drawn.map((line) => line.replace('|', ''));
    expect(openQuotations(lines)).toEqual({ quoted: drawn.map((line) => line.startsWith('|')), unclosed: [] });
  });

  const lost = '一、第五条修改为：“第五条　河湖实行分级保护。';
  it.each<[string, string[]]>([
    ['never', ['二、删去第七条。', '三、施行。']],
    ['only behind another that is announced', ['二、第七条修改为：“第七条　河长巡查。”', '三、施行。']],
    ['only behind one that runs over lines', ['二、第七条修改为：“第七条　河长巡查：', '（一）每周；', '（二）每月。”']],
    ['only far below', [...Array.from({ length: 60 }, (_, i) => `第${i}段。`), '巡查。”']],
  ])('a quotation that closes %s quotes nothing, and is named', (_, rest) => {
    const { quoted, unclosed } = openQuotations([lost, ...rest]);
    expect(unclosed).toEqual([0]);
    expect(quoted.slice(0, 2)).toEqual([false, false]);
  });

  it('goes on however long, where each paragraph begins with the mark', () => {
    const lines = [lost, ...Array.from({ length: 80 }, (_, i) => `“第${i}段。`), '“施行。”', '二、删去。'];
    expect(openQuotations(lines).quoted.lastIndexOf(true)).toBe(81);
  });
});
