/** What the search page says. */

import type { PageKind } from '../policy/search-index/index-files.ts';
import { charactersOf, headOf } from '../policy/whole-characters.ts';
import type { FilterName, LayoutName, LineOrder } from '../search/address.ts';
import type { Card, Completion, Hit, Note, Reason, SearchAnswer, ViaKind } from '../search/answer/answer.ts';
import { isBySeveral } from '../search/answer/nearest.ts';
import type { Unavailability } from '../search/index/site-files.ts';
import { notInText } from './documents.ts';
import { deadlineInWords, rolesInWords, valueInWords } from './facts.ts';

/** 检索“环评” */
export const titleInWords = (query: string): string => (query ? `检索“${shorten(query)}”` : '检索');

/**
 * 11 个条目 · 4 份文件 · 3 个省级行政区 (国家和 3 个省级行政区, 国家); with expanded hits the exact ones are told apart: 14 个条目（含原词 11 个） · …; where the places
 * are listed one by one they are counted too: 11 个条目，30 处 · …
 */
export function totalsInWords(
  { total, exact, documents, provinces, national }: Pick<SearchAnswer, 'total' | 'exact' | 'documents' | 'provinces' | 'national'>,
  places: number | null = null,
): string {
  const apart = exact > 0 && exact < total ? `（含原词 ${exact} 个）` : '';
  const areas = [...(national ? ['国家'] : []), ...(provinces > 0 ? [`${provinces} 个省级行政区`] : [])].join('和 ');
  return [`${total} 个条目${apart}${places === null ? '' : `，${places} 处`}`, `${documents} 份文件`, ...(areas ? [areas] : [])].join(' · ');
}

/** Nothing answers, and what comes nearest lies outside of what was chosen. */
export const nearestBeyondInWords = (query: string, count: number): string => `所选范围内没有接近“${shorten(query)}”的条目，其他范围有 ${count} 个接近的条目。`;

/** Nothing is sure to answer. */
export const nearestInWords = (query: string): string => `没有找到直接回答“${shorten(query)}”的条目。`;

/** Above the hits: answers, or so many that come nearest. */
export const hitsName = '结果';
export const nearestName = (count: number): string => `以下不是直接回答，是最接近的 ${count} 个条目`;

export const searching = '正在检索…';
export const searchingSlowly = '网络较慢，还在取索引…';
export const tryThese = '可以这样查：';

/** Nothing was found. `filtered`: there would be hits without the filters. */
export function nothingFound(query: string, filtered: number): string {
  return filtered > 0 ? `所选范围内未检得“${shorten(query)}”，其他范围有 ${filtered} 个条目。` : `所收文件中未检得“${shorten(query)}”。`;
}

const troubles: Record<Unavailability, string> = {
  offline: '索引没有取到，可能是网络断了。',
  missing: '索引没有取到，服务器上缺少文件。',
  damaged: '索引文件不完整，没有采用。',
  stale: '网站刚更新过，手边的索引已过时。',
};

export function searchTroubleInWords(reason: Unavailability | undefined): string {
  return reason ? troubles[reason] : '检索出了差错。';
}

/** Ways of reading a query, as a word before what was looked for. */
export const nameOfVia: Record<ViaKind, string> = {
  number: '文号',
  citation: '条号',
  traditional: '繁简',
  punctuation: '标点',
  abbreviation: '简称全称',
  synonym: '近义',
  date: '日期',
  amount: '数值',
  deadline: '时限',
  department: '部门',
  pinyin: '拼音',
  typing: '改字',
  wording: '措辞相近',
  terms: '分词',
  question: '问句',
};

/** 简称全称：环评 → 环境影响评价; of several words those that stand in the unit: 分词：有“无人机”“执法”，没有“卫星遥感” */
export function viaInWords({ match, via, reasons }: Pick<Hit, 'match' | 'via' | 'reasons'>): string {
  if (match === 'nearest') return nearestMatch;
  if (!via) return '原词';
  const words = isBySeveral({ via, reasons }) ? wordsInHit(reasons) : '';
  return `${nameOfVia[via.kind]}：${words || `${shorten(via.from, 20)} → ${shorten(via.to, 30)}`}`;
}

/** What facts say to a question, above the hits. */
export const cardsName = '直接回答';
export const cardsRemark = '程序按规则从文句中找出，以文句为准。';
export const cardColumns = { subject: '事项', answer: '回答', words: '文句', from: '出处' } as const;

/** 80%以上（2025年）, 2025年, 2023年（80%以上）, 牵头：省生态环境厅. */
export function cardInWords(card: Card): string {
  if (card.kind === 'charge') return rolesInWords((role) => card[role], card.openEnded);
  const { deadline, value } = card.target;
  const due = deadline === null ? '' : deadlineInWords(deadline);
  const [said, beside] = card.kind === 'amount' ? [valueInWords(card.target), due] : [due, value === null ? '' : valueInWords(card.target)];
  return beside ? `${said}（${beside}）` : said;
}

