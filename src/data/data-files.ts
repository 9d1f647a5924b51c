/** The public data files and their fields, as /data/ describes them. The schemas are in src/policy/model.ts. */
export interface DataFile {
  name: string;
  about: string;
  /** What the CSV file of the same name has otherwise; null where there is none. */
  csv: string | null;
  fields: { name: string; type: string; about: string }[];
}

const field = (name: string, type: string, about: string) => ({ name, type, about });

export const dataFiles: DataFile[] = [
  {
    name: 'documents.json',
    about: '每份文件一条，按书架的次序。',
    csv: '发文机关以“；”连接；source 分作 file、sha256 两列；不含 typography、dropped。',
    fields: [
      field('id', '字符串', '文件代号，不再更改'),
      field('title', '字符串', '标题'),
      field('shortTitle', '字符串', '简称'),
      field('shortName', '字符串', '短链接 /c/ 后所用的名称，不再更改'),
      field('province', '字符串', '省份，如“湖南”'),
      field('documentNumber', '字符串或 null', '发文字号；原文未载为 null'),
      field('issuers', '字符串数组', '发文机关；原文未载为空数组'),
      field('date', '日期或 null', '成文日期，YYYY-MM-DD'),
      field('datePublished', '日期或 null', '发布日期，YYYY-MM-DD'),
      field('type', '字符串', '文种：意见、措施、要点、规划、方案等'),
      field('url', '字符串', '本站页面地址'),
      field('source', '对象', '底本：file 为文件名，sha256 为校验值'),
      field('received', '字符串', '文本怎样收到'),
      field('added', '日期', '收入本库的日期'),
      field('revised', '日期或 null', '文本最近一次修订的日期'),
      field('typography', '字符串数组', '用于全文的排印规则'),
      field('dropped', '数组', '略去的文字：start、end 为在底本中的位置，reason 为理由'),
      field('clauses', '整数', '条数'),
    ],
  },
  {
    name: 'clauses.json',
    about: '每一条（文件中可以单独引用的部分）一条记录，按文件次序。',
    csv: '不含 source、rows。',
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
    name: 'sentences.json',
    about: '每一句一条记录。句是条之下可以引用的一级：“#m5.2”是第五条第二句。',
    csv: '',
    fields: [
      field('id', '字符串', '“条的 id.句号”'),
      field('clause', '字符串', '所在条的 id'),
      field('index', '整数', '句号，一经发布不再更改；文本修订后未必与次序相同'),
      field('start', '整数', '在条的正文（text）中的起点（UTF-16 单位）'),
      field('end', '整数', '终点，不含'),
      field('text', '字符串', '句的文字'),
    ],
  },
  {
    name: 'errata.json',
    about: '每处改正或存疑一条记录。',
    csv: '',
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
      field('textStart', '整数或 null', '在条的正文（text）中的起点；在标题、表格中或已略去的为 null'),
      field('textEnd', '整数或 null', '终点，不含'),
    ],
  },
  {
    name: 'links.json',
    about: '不同文件的两条之间的对应关系，每对一条记录。',
    csv: '理由以“；”连接。',
    fields: [
      field('a', '字符串', '一条的 id'),
      field('b', '字符串', '另一条的 id；a 在 b 之前'),
      field('strength', '字符串', 'same 主要规定同一件事，partial 有相同的具体举措'),
      field('score', '数', '程序对这一判断的把握，0 至 1'),
      field('reasons', '字符串数组', '理由'),
      field('source', '字符串', 'matched 程序比对得出，editor 编者有判断'),
      field('automatic', '真假', '不计编者的判断，程序是否也得出同一结论'),
    ],
  },
  {
    name: 'topics.json',
    about: '各省对照的主题，每个主题一条记录，按国家指导意见的次序。',
    csv: '每行一个主题的一条：units 分作 unit、source、via 三列。',
    fields: [
      field('id', '字符串', '主题代号，即对照页地址的末段，不再更改'),
      field('title', '字符串', '主题'),
      field('theme', '字符串', '所属体系'),
      field('framework', '字符串或 null', '国家指导意见中的项；各省增设的主题为 null'),
      field('units', '数组', '归入本主题的条：id；source 为 editor 编者归入、proposed 由对应关系推定；推定的另有 via，所依据的条'),
    ],
  },
  {
    name: 'anchors.json',
    about: '发布过的每一个 id，包括后来移动、合并或撤下的。',
    csv: 'quote 只留 exact。',
    fields: [
      field('id', '字符串', '条或句的 id'),
      field('kind', '字符串', '条的种类，句为 sentence'),
      field('hash', '字符串', '文字的 SHA-256 的前十六位'),
      field('quote', '对象', 'exact 为文字（长的只有开头），prefix、suffix 为前后的文字'),
      field('since', '日期', '首次发布的日期'),
      field('state', '字符串', 'live 在用，moved 移至他处，merged 并入他条，withdrawn 撤下'),
      field('to', '字符串，仅移动或合并的有', '现在的 id'),
      field('note', '字符串，未必有', '说明'),
    ],
  },
];
