/** Words of the exports for coding: the codes of the REFI-QDA project, and its notes. */
import type { FactKind } from '../policy/model/facts/facts.ts';
import type { Term } from '../policy/model/facts/term.ts';
import type { CodingSource } from '../policy/published/coding-row.ts';

export const factsName = '任务与目标';
export const familiesName = '同类条目';
export const topicsName = '主题';

/** What a kind of facts is called as a code, and what is coded so. */
export const factCodes: Record<FactKind, { name: string; about: string }> = {
  targets: { name: '目标', about: '将来可以核对的数值、期限。' },
  assignments: { name: '分工', about: '任务由谁牵头、负责、配合、落实。' },
  citations: { name: '引用', about: '引用的文件、法律、标准。' },
  terms: { name: '术语', about: '释义、简称、合称的术语。' },
  penalties: { name: '处罚', about: '什么行为、由谁、怎样处罚。' },
};

export const termKinds: Record<Term['kind'], string> = { explained: '释义', abbreviation: '简称', list: '合称' };

export const quantified = '数值';
export const completed = '完成';

export const programName = '程序（按规则）';

/** What is to be known of the project as a whole. */
export const projectNotes =
  '文本为本库的校订文字，每份文件一个来源。任务与目标的代码附在所据的文字上，约束力用语附在用语上，主题、同类条目附在整个条目上。选取区间按 Unicode 码位计，起点含、终点不含。';

/** The value of a variable where the text does not say it is left out. */
export const variableNames = { jurisdiction: '地域', rank: '效力位阶', genre: '文体', number: '发文字号', issuers: '发文机关', date: '成文日期' } as const;

/** How a value was come by, in the codebook. */
export const madeInWords = {
  text: '文本：所收文字及其结构',
  record: '著录：文本所载与编者著录',
  editor: '编者：编者归入；编者没有归入的文件，由对应关系匹配（topics.json 的 source 注明）',
  matched: '比对：程序比对文字得出，未经逐条核对',
  literal: '字面：词表里的词，见到即计，不辨语气',
  rules: '规则：程序按规则从文句中找出，未经逐条核对',
} as const satisfies Record<CodingSource, string>;

export const codebookWords = {
  title: '编码长表说明',
  lead: (rows: number, documents: number): string =>
    `sentences.csv 每行一句、表格的一行；事实的文字在标题、文件头里的，另有一行是整个条目。共${rows}行，${documents}份文件。UTF-8 编码，RFC 4180，带 BOM；单元格以撇号开头的，去掉一个撇号，就是原来的文字。`,
  counting: '怎样计数',
  countingNotes: {
    repeated: '一项任务、一处引用跨几句的，各句的行里都有它；计数时以 facts 列的 id 去重，或用 targets.csv 等五个文件。',
    literal: '约束力用语按处计；标题、文件头、文末和书名号里的字不计。',
    empty: '空的单元格表示没有找到或文本未载，不表示文件没有规定。',
  },
  quality: '可靠程度',
  columns: '各列',
  columnHeads: '| 列 | 含义与取值 | 怎样得出 | 非空的行 |',
  project: 'REFI-QDA 项目',
} as const;