/** Of a unit that comes nearest: 接近：有“污水”，没有“融雪剂”. Nothing of one that is near by its characters only. */
export function nearnessInWords({ reasons }: Pick<Hit, 'reasons'>): string {
  const words = wordsInHit(reasons);
  return words ? `${nearestMatch}：${words}` : '';
}

const nearestMatch = '接近';

/** 有“污水”，没有“融雪剂”; what it lacks says nothing where it has none. */
function wordsInHit(reasons: readonly Reason[]): string {
  const has = reasons.flatMap((reason) => (reason.kind === 'in-title' || reason.kind === 'in-sentence' || reason.kind === 'in-unit' ? reason.words : []));
  const lacks = reasons.flatMap((reason) => (reason.kind === 'lacks' ? reason.words : []));
  if (has.length === 0) return '';
  return [`有${quoted([...new Set(has)])}`, ...(lacks.length > 0 ? [`没有${quoted(lacks)}`] : [])].join('，');
}

/** Each in marks of its own: what the word brings along at its ends is left out, what stands inside of it turns into inner ones. */
export const quoted = (words: readonly string[]): string =>
  words
    .map(
      (word) =>
        `“${shorten(word.replace(/^[“"「]+|[”"」]+$/gu, ''), 20)
          .replace(/[“「]/gu, '‘')
          .replace(/[”」]/gu, '’')}”`,
    )
    .join('');

/** A sentence on the query as a whole; none for what the page says elsewhere. */
export function noteInWords(note: Note): string {
  switch (note.kind) {
    case 'no-such-number':
      return `所收文件中未检得文号${shorten(note.number)}。`;
    case 'no-such-unit':
      return `${shorten(note.document)}没有${shorten(note.cited)}。`;
    case 'nearest':
      return `${note.lookedFor.length > 0 ? `查的是${quoted(note.lookedFor)}。` : ''}${missingInWords(note.missing)}`;
    case 'terms':
      return `${note.lookedFor.length > 0 ? `按几个词分别查：${quoted(note.lookedFor)}。` : ''}${missingInWords(note.missing)}`;
    case 'none-together':
      return `没有条目同时写到${quoted(note.words)}。`;
    case 'apart':
      return note.places.length > 0 ? `所收文件出自${note.places.join('、')}。` : '';
    case 'place':
      return `“${shorten(note.word)}”当作地名，按词查到的只取${note.place}的条目。`;
    case 'not-held':
      return missingInWords([...new Set(note.words.flatMap(({ query, name }) => [query, name]))]);
    case 'scope':
      return `${note.words.length > 0 ? `只在${quoted(note.words)}的范围内` : ''}查${quoted([note.lookedFor])}${note.leftOut.length > 0 ? `，不含${quoted(note.leftOut)}的文件` : ''}。${note.yearsOfTitles ? '未载日期的文件，年份取标题中的。' : ''}`;
    case 'none-in-scope':
      return `${quoted(note.words)}的范围内没有找到${quoted([note.lookedFor])}，下面是其他文件的条目。`;
    case 'none-charged':
      return `所收文件中未检得写明由${quoted([note.body])}${note.said}的条目，下面是写到它的条目。`;
    case 'place-not-held':
      return `未收${note.places.join('、')}的文件。`;
    case 'typing':
      return `所收文件中未检得“${shorten(note.from)}”，以下是“${shorten(note.to)}”的结果。`;
    case 'absent':
      return '';
  }
}

function missingInWords(missing: readonly string[]): string {
  return missing.length > 0 ? `所收文件中未检得${quoted(missing)}。` : '';
}

export const nameOfFilter: Record<FilterName, string> = {
  province: '地域',
  document: '文件',
  type: '文种',
  year: '年份',
  kind: '条目种类',
  topic: '主题',
};
export const nameOfLayout: Record<LayoutName, string> = { list: '按相关', groups: '按文件', lines: '上下文列表' };
export const nameOfOrder: Record<LineOrder, string> = { rank: '原序', before: '前文', after: '后文' };

/** Of which years documents are. */
export const yearsTaken = '成文年份；未载日期的，取标题中的年份';

/** Year of a document whose text gives neither a date nor, in its title, a year. */
export const notDated = notInText;

export const seeAllRanges = '查看全部范围';

/** On the button that opens the filters: how many are on. */
export const filterButtonInWords = (chosen: number): string => (chosen > 0 ? `筛选 ${chosen}` : '筛选');

/** `beyond`: how many of them are not among the hits that are shown. */
export const chosenInWords = (chosen: number, beyond = 0): string =>
  `已选 ${chosen} 个条目${beyond > 0 ? `，${beyond === chosen ? '都' : `${beyond} 个`}不在本次结果里` : ''}`;

/** Of a button at a hit: whether it lies on the reader's desk. */
export const keepInWords = (kept: boolean): string => (kept ? '★ 已收藏' : '☆ 收藏');
/** Why the ticked cannot stand side by side. */
export const besideLimit = (chosen: number): string => (chosen < 2 ? '并排要两个以上' : '并排最多四个');

