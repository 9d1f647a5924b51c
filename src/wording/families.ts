/** How families of clauses (同类条目) are put into words. */
import type { CommonPhrase } from '../families/common-phrases.ts';
import type { Member } from '../families/pages.ts';
import { matched } from './compare.ts';

export const familyKind = '同类条目';

/** What may be claimed of any family. */
export const familyRemark = `${matched}为主要规定同一件事的条目；归组与名称未经编者核定。`;

/** 5个条目，湖南3、江西1、辽宁1 */
export function membersInWords(members: readonly Member[]): string {
  const places = [...Map.groupBy(members, ({ document }) => document.place.area)].map(([area, own]) => `${area}${own.length}`);
  return `${members.length}个条目：${places.join('、')}`;
}

/** How many members hold a phrase: 3个条目 */
export const holdersInWords = ({ holders }: CommonPhrase): string => `${holders}个条目`;

/** Of what a member adds. Sentences were compared, nothing else. */
export const additionsInWords = (count: number): string => `另有${count}句，本组其他条目没有相近文句`;

/** Behind the first of the jurisdictions that counterparts are of. */
export const areasInWords = (count: number): string => `等${count}地`;

/** Beside a unit: further members of its family. */
export const leftInWords = (count: number): string => `另有${count}个条目`;

/** Counterparts outside the family that are not shown. */
export const leftOutsideInWords = (count: number): string => `另有${count}个对应条目`;

export const goneInWords = (id: string): string => `${id} 这一组已不再成立：对应关系改变后，其中的条目归入别的组，或不再归组。代号不会用于别的组。`;
