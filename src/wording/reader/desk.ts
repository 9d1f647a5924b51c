/** What the reader's desk says, where it is shown and where things are laid on it. */

import type { Brought } from '../../desk/desk.ts';

export const deskName = '我的书桌';

const troubles = {
  forbidden: '浏览器不许本站存东西（多半是关了 Cookie 或网站数据），书桌用不了。请在浏览器设置里允许本站存储后再试。',
  full: '浏览器给本站的空间已满，这次没有存上，原有的都还在。请先导出备份，再移出一些。',
  newer: '书桌是用本站较新的版本存的，这个版本读不了，也没有改动。请刷新页面后再试。',
};
export const deskTroubleInWords = (trouble: keyof typeof troubles): string => troubles[trouble];
/** `leftOut`: how many things could not be read; null for all of it. */
export const leftOutInWords = (leftOut: number | null): string =>
  leftOut === null
    ? '浏览器里存的书桌已损坏，读不出来。损坏的内容没有丢，可以下载留底。'
    : `书桌里有 ${leftOut} 项已损坏，读不出来。损坏的内容没有丢，可以下载留底。`;
/** What was damaged was laid aside, and the desk is in use again. */
export const damagedBefore = '浏览器里存的书桌损坏过，读不出来的内容另存着，可以下载留底。现在的书桌不受影响。不想留了，清空书桌时可以一并删去。';
export const downloadDamaged = '下载损坏的内容';

export const starName = (unit: string): string => `收入书桌：${unit}`;
export const starTitle = { on: '已在书桌，按此移出', off: '收入书桌' } as const;
export const starredSaid = '已收入书桌';
export const unstarredSaid = '已移出书桌';

export const keptUnitsInWords = (added: number, asked: number): string =>
  added === asked ? `${added} 个条目已收入书桌` : added === 0 ? `${asked} 个条目原已在书桌` : `${added} 个条目已收入书桌，另有 ${asked - added} 个原已在`;
export const searchKept = '这次检索已收入书桌';
export const searchWasKept = '这次检索原已在书桌';

export const continueReading = '接着读';
/** 读到（五）依法严格排污管理; at the beginning of a document nothing. */
export const readUpTo = (unit: string): string => (unit ? `读到${/^\p{P}/u.test(unit) ? '' : ' '}${unit}` : '');
/** How long ago: 今天, 昨天, 3 天前, else the day. */
export function whenInWords(then: Date, now: Date): string {
  const day = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((day(now) - day(then)) / 86_400_000);
  if (days <= 0) return '今天';
  if (days === 1) return '昨天';
  return days < 30 ? `${days} 天前` : `${then.getFullYear()}年${then.getMonth() + 1}月${then.getDate()}日`;
}

export const unitsHeading = (count: number): string => `收藏的条目 ${count}`;
export const searchesHeading = (count: number): string => `保存的检索 ${count}`;
export const noFolder = '未归夹';
/** `when`: 今天, or the day. */
export const keptOn = (when: string): string => `${when}收入`;
/** Above the words of a starred unit that are no longer those of the site. */
export const standingInWords = {
  changed: { words: '收入之后，本站的文字有改动。下面是收入时的文字。', link: '看现在的文字' },
  'no-unit': { words: '本站已没有这个条目。下面是收入时的文字。', link: '看它的去向' },
  'no-document': { words: '本站没有这份文件。下面是收入时的文字。', link: null },
} as const;
export const chooseUnit = (unit: string): string => `选中：${unit}`;
export const chooseAll = '全选';
export const actsOn = (chosen: number, all: number): string => (chosen > 0 ? `已选 ${chosen} 个条目` : `以下对全部 ${all} 个条目`);
export const compareThem = '并排';
/** Why these cannot stand side by side; `chosen`: how many are ticked. */
export function compareLimit(chosen: number): string {
  if (chosen === 0) return '并排要两至四个，请勾选';
  return chosen === 1 ? '并排要两个以上，请再选' : `并排最多四个，请去掉 ${chosen - 4} 个`;
}
export const citeThem = '引用';
export const printThem = '打印';
export const downloadThem = '下载：';
export const fileForms = ['Word', 'Markdown', 'CSV', 'BibTeX', 'RIS', 'CSL-JSON'] as const;
export type FileForm = (typeof fileForms)[number];
/** Each name has its form as a word of its own: the button shows no more than that. */
export const fileNames: Record<FileForm, string> = {
  Word: 'Word 文件',
  Markdown: 'Markdown 文件',
  CSV: 'CSV 表格',
  BibTeX: 'BibTeX 文献目录',
  RIS: 'RIS 文献目录',
  'CSL-JSON': 'CSL-JSON 文献目录',
};
export const removeThem = '移出';
export const removed = (count: number): string => `已移出 ${count} 项。`;
export const undo = '撤销';
export const undone = '已恢复。';
export const editRemarks = '备注、归夹';
export const noteLabel = '备注';
export const folderLabel = '夹';
/** A note for a thing that another tab has taken off the desk. */
export const goneMeanwhile = '这一项已在别的标签页移出，改动没有存上。';
export const removeOne = (name: string): string => `移出：${name}`;
export const forgetRead = '清除阅读记录';

export const nothingKept = '还没有收藏。在条目旁边、检索结果下面按 ☆，就收到这里。';
export const listTitle = '我的书桌：收藏的条目';
export const listRemark = '文字以收入当日的文本为准。引用以正式发布文本为准。';

/** What a backup brought: 新增 2 个条目、1 次检索，1 项补上备注或夹，3 项原已在。 */
export function importedInWords({ units, searches, read, filled, same }: Brought, leftOut: number): string {
  const added = [
    [units, '个条目'],
    [searches, '次检索'],
    [read, '份阅读记录'],
  ].flatMap(([count, what]) => (count ? `${count} ${what}` : []));
  const parts = [
    added.length > 0 ? `新增 ${added.join('、')}` : '没有新增',
    ...(filled > 0 ? [`${filled} 项补上备注或夹`] : []),
    ...(same > 0 ? [`${same} 项原已在`] : []),
    ...(leftOut > 0 ? [`${leftOut} 项格式不对，没有并入`] : []),
  ];
  return `${parts.join('，')}。`;
}
export const importFaults = {
  'no-desk': '这个文件不是书桌的备份，没有并入。备份是本页“导出备份”得到的 JSON 文件。',
  newer: '这份备份来自本站较新的版本，这里读不了，没有并入。',
  'too-long': '文件太大，不会是书桌的备份，没有读取。',
} as const;
export const clearAsk = '清空书桌？收藏、检索、阅读记录都会去掉。';
export const clearDamaged = '损坏的内容也删去，不能撤销';
export const clearYes = '清空';
export const clearNo = '不清空';
export const cleared = '书桌已清空。';
