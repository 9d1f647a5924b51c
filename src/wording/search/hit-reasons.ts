/** “为什么在这里” under a hit: how it was found, and where in it the words stand. */
import type { Hit, Reason } from '../../search/answer/answer.ts';
import { quoted, viaInWords } from '../search.ts';

/** Where the words that are marked stand in a hit. */
export interface WhereStanding {
  inName: string[];
  /** Headings above the unit, each with the words in it. */
  above: { heading: string; words: string[] }[];
  /** Of the text of the unit. */
  inText: { word: string; count: number }[];
  /** 第6行, 第二款: the part of it that the passage begins in. */
  part: string | null;
}

/** The lines of “为什么在这里”. */
export function reasonsInWords(hit: Pick<Hit, 'match' | 'via' | 'reasons'>, where: WhereStanding): string[] {
  return [wayInWords(hit), ...hit.reasons.map(reasonInWords), ...whereInWords(where)].filter(Boolean);
}

/** Of a hit that comes nearest the page says so above all of them. */
function wayInWords({ match, via, reasons }: Pick<Hit, 'match' | 'via' | 'reasons'>): string {
  if (match === 'nearest') return '不是直接回答，只是接近。';
  return via ? `${viaInWords({ match, via, reasons })}。` : '含有所查原词。';
}

const nameOfRole = { lead: '牵头', support: '配合', charge: '负责' } as const;

/** Empty where the places of the words say it already. */
export function reasonInWords(reason: Reason): string {
  switch (reason.kind) {
    case 'document':
      return '这份文件就是所查的文号或名称。';
    case 'cited':
      return '这就是所引的条目。';
    case 'in-title':
    case 'occurrences':
      return '';
    case 'in-sentence':
      return reason.words.length > 1 ? `${quoted(reason.words)}在同一句里。` : '';
    case 'in-unit':
      return reason.words.length > 1 ? `${quoted(reason.words)}在这个条目里，不在同一句。` : '';
    case 'lacks':
      return `没有${quoted(reason.words)}。`;
    case 'charged':
      return `由${reason.bodies.join('、')}${nameOfRole[reason.role]}。`;
  }
}

/** 标题里有“考核”。上级标题“…”里有“考核”。正文里有“考核”3 处。所示文字从第6行起。 */
function whereInWords({ inName, above, inText, part }: WhereStanding): string[] {
  const counted = inText.map(({ word, count }) => `${quoted([word])} ${count} 处`);
  return [
    ...(inName.length > 0 ? [`标题里有${quoted(inName)}。`] : []),
    ...above.map(({ heading, words }) => `上级标题${quoted([heading])}里有${quoted(words)}。`),
    ...(counted.length > 0 ? [`正文里有${counted.join('，')}。`] : []),
    ...(part ? [`所示文字从${part}起。`] : []),
  ];
}
