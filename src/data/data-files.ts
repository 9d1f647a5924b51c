/** The public data files and their fields, as /data/ describes them; what a field is says its schema. */

import { measureAboveSchema, textAboveSchema } from '../policy/model/above.ts';
import { anchorEntrySchema } from '../policy/model/anchor.ts';
import { policyDocumentSchema } from '../policy/model/document.ts';
import { erratumSchema } from '../policy/model/erratum.ts';
import { assignmentSchema } from '../policy/model/facts/assignment.ts';
import { citationSchema } from '../policy/model/facts/citation.ts';
import { penaltySchema } from '../policy/model/facts/penalty.ts';
import { targetSchema } from '../policy/model/facts/target.ts';
import { termSchema } from '../policy/model/facts/term.ts';
import { familySchema } from '../policy/model/family.ts';
import { jurisdictionSchema } from '../policy/model/jurisdiction.ts';
import { measureLinkSchema } from '../policy/model/link.ts';
import { partSchema } from '../policy/model/part.ts';
import { sentenceSchema } from '../policy/model/sentence.ts';
import { topicSchema } from '../policy/model/topic.ts';
import { unitSchema } from '../policy/model/unit.ts';
import { codingRowSchema } from '../policy/published/coding-row.ts';
import { documentDataSchema } from '../policy/published/document-data.ts';
import { type FieldDescription, fieldsOf } from './field-list.ts';

export interface DataFile {
  name: string;
  about: string;
  /** What the CSV file of the same name has otherwise; null where there is none. */
  csv: string | null;
  fields: FieldDescription[];
}

