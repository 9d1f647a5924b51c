/** What is said of a comparison that is taken away: on the buttons, and beside its words. */
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
