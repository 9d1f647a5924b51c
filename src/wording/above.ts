/** How it is put into words where a measure comes from in a text above its document. */
import type { Coverage } from '../library/coverage.ts';
import { inTitleMarks } from '../policy/marks.ts';
import { type AboveRelation, aboveRelations, type TextAbove } from '../policy/model/above.ts';
import type { PolicyDocument } from '../policy/model/document.ts';

export const relationNames: Record<AboveRelation, string> = { repeats: '照抄', details: '细化', adds: '新增' };

/** What each word means, for those who read a table of them. */
export const relationsExplained = '照抄：几乎各分句都见于所本条目，文字相同或相近；细化：有所本，另有增减、改动；新增：该文件中未检得所本条目。';

/** Of an item of a text above for which no measure was found: no more is said than was looked for. */
export const itemWithout = '所收本文件未检得相应条目';

/** Of a measure for which no item was found. */
export const withoutItem = '未检得所本条目';

/** How it is known that a document carries a text out. */
export const basisInWords: Record<TextAbove['source'], string> = { editor: '编者写明', title: '见于标题', text: '见于文件' };

/** The name of a text above in a narrow column: as documents cite it, without the name of the state. */
export const nameOfText = ({ shortTitle }: Pick<PolicyDocument, 'shortTitle'>): string => (/[《〈]/u.test(shortTitle) ? shortTitle : inTitleMarks(shortTitle));

/** 照抄3条，细化10条，新增5条. */
export const countsInWords = ({ counts }: Pick<Coverage, 'counts'>): string =>
  aboveRelations.map((relation) => `${relationNames[relation]}${counts[relation]}条`).join('，');

/** 其10个条目中，8个有相应条目，2个所收本文件未检得相应条目. */
export function coverageInWords({ items, without }: Pick<Coverage, 'items' | 'without'>): string {
  const rest = without > 0 ? `，${without}个${itemWithout}` : '';
  return `该文件的${items.length}个条目中，${items.length - without}个有相应条目${rest}`;
}

/** How much of a measure stands in its items. */
export const shareInWords = (share: number): string => (share === 0 ? '没有相同的分句' : `相同文句约占${Math.round(share * 100)}%`);
