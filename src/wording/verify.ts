/** What the page that checks reports says. */
import type { DataFileTrouble } from '../browser/data-file.ts';
import { insideQuotation } from '../policy/marks.ts';
import type { CheckedCitation } from '../verify/citations.ts';
import type { CheckedLink } from '../verify/links.ts';
import type { CheckedNumber } from '../verify/numbers/held.ts';
import type { ErratumUse } from '../verify/readings.ts';
import type { QuotationVerdict } from '../verify/verdicts.ts';
import type { CheckedQuotation, Verdict } from '../verify/verify.ts';
import { fileTroubleInWords } from './data-files.ts';

export const checking = '正在核对…';
export const pasteFirst = '请先粘贴要核对的文字。';
export const noCollection = (trouble: DataFileTrouble): string => fileTroubleInWords('文库的数据', trouble);
export const programFault = '核对时出了差错，没有结果。';

export const copied = '已复制';
export const notCopied = '没能复制';

/** On the button for the next step: how many it shows, how many are left. */
export const moreQuotationsInWords = (next: number, left: number): string => `再显示 ${next} 处（还有 ${left} 处）`;

export const verdicts: Record<Verdict, string> = {
  verbatim: '逐字相符',
  'other-source': '文字相符，出处有出入',
  punctuation: '文字相符，标点有出入',
  altered: '文字有出入',
};

/** Only the form of marks or digits differs. */
export const onlyForm = '文字相符，全半角有出入';

/** In the report's own words, without quotation marks; no number, year, place or prohibition is another. */
export const retoldInWords = '转述，未见抵触';

export function verdictInWords({ verdict, pieces, retold }: Pick<CheckedQuotation, 'verdict' | 'pieces'> & { retold?: boolean }): string {
  if (retold) return retoldInWords;
  const formOnly = verdict === 'punctuation' && pieces.every(({ kind }) => kind !== 'punctuation');
  return formOnly ? onlyForm : verdicts[verdict];
}

interface Counted {
  quotations: readonly (Pick<CheckedQuotation, 'verdict'> & { retold?: boolean })[];
  marked: readonly Pick<QuotationVerdict, 'verdict'>[];
  links: readonly Pick<CheckedLink, 'state'>[];
  citations: readonly Pick<CheckedCitation, 'verdict'>[];
  numbers: readonly Pick<CheckedNumber, 'verdict'>[];
}

/** Every kind with all its verdicts, so that what is right is never said alone. */
export function summaryInWords({ quotations, marked, links, citations, numbers }: Counted): string {
  return [quotationsInWords(quotations, marked), citationsInWords(citations), numbersInWords(numbers), linksInWords(links)].filter(Boolean).join('\n');
}

function quotationsInWords(quotations: Counted['quotations'], marked: Counted['marked']): string {
  const told = quotations.filter(({ retold }) => retold).length;
  const judged = [...quotations.filter(({ retold }) => !retold), ...marked];
  const count = (...wanted: string[]) => judged.filter(({ verdict }) => wanted.includes(verdict)).length;
  const all = quotations.length + marked.length;
  const counts = countsInWords([
    [count('verbatim', 'same'), '相符'],
    [count('other-source'), '出处有出入'],
    [count('punctuation'), '标点或全半角有出入'],
    [count('altered', 'different'), '文字有出入'],
    [count('too-short'), '太短未核对'],
    [count('not-found'), '本库未见'],
    [told, '转述未见抵触'],
  ]);
  return all === 0 ? '没有引号里的话，也未检得引自本库的文字。' : `引文 ${all} 处：${counts}。`;
}

const countsInWords = (counts: readonly (readonly [number, string])[]): string =>
  counts.flatMap(([number, name]) => (number > 0 ? `${name} ${number}` : [])).join('、');

function numbersInWords(numbers: Counted['numbers']): string {
  const count = (wanted: CheckedNumber['verdict']) => numbers.filter(({ verdict }) => verdict === wanted).length;
  const counts = countsInWords([
    [count('agrees'), '相符'],
    [count('disagrees'), '有出入'],
    [count('unknown'), '无从比对'],
  ]);
  return numbers.length === 0 ? '' : `数字 ${numbers.length} 个：${counts}。`;
}

function linksInWords(links: Counted['links']): string {
  const faulty = links.filter(({ state }) => state !== 'live').length;
  const counts = countsInWords([
    [links.length - faulty, '有效'],
    [faulty, '要留意'],
  ]);
  return links.length === 0 ? '' : `链接 ${links.length} 个：${counts}。`;
}

/** Below the counts. */
export const notChecked =
  '“相符”只说与本库文字一致。不加引号的转述，只看数字、年份、名称和“不得”一类的词有没有抵触。没有核对的：不带单位的数字、所收文件以外的出处。';

/** What a very long report is told: how far it was checked, how many quotations are listed. Empty where all of it was. */
export function boundsInWords(checkedUntil: number | null, listed: number, unlisted: number): string {
  const part = checkedUntil === null ? '' : `所贴文字太长，只核对了前 ${checkedUntil} 字；其余的请分次核对。`;
  return part + (unlisted === 0 ? '' : `引文太多，只列出前 ${listed} 处，其余 ${unlisted} 处未列。`);
}

