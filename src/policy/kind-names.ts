import type { UnitKind } from './model.ts';

/** What a kind of unit is called; it names a unit that has neither label nor title. In the order in which kinds are offered. */
export const nameOfKind: Record<UnitKind, string> = {
  front: '文件头',
  preamble: '引言',
  part: '编',
  chapter: '章',
  division: '节',
  section: '部分',
  subsection: '小节',
  measure: '措施',
  article: '条',
  table: '表',
  note: '表注',
  box: '专栏',
  closing: '结尾段',
  attachment: '附件',
};
