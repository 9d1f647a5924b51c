/** What a document's page says to who moves in it. */
import { shortened } from '../policy/whole-characters.ts';

export const unitsInWords = (all: number): string => `${all} 个条目`;
/** 6 / 37 */
export const placeInWords = (number: number, all: number): string => `${number} / ${all}`;
/** Read aloud after a step. */
export const steppedInWords = (unit: string, number: number, all: number): string => `${unit}，第${number}个条目，共${all}个`;

/** What is marked, each wording cut after 15 characters. */
export const markedWordings = (wordings: readonly string[]): string => wordings.map((wording) => shortened(wording, 16)).join('、');

/** Where the marks of a search stand. */
export const markPlaceInWords = (current: number, all: number): string => (all > 0 ? `第 ${current + 1} 处，共 ${all} 处` : '本页没有');

export const citeSelection = '引用所选文字';
export const citeSentence = '引用此句';
export const citeCell = '引用此格';
/** The mark at a row of a table: 表2…第6行. */
export const linkOfRow = (row: string): string => `复制链接：${row}`;
/** On the way from an address that leads nowhere as it stands. */
export const leadingOn = (path: string): string => `这个地址多了或错了字，所指应是 ${path}，正在前往。`;
export const linkInAddress = '浏览器不许复制，链接已在地址栏';
export const traditionalMissing = '繁体字形没有取到，可能是网络断了。请稍后再选。';

export const marksName = '检索词在本页的位置';
export const previousPlace = '上一处';
export const nextPlace = '下一处';
export const clearMarks = { button: '清除', label: '清除标记' } as const;

/** The mark that offers to cite. */
export const cite = '引';

export const themeNames = { system: '随系统', light: '明', dark: '暗' } as const;
/** The state, and what the button does. */
export const themeInWords = (theme: keyof typeof themeNames): string => `明暗：${themeNames[theme]}，按此切换`;