export const dataFiles: DataFile[] = [
  {
    name: 'documents.json',
    about: '每份文件一条，按文件目录的次序。',
    csv: '发文机关以“；”连接；source 分作 file、sha256 两列；不含 typography、dropped。',
    fields: fieldsOf(policyDocumentSchema),
  },
  {
    name: 'clauses.json',
    about: '每个条目（文件中可以单独引用的部分）一条记录，按文件次序。',
    csv: '不含 source、within、rows。',
    fields: fieldsOf(unitSchema),
  },
  {
    name: 'sentences.json',
    about: '每一句一条记录。句是条目之下可以引用的一级：“#m5.2”是第五条第二句。',
    csv: '',
    fields: fieldsOf(sentenceSchema),
  },
  {
    name: 'parts.json',
    about: '条目之下的款、项、目，表的行、格，各一条记录：“#a45-p2-i3”是第四十五条第二款第三项，“#t1-r6-c2”是表1第六行第二格（表头不计）。',
    csv: '',
    fields: fieldsOf(partSchema),
  },
  { name: 'errata.json', about: '每处校订或存疑一条记录。', csv: '', fields: fieldsOf(erratumSchema) },
  {
    name: 'links.json',
    about: '不同文件的两个条目之间的对应关系，每对一条记录。',
    csv: '理由以“；”连接。',
    fields: fieldsOf(measureLinkSchema),
  },
  {
    name: 'basis.json',
    about: '每份文件所贯彻、所依据而本库也收有的上位文件，每对一条记录；依据见 source。',
    csv: '',
    fields: fieldsOf(textAboveSchema),
  },
  {
    name: 'above.json',
    about: '下位文件的每个条目与它的一份上位文件，一条记录：所本的是哪一条，照抄、细化还是新增。系统匹配，只比对这两份文件的文字；只说施行日期的条目不计。',
    csv: '所本条目以“；”连接；repeated 只留句数。',
    fields: fieldsOf(measureAboveSchema),
  },
  {
    name: 'targets.json',
    about: '量化指标与时限任务：条目中将来可以核对的数值、期限，每个数值一条记录，附所据的文字。程序按规则找出。',
    csv: '另有文件的 title、place，所据的文字 words；evidence 分作 clause、start、end、row；comparator、reading 写作等于、不低于、不超过、超过、低于、左右、提高、下降、完成。',
    fields: fieldsOf(targetSchema),
  },
  {
    name: 'assignments.json',
    about: '责任分工：每项任务由谁牵头、配合、落实，一条记录。程序按规则找出。',
    csv: '单位以“；”连接；另有 title、place、words；evidence 分列；task 是任务的文字，位置另成两列。',
    fields: fieldsOf(assignmentSchema),
  },
  {
    name: 'citations.json',
    about: '文中引用的文件、法律、标准，每处一条记录：依据、落实、制定还是提到，本库收有的指向其条目。程序按规则找出。',
    csv: '另有 title、place、words；evidence、currency 分列，后者各列以 currency 开头。',
    fields: fieldsOf(citationSchema),
  },
  {
    name: 'terms.json',
    about: '文中释义、简称、合称的术语，每个一条记录。程序按规则找出。',
    csv: '另有 title、place、words；evidence 分列；meaning 是释义的文字，位置另成两列。',
    fields: fieldsOf(termSchema),
  },
  {
    name: 'penalties.json',
    about: '法规中的法律责任：什么行为、由谁、怎样处罚，每项一条记录。程序按规则找出。',
    csv: '另有 title、place、words；evidence 分列；conduct 是违法行为的文字，位置另成两列；处罚以“；”连接。',
    fields: fieldsOf(penaltySchema),
  },
  {
    name: 'topics.json',
    about: '各地对照的主题，每个主题一条记录，按国家指导意见的次序。',
    csv: '每行一个主题的一个条目：units 分作 unit、source、via 三列。',
    fields: fieldsOf(topicSchema),
  },
  {
    name: 'families.json',
    about: '同类条目：系统匹配为主要规定同一件事的条目，每组一条记录。一个条目至多归入一组；条目增减后，组的代号不变。',
    csv: '每行一组的一个条目：id 作 family，members 分作各行的 unit。',
    fields: fieldsOf(familySchema),
  },
  {
    name: 'anchors.json',
    about: '发布过的每一个 id，包括后来移动、合并或撤下的。',
    csv: 'quote 只留 exact。',
    fields: fieldsOf(anchorEntrySchema),
  },
  {
    name: 'jurisdictions.json',
    about: '国家、省级行政区、地级行政区，每个一条记录，自上而下。代码依 GB/T 2260；兵团、功能区不是一级行政区，level 为 other。',
    csv: '属性以“；”连接。',
    fields: fieldsOf(jurisdictionSchema),
  },
];

/** A file for each document, with all that the others hold of it; its name is that of the first. */
export const documentFile = {
  name: 'documents/<id>.json',
  about: '一份文件的全部数据在一个文件里，文件名即文件代号：条目、句、款项、校订、对应关系、事实。只用几份文件的，不必下载全库。',
  csv: null,
  fields: fieldsOf(documentDataSchema),
} as const satisfies DataFile;

/** The long table for coding: there is no JSON of it. */
export const codingTable = {
  name: 'coding/sentences.csv',
  about: '每句、表格的每行一行：文件、地域、主题、约束力用语、单位、时限、目标、引用。',
  csv: null,
  fields: fieldsOf(codingRowSchema),
} as const satisfies DataFile;

/** What is published for researchers who code texts, and what each is for. */
export const codingFiles: readonly { name: string; title: string; about: string }[] = [
  { name: 'coding/sentences.csv', title: '编码长表', about: '用 Excel、R、Stata、Python 统计，或作为人工编码的底稿。' },
  { name: 'coding/codebook.md', title: '长表说明', about: '每一列的含义、取值、怎样得出、可靠程度。' },
  {
    name: 'coding/policies.qdpx',
    title: 'REFI-QDA 项目',
    about: '供支持 REFI-QDA 的质性分析软件导入：每份文件一个来源，事实、约束力用语、主题、同类条目为代码，选取区间附在原句上。',
  },
];
