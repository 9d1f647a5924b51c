/** What is known of a document beside its text, as lines for readers. What is not known has no line. */
import { dateInWords } from '../policy/dates.ts';
import { insideQuotation } from '../policy/marks.ts';
import type { PolicyDocument } from '../policy/model/document.ts';
import type { attachmentStates, Resting, SourcedKey } from '../policy/model/particulars.ts';

const levelInWords: Record<NonNullable<PolicyDocument['maker']>['level'], string> = {
  national: '国家',
  province: '省级',
  prefecture: '地级',
  county: '县级',
  other: '其他',
};

const stateInWords: Record<(typeof attachmentStates)[number], string> = { received: '已收', 'not-received': '未收', withheld: '不公开' };

/** Name and value of each particular that is known, in the order in which a document names them itself; with what it rests on where that is not the text. */
export function particularsInWords(document: PolicyDocument): { name: string; value: string }[] {
  const { form, genre, maker, rank, system, gazette, registrationNumber, disclosure, commentsUntil, stage, dateEffective, dateExpires } = document;
  const rows: [key: SourcedKey, name: string, value: string | null][] = [
    ['form', '公文文种', form],
    ['genre', '文本名称', genre],
    ['maker', '制定机关', maker && `${levelInWords[maker.level]}${maker.kind}`],
    ['stage', '所处阶段', stage],
    ['history', '通过与修改', document.history.map(({ words }) => words).join('；') || null],
    ['dateEffective', '施行日期', dateEffective && dateInWords(dateEffective)],
    ['dateExpires', '有效期至', dateExpires && dateInWords(dateExpires)],
    ['rank', '效力位阶', rank === 'other' ? '其他' : rank],
    ['system', '所属系统', system],
    ['carriedBy', '印发通知', carrierInWords(document)],
    ['attachments', '附件', attachmentsInWords(document)],
    ['disclosure', '公开属性', disclosure],
    ['gazette', '刊登公报', gazette],
    ['registrationNumber', '统一登记号', registrationNumber],
    ['commentsUntil', '征求意见截止', commentsUntil && dateInWords(commentsUntil)],
  ];
  return rows.flatMap(([key, name, value]) => (value ? [{ name, value: `${value}${basisInWords(document.sources[key])}` }] : []));
}

/** 《关于印发…的通知》（湘办发〔2021〕2号）附件5; “附件5” alone of a notice that was not received. */
function carrierInWords({ carriedBy }: PolicyDocument): string | null {
  if (!carriedBy) return null;
  const { title, documentNumber, attachment } = carriedBy;
  if (!title && !documentNumber) return attachment && `本文件为所附通知的${attachment}；通知未收`;
  return `${title ? `《${title}》` : ''}${documentNumber ? `（${documentNumber}）` : ''}${attachment ?? ''}`;
}

function attachmentsInWords({ attachments }: PolicyDocument): string | null {
  return attachments.map(({ label, title, state }) => `${nameOfAttachment({ label, title })}（${stateInWords[state]}）`).join('；') || null;
}

/** What is not here of the attachments that a document names: 附件3 经费测算表：不公开（底本作“附件3不公开”）. */
export const missingAttachmentsInWords = ({ attachments }: Pick<PolicyDocument, 'attachments'>): string[] =>
  attachments.flatMap(({ label, title, state, words }) =>
    state === 'received' ? [] : [`${nameOfAttachment({ label, title })}：${stateInWords[state]}${words ? `（底本作“${insideQuotation(words)}”）` : ''}`],
  );

/** The same in few words, for a list of contents: 附件3 经费测算表（不公开）. */
export const missingAttachmentsInShort = ({ attachments }: Pick<PolicyDocument, 'attachments'>): string[] =>
  attachments.filter(({ state }) => state !== 'received').map((attachment) => `${nameOfAttachment(attachment)}（${stateInWords[attachment.state]}）`);

/** 附件3 经费测算表. */
export const nameOfAttachment = ({ label, title }: Pick<PolicyDocument['attachments'][number], 'label' | 'title'>): string =>
  [label, title].filter(Boolean).join(' ') || '附件';

const basisInWords = (basis: Resting | undefined): string =>
  !basis || basis.from === 'text' ? '' : `（${basis.from === 'page' ? '据所在网页' : '编者判定'}：${basis.words}）`;

/** What the received file counts by itself and its text lacks: 自动编号12处. */
export const restoredInWords = (restored: PolicyDocument['restored']): string =>
  [...Map.groupBy(restored, ({ what }) => what)].map(([what, places]) => `${what}${places.length}处`).join('，');
