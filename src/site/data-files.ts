/** The public data files and their fields, as /data/ describes them. The schemas are in src/policy/model.ts. */
export interface DataFile {
  name: string;
  about: string;
  fields: { name: string; type: string; about: string }[];
}

const field = (name: string, type: string, about: string) => ({ name, type, about });

export const dataFiles: DataFile[] = [
  {
    name: 'documents.json',
    about: '每份文件一条，按书架的次序。',
    fields: [
      field('id', '字符串', '文件代号，不再更改'),
      field('title', '字符串', '标题'),
      field('shortTitle', '字符串', '简称'),
      field('province', '字符串', '省份，如“湖南”'),
      field('documentNumber', '字符串或 null', '发文字号；原文未载为 null'),
      field('issuers', '字符串数组', '发文机关；原文未载为空数组'),
      field('date', '日期或 null', '成文日期，YYYY-MM-DD'),
      field('datePublished', '日期或 null', '发布日期，YYYY-MM-DD'),
      field('type', '字符串', '文种：意见、措施、要点、规划、方案等'),
      field('url', '字符串', '本站页面地址'),
      field('source', '对象', '底本：file 为文件名，sha256 为校验值'),
      field('received', '字符串', '文本怎样收到'),
      field('typography', '字符串数组', '用于全文的排印规则'),
      field('dropped', '数组', '略去的文字：start、end 为在底本中的位置，reason 为理由'),
      field('clauses', '整数', '条数'),
    ],
  },
  {
    name: 'clauses.json',
    about: '每一条（文件中可以单独引用的部分）一条记录，按文件次序。',
    fields: [
      field('id', '字符串', '“文件代号#锚点”'),
      field('document', '字符串', '文件代号'),
      field('anchor', '字符串', '页内锚点，发布之后不再更改'),
      field(
        'kind',
        '字符串',
        '种类：front 文件头、preamble 引言、section 部分、subsection 小节、measure 措施、table 表、note 表注、box 专栏、closing 结尾段、attachment 附件；法规体例另有 part、chapter、division、article',
      ),
      field('label', '字符串或 null', '标号，如“（五）”'),
      field('title', '字符串或 null', '标题，不带末尾句号'),
      field('parent', '字符串或 null', '上一级的 id'),
      field('text', '字符串', '正文，已用勘误；段落以换行分开，表格的格以制表符分开'),
      field('url', '字符串', '本条链接'),
      field('source', '数组', '在底本中的位置：start、end（UTF-16 单位，不含 end）'),
      field('rows', '数组，仅表格有', '各行各格，含 colspan、rowspan、header'),
    ],
  },
  {
    name: 'errata.json',
    about: '每处改正或存疑一条记录。',
    fields: [
      field('clause', '字符串', '所在条的 id'),
      field('start', '整数', '在底本中的起点（UTF-16 单位）'),
      field('end', '整数', '终点，不含'),
      field('original', '字符串', '底本文字；只补不删处为空'),
      field('corrected', '字符串', '校读文字；存疑而无定见处为空'),
      field('status', '字符串', 'corrected 已改正，noted 存疑、照录原文'),
      field(
        'kind',
        '字符串',
        '种类：wrong-char 误字、missing 脱字、duplicate 衍字、misplaced 错位、punctuation 标点、foreign 夹杂外文、scattered 离位、subscript 上下标、spacing 字距',
      ),
      field('reason', '字符串', '理由'),
      field('confidence', '字符串', '把握：certain 确定、likely 很可能、doubtful 存疑'),
      field('readers', '整数', '指出此处的校读者人数，1 或 2'),
    ],
  },
];
