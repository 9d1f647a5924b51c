/** How the site speaks of a document: its facts, the rules applied to it, what a preview says. */
import { dateInWords } from '../policy/dates.ts';
import type { AnchorEntry } from '../policy/model/anchor.ts';
import type { PolicyDocument } from '../policy/model/document.ts';
import type { TypographyRule } from '../policy/model/document-metadata.ts';
import type { Place } from '../policy/places.ts';
import { shortened } from '../policy/whole-characters.ts';
import { missingAttachmentsInWords } from './particulars.ts';
import { cautionInWords } from './proofread.ts';

/** What the texts leave unsaid. */
export const notInText = '所据文本未载';

/** Issuers as a list: 甲、乙. Null where the text names none. */
export function issuersInWords(document: PolicyDocument): string | null {
  return document.issuers.length > 0 ? document.issuers.join('、') : null;
}

/** Rules that were applied to a whole document, as its page names them. */
export const typographyInWords: Record<TypographyRule, string> = {
  'markdown-marks': '去掉转存时带入的标题、加粗、换行、列项、链接、表格等标记（#、**、| 之类）。',
  'full-width-punctuation': '半角标点改为全角标点。',
  'no-stray-spaces': '去掉数字、字母与汉字之间因版面带入的空格。',
  'sub-and-superscripts': '上下标标记还原为文字，如“PM_{2.5}”作“PM2.5”。',
  'unified-ideographs': '部首字符和兼容字符改为所代表的汉字，如“⻛”（U+2EDB）作“风”。',
  'page-furniture': '去掉版面的页码，以及各页重复的页眉、页脚。',
};

/** One sentence on a document, for search engines and previews. */
export function summaryOfDocument(document: PolicyDocument): string {
  const facts = [issuersInWords(document), document.documentNumber, document.date && dateInWords(document.date)].filter(Boolean);
  return `${document.place.name}《${document.title}》全文，各条目可检索、可引用，共${document.clauses}个条目。${facts.length > 0 ? `${facts.join('，')}。` : ''}${cautionInWords(document.proofread)}`;
}

/** On the picture that goes with a shared link. */
export const caution = '不是政府网站；引用以正式发布文本为准';

/** What goes with a link to one unit where it is shared: place and date before its words. */
export function sharedAbout({ place, date, datePublished }: Pick<PolicyDocument, 'place' | 'date' | 'datePublished'>, words: string): string {
  const day = datePublished ?? date;
  return shortened(`${place.name}${day ? `，${dateInWords(day)}` : ''}：${words}`, 160);
}

/** In the forms of a document that was taken out: its present address, its own page, its former places, what kind of document it is. */
export const presentAddress = '现在的文件';
export const webPage = '网页';
export const formerPlaces = '曾用代号';
export const withdrawnType = '已撤下的文件';

/** What became of a place that was published: 现为“m6”, 已并入“m6”, 已撤去; `now` is where its words are, null where they are gone. */
export function fateOfPlace(state: AnchorEntry['state'], now: string | null): string {
  if (now === null) return '已撤去';
  return state === 'merged' ? `已并入${now}` : `现为${now}`;
}

/** What became of a document that was published and is no longer here; `successor`: the title of the one that holds its text now. */
export function fateOfDocument({ note }: { note?: string | undefined }, successor: string | null): string {
  const fate = successor === null ? '这份文件曾经发布，现已撤下。' : `这份文件曾经发布，现在的位置是《${successor}》。`;
  return note ? `${fate}${note.replace(/。$/u, '')}。` : fate;
}

/** Facts of a document in one line each; what the text does not give is left out. */
export function factsOf(document: {
  place: Place;
  type: string;
  issuers: readonly string[];
  documentNumber: string | null;
  date: string | null;
  datePublished: string | null;
  attachments: PolicyDocument['attachments'];
}): [name: string, value: string][] {
  const facts: [string, string | null][] = [
    ['地域', document.place.fullName],
    ['发文机关', document.issuers.join('、') || null],
    ['发文字号', document.documentNumber],
    ['成文日期', document.date],
    ['发布日期', document.datePublished],
    ['文种', document.type],
    ['所缺附件', missingAttachmentsInWords(document).join('；') || null],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}
