/** Texts that are added change no link between those that are there: what weighs how much rests on a fixed reference. */
import { describe, expect, it } from 'vitest';
import { matchMeasures, propose, reasonsFor } from '../../scripts/match/match-measures.ts';
import type { LinkedDocument } from '../../scripts/match/reading/split-measure.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { language } from '../language.ts';
import { statute } from './statutes.ts';
import { realDocuments, realUnits, smallDocument } from './units.ts';

const figures = (documents: readonly LinkedDocument[], units: readonly Unit[]) => {
  const matching = matchMeasures(documents, units, language);
  return Array.from(propose(matching), (proposal) => ({ ...proposal, reasons: reasonsFor(matching, proposal) }));
};

describe('links among the five documents', () => {
  const alone = figures(realDocuments, realUnits);
  const ids = new Set(realDocuments.map(({ id }) => `${id}#`));
  const isOld = (id: string): boolean => ids.has(`${id.split('#')[0]}#`);

  it('stay as they are, reasons and scores included, beside other policies and statutes', () => {
    const noise = statute(
      'zao',
      '云溪市噪声污染防治条例',
      '城市快速路经过噪声敏感建筑物集中区域的，应当设置声屏障。',
      '禁止夜间在居民区进行产生噪声的施工作业。',
    );
    const housing = smallDocument('zhu', [
      ['健全生态环境保护督察机制', '完善督察整改制度，开展住房保障专项督察，建立排污许可与住房租赁联动机制。'],
      ['加强公租房管理', '严格公租房准入退出，完善轮候制度，推进智慧社区建设。'],
    ]);
    const more = figures([...realDocuments, noise.document], [...realUnits, ...noise.units, ...housing]);
    expect(more.filter(({ a, b }) => isOld(a) && isOld(b))).toEqual(alone);
  });
});
