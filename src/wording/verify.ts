/** What the page says. */

import { type DataFileTrouble, troubleInWords } from '../browser/data-file.ts';
import type { ErratumUse } from '../verify/readings.ts';
import type { Verdict } from '../verify/verify.ts';
import type { ShownLink, ShownQuotation } from '../verify/view/answer.ts';

export const checking = '正在核对…';
export const blank = '请先粘贴要核对的文字。';
export const noCollection = (trouble: DataFileTrouble): string => troubleInWords('文库的数据', trouble);
export const programFault = '核对时出了差错，没有结果。';

export const verdicts: Record<Verdict, string> = { verbatim: '逐字相符', punctuation: '文字相符，标点有出入', altered: '文字有出入' };

/** Only the form of marks or digits differs. */
export const onlyForm = '文字相符，全半角有出入';

export function verdictInWords({ verdict, pieces }: Pick<ShownQuotation, 'verdict' | 'pieces'>): string {
  const formOnly = verdict === 'punctuation' && pieces.every(({ kind }) => kind !== 'punctuation');
  return formOnly ? onlyForm : verdicts[verdict];
}

export function summaryInWords(quotations: readonly Pick<ShownQuotation, 'verdict'>[], links: readonly Pick<ShownLink, 'state'>[]): string {
  const count = (verdict: Verdict) => quotations.filter((quotation) => quotation.verdict === verdict).length;
  const found = quotations.length === 0 ? '没有找到本库的引文。' : `找到引文 ${quotations.length} 处：${countsInWords(count)}。`;
  const faulty = links.filter(({ state }) => state !== 'live').length;
  const linked = links.length === 0 ? '' : `链接 ${links.length} 个，${faulty === 0 ? '都有效' : `${faulty} 个要留意`}。`;
  return found + linked;
}

function countsInWords(count: (verdict: Verdict) => number): string {
  const counts: [number, string][] = [
    [count('verbatim'), '逐字相符'],
    [count('punctuation'), '标点或全半角有出入'],
    [count('altered'), '文字有出入'],
  ];
  return counts.flatMap(([number, name]) => (number > 0 ? `${number} 处${name}` : [])).join('，');
}

export function erratumInWords({ use, here, other }: ErratumUse): string {
  const [reading, received] = [shown(here), shown(other)];
  if (use === 'received') return received ? `所引为原文文字“${received}”，本库校作“${reading}”，两种都对。` : `“${reading}”是本库校补的，原文没有，两种都对。`;
  if (use === 'corrected') return received ? `“${reading}”是本库校读文字，原文作“${received}”，两种都对。` : `“${reading}”是本库校补的，原文没有。`;
  return `原文作“${reading}”，本库存疑，疑作“${received}”；引用应照原文。`;
}

const shown = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export const cutShort = '报告在此断句，原句还没有完。';
export const elided = '有省略号处，原文略去的字不算出入。';

export const linkStates: Record<ShownLink['state'], string> = {
  live: '有效',
  changed: '有效，但所带引文与现文不符',
  moved: '已移到别处',
  withdrawn: '已撤下',
  unknown: '本库没有这个地址',
};
