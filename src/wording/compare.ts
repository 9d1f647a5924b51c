/** How a comparison is put into words: columns, kinds of marks, lists. */
import type { Column, ComparedSentence, Comparison } from '../compare/compare.ts';
import type { MarkKind } from '../compare/marks.ts';
import { shortened } from '../policy/whole-characters.ts';

export const markNames: Record<MarkKind, { name: string; sample: string }> = {
  date: { name: '年份、期限', sample: '2025年底前' },
  number: { name: '数字', sample: '30个' },
  must: { name: '必须类', sample: '应当' },
  forbid: { name: '禁止类', sample: '严禁' },
  encourage: { name: '鼓励类', sample: '鼓励' },
  explore: { name: '探索类', sample: '探索' },
  strive: { name: '力争类', sample: '力争' },
};

/** Of a topic for which nothing was found: the search was in what is held, no further. */
export const noneFound = '所收文件中未检得';
/** Of what follows from links that the program found, without an editor's word. */
export const matched = '系统匹配';

/** Short names of columns, all different: the province, or where two are of one province the document, then the unit. */
export function columnNames(columns: readonly Column[]): string[] {
  const origins = originsOf(columns);
  return origins.map((origin, column) => (isRepeated(origins, origin) ? `${origin}${columns[column]?.units[0]?.name ?? ''}` : origin));
}

/** 《实施意见》 of 湖南《实施意见》, where 湖南 stands before it already. */
export const titleBehindPlace = (place: string, title: string): string => (title.startsWith(place) ? title.slice(place.length) : title);

/** 湖南：《实施意见》（五）…: a column's name before what stands in it, unless that says it already. */
export const headInWords = (name: string, units: string): string => (units.startsWith(name) ? units : `${name}：${units}`);

/** In a cell of a file, where a column has nothing like the sentences beside it. */
export const notMatched = '未匹配';

/** 江西　15. 加强司法保障: names a cell where the columns stand below each other. */
export const cellName = (columns: readonly Column[], column: number, unit: string): string => `${originsOf(columns)[column]}　${unit}`;

/** The place of each column, or its document where several are of one place. */
function originsOf(columns: readonly Column[]): string[] {
  const places = columns.map(({ place }) => place);
  return columns.map(({ place, documentTitle }) => (isRepeated(places, place) ? documentTitle : place));
}

const isRepeated = (names: readonly string[], name: string): boolean => names.filter((other) => other === name).length > 1;

/** Only the columns were compared, not the collection. */
export const onlyIn = (name: string): string => `所列条目中仅见于${name}`;

export interface ListWording {
  heading: string;
  /** What holds for the whole list. */
  remark: string;
}

/** 所列条目中仅见于湖南, or 所列条目中见于湖南、辽宁，未见于江西: what was compared is the columns, nothing else. */
export function listInWords(comparison: Comparison, columns: readonly number[]): ListWording {
  const names = columnNames(comparison.columns);
  const having = columns.map((column) => names[column]).join('、');
  if (columns.length === 1) return { heading: onlyIn(having), remark: '' };
  const lacking = names.filter((_, column) => !columns.includes(column)).join('、');
  return { heading: `所列条目中见于${having}，未见于${lacking}`, remark: `引${names[columns[0] ?? 0]}的文字` };
}

/** Where a sentence stands in its unit, as people would cite it; the unit itself may go without saying. */
export function sentenceInWords({ unit, index, row }: Pick<ComparedSentence, 'unit' | 'index' | 'row'>, withUnit = true): string {
  if (index === null && row === undefined) return unit.name;
  const place = index === null ? `第${row}行` : `第${index}句`;
  return withUnit ? `${unit.name}　${place}` : place;
}

const labels = /^(?:（[^（）]+）|第[^\s，。]+?条|[^\s（）]+(?= )|\d+(?=[.．、]))/u;
const longestName = 12;
/** （十八） of （十八）完善环境监管执法体系, 6 of 6.实施排污许可管理制度; of a name without a label its first words. */
const labelIn = (name: string): string => labels.exec(name)?.[0] ?? shortened(name, longestName);
const isSpaced = (label: string): boolean => /[\d\p{L}…]$/u.test(label);

/** （六）第1句, 表2 第6行: where a sentence stands, short enough to stand behind it. */
export function placeInWords({ unit, index, row }: Pick<ComparedSentence, 'unit' | 'index' | 'row'>): string {
  const label = labelIn(unit.name);
  if (index === null && row === undefined) return label;
  return `${label}${isSpaced(label) ? ' ' : ''}${index === null ? `第${row}行` : `第${index}句`}`;
}

/** 辽宁 1, or 辽宁（十八）1 where the column has several clauses, each of which counts its sentences anew. */
export function counterpartInWords(name: string, { unit }: Pick<ComparedSentence, 'unit'>, number: number, several: boolean): string {
  const label = several ? labelIn(unit.name) : '';
  return `${name}${isSpaced(label) ? ' ' : ''}${label}${label && !isSpaced(label) ? '' : ' '}${number}`;
}

