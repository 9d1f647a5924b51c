/** What the search page says. */
import type { UnitKind } from '../../policy/model.ts';
import type { Unavailability } from '../site-files.ts';

/** 11条 · 4份文件 · 3省 */
export function totalsInWords({ total, documents, provinces }: { total: number; documents: number; provinces: number }): string {
  return `${total} 条 · ${documents} 份文件 · ${provinces} 省`;
}

export const searching = '正在检索…';
export const blank = '请输入要查的词语或句子。';

/** Nothing was found. `filtered`: there would be hits without the filters. */
export function nothingFound(query: string, filtered: number): string {
  return filtered > 0 ? `所选范围内没有“${shorten(query)}”，其他范围有 ${filtered} 条。` : `没有一条含有“${shorten(query)}”。`;
}

const troubles: Record<Unavailability, string> = {
  offline: '索引没有取到，可能是网络断了。',
  missing: '索引没有取到，服务器上缺少文件。',
  damaged: '索引文件不完整，没有采用。',
  stale: '网站刚更新过，手边的索引已过时。',
};

export function troubleInWords(reason: Unavailability | undefined): string {
  return reason ? troubles[reason] : '检索出了差错。';
}

/** Name of a unit that has neither label nor title. */
export const nameOfKind: Record<UnitKind, string> = {
  front: '文件头',
  preamble: '引言',
  part: '编',
  chapter: '章',
  division: '节',
  section: '部分',
  subsection: '小节',
  measure: '正文',
  article: '条',
  table: '表',
  note: '表注',
  box: '专栏',
  closing: '结尾段',
  attachment: '附件',
};

/** A query may be a whole page; a message quotes its beginning. */
export function shorten(query: string, length = 40): string {
  // Control and format characters (right-to-left marks, halves of pairs) would disturb the line.
  const characters = Array.from(
    query
      .slice(0, 10 * length)
      .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
      .trim(),
  );
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : characters.join('');
}
