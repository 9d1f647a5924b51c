/** The public data files and their fields, as /data/ describes them; what a field is says its schema. */

import { measureAboveSchema, textAboveSchema } from '../policy/model/above.ts';
import { anchorEntrySchema } from '../policy/model/anchor.ts';
import { policyDocumentSchema } from '../policy/model/document.ts';
import { erratumSchema } from '../policy/model/erratum.ts';
import { familySchema } from '../policy/model/family.ts';
import { jurisdictionSchema } from '../policy/model/jurisdiction.ts';
import { measureLinkSchema } from '../policy/model/link.ts';
import { partSchema } from '../policy/model/part.ts';
import { sentenceSchema } from '../policy/model/sentence.ts';
import { topicSchema } from '../policy/model/topic.ts';
import { unitSchema } from '../policy/model/unit.ts';
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