/** What an export takes: the chosen hits, or all of them where none is chosen. `nearest`: nothing answers, these come nearest. */
export function exportScopeInWords(chosen: number, total: number, nearest = false): string {
  if (chosen > 0) return `导出${chosenTitleInWords(chosen)}`;
  return nearest ? `导出最接近的 ${total} 个条目` : `导出全部 ${total} 个条目`;
}

/** Of chosen hits as files, whatever found them. */
export const chosenTitleInWords = (chosen: number): string => `选中的 ${chosen} 个条目`;

/** The browser does not keep what is ticked beyond the page. */
export const ticksNotKept = '浏览器存不下勾选的内容，离开本页就没有了，请先导出或引用。';

/** Before the ticked are taken away: of how many the words have changed on the site since they were ticked, and how many are gone. Empty where none is. */
export function staleTicksInWords(changed: number, gone: number): string {
  const what = [...(changed > 0 ? [`${changed} 个文字有改动`] : []), ...(gone > 0 ? [`${gone} 个本站已没有`] : [])];
  return what.length > 0 ? `勾选之后，所选条目里${what.join('，')}。再按一次，照勾选时的文字取走。` : '';
}

/** As a heading of exported hits. */
export const exportTitleInWords = (query: string, nearest: boolean): string =>
  nearest ? `${titleInWords(query)}：没有确定的答案，最接近的条目` : titleInWords(query);

/** Where an export has not the whole clauses. */
export const excerptsOnly = '只录检索词所在的句子，中间略去的作“……”。';
export const exportProgressInWords = (ready: number, wanted: number): string => `已取 ${ready} / ${wanted} 个条目`;
export const copiedInWords = (count: number): string => `已复制 ${count} 个条目`;
export const exportedInWords = (count: number): string => `已导出 ${count} 个条目`;
export const citationCopied = '引用已复制';

/** Beside a completion: what it is. */
export function completionInWords({ kind, count }: Pick<Completion, 'kind' | 'count'>): string {
  return kind === 'document' ? `打开文件，${count} 个条目` : `${count} 个条目`;
}

/** Read aloud when they open. */
export const completionsInWords = (count: number): string => `${count} 条建议`;

/** A query may be a whole page; a message quotes its beginning. */
export function shorten(query: string, length = 40): string {
  // Control and format characters (right-to-left marks, halves of pairs) would disturb the line.
  const characters = charactersOf(
    headOf(query, 10 * length)
      .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
      .trim(),
  );
  const beginning = characters.slice(0, length).join('');
  // Characters under heaps of marks are long themselves.
  return characters.length > length || beginning.length > 2 * length ? `${headOf(beginning, 2 * length - 5)}…` : beginning;
}

/** Before the rows of what was made of a query. */
export const rowNames = {
  scope: '范围：',
  suggestions: '您是不是要找：',
  apart: '分别看：',
  also: '也包括：',
  only: '包括：',
  literal: '只看原词：',
  related: '相关：',
} as const;
export const onlyLiteral = '只看原词';
export const alsoOthers = '也查近义、简称等';
export const leaveOut = (word: string): string => `点一下，查的时候去掉“${shorten(word)}”`;
export const scopeTitle = (on: boolean): string => (on ? '点一下，不限这个范围' : '点一下，只在这个范围里查');
export const switchTitle = (on: boolean): string => (on ? '点一下，不再包括' : '点一下，重新包括');

export const countInWords = (count: number): string => `${count} 个条目`;
export const moreHitsInWords = (count: number): string => `再显示 ${count} 个条目`;
export const moreDocumentsInWords = (count: number): string => `再显示 ${count} 份文件`;
export const moreLinesInWords = (count: number): string => `再显示 ${count} 行`;
export const moreTextsInWords = (count: number): string => `再取 ${count} 个条目`;
/** Of a document whose hits are not all shown: `left` are not, the next step shows at most `step`. */
export function moreOfDocumentInWords(left: number, step: number): string {
  return left <= step ? `这份文件另有 ${left} 个条目` : `这份文件再显示 ${step} 个条目，共 ${left} 个未显示`;
}

export const copyCitation = '复制引用';
export const copyLink = '复制链接';
/** Units like a hit, and what stands there where there are none. */
export const likeName = '相近的条目';
export const noneLike = '所收文件中没有相近的条目。';

/** Beside the results: pages on which hits stand, by kind. */
export const aroundName = '结果涉及';
export const nameOfPages: Record<PageKind, string> = { topic: '主题', body: '牵头、负责的部门', target: '指标', instrument: '提到的文件' };
/** `of` hits were looked at, of `total`. */
export const aroundScope = (of: number, total: number): string => (of < total ? `依前 ${of} 个条目` : '');

export const whyHere = '为什么在这里';
export const chooseInWords = (unit: string): string => `选中：${unit}`;
export const hitsByProvince = '各地命中';
export const noneInProvince = '：未检得';
/** Hits that other filters hide. */
export const hiddenInProvince = '：0';
export const moreValuesInWords = (filter: FilterName): string => `更多${nameOfFilter[filter]}`;
export const completionsName = '建议';