export const noSuchDocument = (id: string): string => `本库没有代号为“${id}”的文件。`;
export const noSuchUnit = (documentTitle: string, anchor: string): string => `${documentTitle}里没有代号为“${anchor}”的条目。`;
export const noUnitNamed = (documentTitle: string): string => `地址只写了${documentTitle}，没有写明哪一条。`;
export const onlyHeading = (documentTitle: string, unit: string): string => `${documentTitle}的“${unit}”只有标题，没有正文，请选它下面的条目。`;
export const addressMiswritten = '地址可能抄漏了字。';
export const chooseOtherwise = `${addressMiswritten}可以在下面另选，或从各地对照的主题找起。`;
/** Columns of the address that are not shown, as they are too many, … */
export const beyondColumns = (names: readonly string[]): string =>
  `并排最多四栏，地址里另有 ${names.length} 栏没有列出：${names.join('；')}。移去一栏，后面的就补上。`;
/** … or as they are there already. */
export const repeatedColumns = (names: readonly string[]): string => `地址里重复的栏只列一次：${names.join('；')}。`;
export const chooseUnits = '选两至四个条目，并排看文字。在下面写几个字，从查到的条目里选。';
/** Of the units found for another column; `all`: there are no more. */
export const foundForColumn = (offered: number, all: boolean): string =>
  all ? `${offered} 个条目可选` : `先列最相关的 ${offered} 个条目，多写几个字可以缩小范围`;
export const noneForColumn = (query: string): string => `所收文件中未检得“${query}”，请换个说法。`;
/** Before the words of a query that can be searched for alone. */
export const onlyFor = '可以只查：';
export const chooseAnother = '再选一个条目，就可以对照。';

/** Read aloud when the table stands. */
export const tableInWords = ({ columns, rows }: Comparison): string => `${columns.length}栏，${rows.length}行`;

/** 湖南（五）依法严格排污管理: what a column is called where the whole comparison is named. */
export const namesOfColumns = ({ columns }: Comparison): string[] => columns.map(({ place, units }) => `${place}${units[0]?.name ?? ''}`);

/** For the legend: how far a sentence reaches … */
export const sentenceReachNames = { some: '几栏有相应文句', sole: '其他栏未匹配到相应文句' } as const;
/** … and what differs within sentences that correspond. */
export const reachNames = { some: '相应文句里几栏有', sole: '相应文句里只有这一栏有' } as const;
export const legendName = '图例';
export const sampleText = '词组';
export const sampleSentence = '整句';
export const quietRemark = '相应的文句里，只标成片的差别和不同的数字；个别词语的出入不标，引用前请读全句。';
/** Read aloud behind such a sentence. */
export const aloneInWords = '（其他栏未匹配到相应文句）';
/** What the lists say of words that some only have, beside them where their own words cannot be marked. */
export const onlyInPartly = '依文字比对得出，只就所列条目而言。引文取整个小句，其中可能只有部分文字独有。';
export const onlyInTitle = '各栏独有的文句';
export const onlyInRemark =
  '依文字比对得出，只就所列条目而言；同一文件别处、其他文件是否另有规定，请再检索。引文取整个小句；小句里只有部分文字独有的，独有处加了底色。';
/** Leads to a search for the words, which were compared with the columns only. */
export const lookFurther = '在全库检索';
export const nothingOnlyIn = '各栏文字没有可列的差别。';
export const captionInWords = (names: readonly string[]): string => `${names.join('、')}的条目，相应的文句排在一起`;
export const noCounterpart = (name: string | undefined): string => `${name}未匹配到相应文句`;
/** Begins with what is seen of the link, so that one can say it to reach it (WCAG 2.5.3). */
export const sentenceLinkInWords = (number: number, name: string | undefined, sentence: ComparedSentence): string =>
  `${number}，本句固定链接：${name}${sentenceInWords(sentence)}`;
export const counterparts = '对应';
/** Of a column that the address asks for and nobody has. */
export const notHeldInWords = (name: string): string => `“${name}”不在本库`;
/** Instead of the field in which one more column is looked for. */
export const mostChosen = (most: number): string => `最多并排${most}栏；要换一栏，先移去一栏。`;
export const removeColumn = '移去';
export const downloadWord = '下载 Word';
export const downloadCsv = '下载 CSV';
export const downloadMarkdown = '下载 Markdown';
export const print = '打印';

/** The table of facts above the words. */
export const factsTitle = '分工、目标与引用';

/** Of a column in which no fact of a kind was found: no more is said than was looked for. */
export const noFactsInWords = '未检得';

/** Forms in which a comparison is taken away, and what is said beside its words. */
export const takenForms = [
  { form: 'table', name: '复制表格' },
  { form: 'png', name: '图片 PNG' },
  { form: 'svg', name: '图片 SVG' },
] as const;
export const tableCopied = '表格已复制，可贴进 Word、WPS、表格或邮件';
export const pictureFailed = '图片没有做成，请改用 SVG 或打印';
/** In the picture, where the other columns have nothing like a sentence. */
export const aloneLegend = '句旁竖线：其他栏未匹配到相应文句';

interface Named {
  place: string;
  document: string;
  units: readonly { name: string; address: string }[];
}

/** 湖南《实施意见》（五）依法严格排污管理 */
export const headOfColumn = ({ place, document, units }: Named): string => `${place}${document}　${units.map(({ name }) => name).join('、')}`;

/** Each unit with its address. */
export const sourceLines = (columns: readonly Named[]): { name: string; address: string }[] =>
  columns.flatMap(({ place, document, units }) => units.map(({ name, address }) => ({ name: `${place}${document}${name}`, address })));

export const takenFrom = (address: string, day: string): string => `环境治理政策文库　${address}　${day}查阅。系统比对，引用以正式发布文本为准。`;
