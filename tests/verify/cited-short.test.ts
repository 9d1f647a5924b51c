/** Citations by short titles, by a clause number alone, by a title of another year, and numbers of documents that the texts only cite. */
import { describe, expect, it } from 'vitest';
import { verdictsOf } from '../../src/verify/verdicts.ts';
import { corpus } from './corpus.ts';

const citations = (report: string): string[] =>
  verdictsOf(report, corpus).citations.map(({ text, verdict, id }) => `${text} ${verdict} ${id?.split('#')[1] ?? ''}`.trim());

describe('a short title', () => {
  it.each([
    ['湖南（《实施意见》（一））有要求。', ['《实施意见》（一） found m1']],
    ['辽宁（《实施方案》（三十三））也有。', ['《实施方案》（三十三） not-found']],
    ['【赣】《若干措施》第27条：附则', ['《若干措施》第27条 not-found']],
    ['[赣]《若干措施》第24条', ['《若干措施》第24条 found m24']],
    ['湘《实施意见》（五）有规定。', ['《实施意见》（五） found m5']],
    ['根据江西《若干措施》，我市开展自查。按照《若干措施》第二十五条要求，健全了机制。', ['《若干措施》第二十五条 not-found']],
    ['根据江西《若干措施》，我市开展自查。按照《若干措施》第二十四条要求，健全了机制。', ['《若干措施》第二十四条 found m24']],
    ['江西省印发了《若干措施》。《若干措施》第1条写明责任。', ['《若干措施》第1条 found m1']],
    ['依据《若干措施》第二十五条，健全机制。', []],
    ['浙江《若干措施》第二十五条要求健全机制。', []],
    ['某市《若干措施》第99条要求健全机制。', []],
  ])('%s', (report, expected) => expect(citations(report)).toEqual(expected));
});

describe('a clause number alone', () => {
  const title = '《湖南省2020年生态环境保护工作要点》';

  it.each([
    [`任务台账（${title}）\n1.第5条：“推动跨省生态补偿机制建设”\n2.第14条：“开展建设”`, ['第5条 found m5', '第14条 found m14']],
    [`对照${title}自查。依据第17条，全面整改。`, ['第17条 found m17']],
    [`对照${title}自查。依据第39条，全面整改。`, ['第39条 not-found']],
    [`对照${title}自查。完成了“年度整改任务目标要求”（第17条）。`, ['第17条 found m17']],
    [`${title}印发后，《某市条例》第三条作了规定。依据第9条，处以罚款。`, []],
    [`对照${title}自查。我市规定第五条已经修改。`, []],
    [`对照${title}自查。江西依据第5条，全面整改。`, []],
    [`${title}提出“有关单位依据第9条规定执行好各项任务”。`, []],
    ['依据第17条，全面整改。', []],
    [`第一条 为落实${title}，制定本办法。\n第五条 各县应当执行。`, []],
  ])('%s', (report, expected) => expect(citations(report)).toEqual(expected));
});

describe('a title of another year', () => {
  it.each([
    ['《湖南省2021年生态环境保护工作要点》第8条', ['《湖南省2021年生态环境保护工作要点》第8条 not-found']],
    ['《湖南省2020年生态环境保护工作要点》第8条', ['《湖南省2020年生态环境保护工作要点》第8条 found m8']],
    ['《湖南省2021年生态环境保护工作要点》已经印发。', []],
    ['《浙江省2021年生态环境保护工作要点》第8条', []],
  ])('%s', (cited, expected) => expect(citations(`另据${cited}，工作继续深化。`)).toEqual(expected));
});

describe('the number of a document that the texts only cite', () => {
  const title = '《关于构建现代环境治理体系的指导意见》';

  it.each([
    [`国家印发${title}（中办发〔2020〕16号）。`, ['中办发〔2020〕16号 not-found']],
    [`国家印发${title}（中办发〔2021〕6号）。`, ['中办发〔2021〕6号 not-found']],
    [`根据中办发〔2020〕8号印发的${title}，制定方案。`, ['中办发〔2020〕8号 not-found']],
    [`《中共中央办公厅 国务院办公厅印发〈关于构建现代环境治理体系的指导意见〉的通知》（中办发〔2020〕61号）`, ['中办发〔2020〕61号 not-found']],
    ['辽宁方案速览\n→ 依据：中办发〔2020〕16号', ['中办发〔2020〕16号 not-found']],
    ['辽宁方案速览\n→ 依据：中办发〔2020〕6号', []],
    [`国家印发${title}（中办发〔2020〕6号）。`, []],
    ['《中央生态环境保护督察工作规定》（中办发〔2019〕33号）印发。', []],
    ['根据中办发〔2020〕16号，制定方案。', []],
    ['浙江方案速览\n→ 依据：中办发〔2020〕16号', []],
    ['辽宁方案速览\n→ 依据：中办发〔2020〕16号《关于加强有关工作的意见》', []],
  ])('%s', (report, expected) => expect(citations(report)).toEqual(expected));
});