function citationsInWords(citations: Counted['citations']): string {
  const count = (...wanted: CheckedCitation['verdict'][]) => citations.filter(({ verdict }) => wanted.includes(verdict)).length;
  const counts = countsInWords([
    [count('found'), '有此条款'],
    [count('not-found'), '未检得'],
    [count('ambiguous', 'unclear'), '不能确定'],
  ]);
  return citations.length === 0 ? '' : `出处 ${citations.length} 处：${counts}。`;
}

export const citationVerdicts: Record<CheckedCitation['verdict'], string> = {
  found: '有此条款',
  'not-found': '所收文件中未检得',
  ambiguous: '不止一处，不能确定',
  unclear: '看不出指的是哪一处，未作判断',
};

export function erratumInWords({ use, here, other }: ErratumUse): string {
  const [reading, received] = [onOneLine(here), onOneLine(other)];
  if (use === 'received')
    return received ? `所引为底本文字“${received}”，本库校作“${reading}”，两种都不算出入。` : `“${reading}”是本库校补的，底本没有，两种都不算出入。`;
  if (use === 'corrected') return received ? `“${reading}”是本库校订文字，底本作“${received}”，两种都不算出入。` : `“${reading}”是本库校补的，底本没有。`;
  return `底本作“${reading}”，本库存疑，疑作“${received}”；引用请照底本，并与正式发布文本核对。`;
}

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export const cutShort = '报告在此断句，所据文本的句子还没有完。';
/** Marks of notes and numbers of pages, as the report has them; the first few. */
export const passedOverInWords = (marks: readonly string[]): string =>
  `报告自有的注码、页码、页眉（${marks
    .slice(0, 5)
    .map((mark) => mark.replace(/\s+/gu, ' '))
    .join('、')}${marks.length > 5 ? '等' : ''}）不算出入。`;
export const elided = '有省略号处，略去的字不算出入。';

export const linkStates: Record<CheckedLink['state'], string> = {
  live: '有效',
  changed: '有效，但所带引文与现文不符',
  unread: '有效，但所带引文残缺，未能核对',
  moved: '已移到别处',
  withdrawn: '已撤下',
  unknown: '本库没有这个地址',
};

/** Before the quotation's wording in the collection. */
export const sourceName = '所据文本';
/** Read aloud before what the report has too much, and before what belongs there. */
export const tooMuch = '多：';
export const rather = '应为：';
/** The report says that the words come from elsewhere. */
export const saidInWords = (said: string): string => `报告称出自“${insideQuotation(said)}”，所收文件中，这些文字见于上列条目。`;
export const alsoIn = '同样的文字也见于：';
/** After the first of several places: how many there are, if not all are named. */
export const endOfPlaces = (named: number, all: number): string => (all > named ? `等 ${all} 个条目。` : '。');
export const copyReference = '复制出处';
export const seeParagraph = (number: number): string => `看报告第${number}段`;
export const inDocument = ' 所在文件：';

export function linkRemarks({ note, state, lastWording }: Pick<CheckedLink, 'note' | 'state'> & { lastWording: string | null }): string {
  return [note && `${note}。`, state === 'withdrawn' && lastWording && `最后的文字：“${lastWording}”`].filter(Boolean).join('');
}

/** Of words in quotation marks that were not found by their evidence. */
export const markedVerdicts: Record<QuotationVerdict['verdict'], string> = {
  same: '文字相符',
  different: '文字相符，标点有出入',
  'too-short': '太短，没有核对',
  'not-found': '本库未见',
  'other-source': '文字相符，出处有出入',
};
export const markedRemarks: Partial<Record<QuotationVerdict['verdict'], string>> = {
  same: '这几个字许多条目都有，看不出引自哪一处。',
  'not-found': '所收文件里没有这些话，也没有与之相近的。',
};

export const numberVerdicts: Record<'agrees' | 'disagrees', string> = { agrees: '与所载相符', disagrees: '与所载不符' };
/** Before the place that has it; `isOfAnother`: the report says it of a place of whose documents none tells it. */
export const knownInWords = ({ amount, year }: { amount: string; year: number | null }, isOfAnother: boolean): string =>
  `${isOfAnother ? '报告所说的地方，所收文件没有这个数；' : ''}所载为${amount}${year === null ? '' : `（${year}年）`}，见`;
/** A document has another number than the report gives it. */
export const numberInWords = (number: string): string => `，文号是${number}`;
/** A document is given a number, and its text has none. */
export const numberUnknown = '所据文本未载文号，无从核对';
export const endOfKnown = '。';

/** Of files that are chosen or dropped. */
export const readingFile = (name: string): string => `正在读取“${name}”…`;
export const unreadFile = (name: string): string => `没能读取“${name}”。请把文字复制、粘贴到框里。`;
export const wordsOfRefusal = (name: string, { message, remedy }: { message: string; remedy: string }): string => `没有读取“${name}”：${message}${remedy}`;
