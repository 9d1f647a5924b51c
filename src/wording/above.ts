/** How it is put into words where a measure comes from in a text above its document. */
import { inTitleMarks } from '../policy/marks.ts';
import { type AboveRelation, aboveRelations, type TextAbove } from '../policy/model/above.ts';
import type { PolicyDocument } from '../policy/model/document.ts';
import type { Unit } from '../policy/model/unit.ts';
import { shortened } from '../policy/whole-characters.ts';
import { nameOfUnit } from './units.ts';

export const relationNames: Record<AboveRelation, string> = { repeats: '照抄', details: '细化', adds: '新增' };

/** What each word means, for those who read a table of them. */
export const relationsExplained = '照抄：几乎各分句都见于所本条目，文字相同或相近；细化：有所本，另有增减、改动；新增：该文件中未检得所本条目。';

/** Of an item of a text above for which no measure was found: no more is said than was looked for. */
export const itemWithout = '所收本文件未检得相应条目';

/** Of a measure for which no item was found. */
export const withoutItem = '未检得所本条目';

/** How it is known that a document carries a text out. */
export const basisInWords: Record<TextAbove['source'], string> = { editor: '编者写明', title: '见于标题', text: '见于文件' };

/** What the texts above a document are to it; 写明 only where it says so itself, and not the editor alone. */
export const carriesOutInWords = (texts: readonly Pick<TextAbove, 'source'>[]): string =>
  `${texts.every(({ source }) => source !== 'editor') ? '写明' : ''}所贯彻、所依据而本库也收有`;

/** What laws of the state begin with, and nobody says. */
const state = '中华人民共和国';

/** The name of a text above in a narrow column: as documents cite it, without the name of the state. */
export function nameOfText({ shortTitle }: Pick<PolicyDocument, 'shortTitle'>): string {
  const name = shortTitle.startsWith(state) ? shortTitle.slice(state.length) : shortTitle;
  return /[《〈]/u.test(name) ? name : inTitleMarks(name);
}

/** A measure or article in a list: where it has no title, with its first words. */
export const itemInWords = (unit: Unit): string => (unit.title || !unit.label ? nameOfUnit(unit) : `${unit.label}　${shortened(unit.text, 22)}`);

/** 照抄3条，细化10条，新增5条. */
export const countsInWords = ({ counts }: { counts: Readonly<Record<AboveRelation, number>> }): string =>
  aboveRelations.map((relation) => `${relationNames[relation]}${counts[relation]}个条目`).join('，');

/** 该文件10个条目中，8个有相应条目，2个未检得. */
export function coverageInWords({ items, without }: { items: readonly unknown[]; without: number }): string {
  const rest = without > 0 ? `，${without}个未检得` : '';
  return `该文件${items.length}个条目中，${items.length - without}个有相应条目${rest}`;
}

/** How much of a measure stands in its items. */
export const shareInWords = (share: number): string => (share === 0 ? '未检得相同文句' : `相同文句约占${Math.round(share * 100)}%`);
