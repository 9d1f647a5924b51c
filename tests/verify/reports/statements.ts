/** Figures of the five texts told in the report’s own words, outside quotation marks; right, and wrong by one figure or one year. */
import { pick, type Random } from '../alterations.ts';

/** What a report says, with the figure and the year of the texts. */
const statements: [string, string, string][] = [
  ['洞庭湖总磷浓度下降到{}毫克/升', '0.06', '2020'],
  ['洞庭湖总磷浓度为{}mg/L', '0.06', '2020'],
  ['地级城市建成区黑臭水体消除比例达到{}%', '98.4', '2020'],
  ['农村生活污水治理率不低于{}%', '35', '2025'],
  ['畜禽粪污综合利用率要达到{}%以上', '80', '2025'],
  ['非化石能源消费占比提升至{}%', '23', '2025'],
  ['煤炭消费占比下降到{}%左右', '52', '2025'],
  ['城市生活污水集中收集率达到{}%', '70', '2025'],
  ['建筑垃圾资源化率达到{}%以上', '50', '2025'],
  ['农村黑臭水体治理率达到{}%', '40', '2025'],
  ['县级城市集中式饮用水水源地水质达标率达到{}％', '95.8', '2025'],
  ['森林蓄积量达到{}亿立方米', '5.88', '2020'],
  ['湿地保护率达{}%', '75.77', '2020'],
  ['一般工业固体废物资源综合利用率达到{}%', '80', '2025'],
  ['国家重点保护野生动植物保护率维持在{}%以上', '85', '2025'],
  ['天然气消费量提高至{}亿立方米', '100', '2025'],
  ['NOx排放浓度控制在{}毫克/立方米以下', '100', '2023'],
  ['生活垃圾资源化利用率要达到{}%', '60', '2025'],
  ['城镇新开工装配式建筑面积占新建建筑面积比例达到{}%', '40', '2025'],
];

const openings = ['湖南', '湖南省', '湖南省“十四五”生态环境保护规划明确，', '规划提出，', ''];
const other = (figure: string, random: Random): string =>
  figure.includes('.')
    ? (Number(figure) + pick(random, [0.1, -0.1, 1]) / (figure.split('.')[1]?.length === 1 ? 1 : 10)).toFixed(figure.split('.')[1]?.length)
    : String(Number(figure) + pick(random, [1, 4, 6, -4]));

/** `wrong`: a figure or a year is not that of the text. */
export function statement(random: Random, wrong: 'figure' | 'year' | null): { report: string; start: number; end: number } {
  const [told, figure, year] = pick(random, statements);
  const head = pick(random, ['座谈中了解到，', '', '目标已经量化：']) + pick(random, openings);
  const said = told.replace('{}', wrong === 'figure' ? other(figure, random) : figure);
  const dated = wrong === 'year' ? Number(year) - 1 : Number(year);
  const words = `${wrong === 'year' || random() < 0.6 ? `${pick(random, ['到', ''])}${dated}年，` : ''}${said}`;
  return { report: `${head}${words}，任务不轻。`, start: head.length, end: head.length + words.length };
}

export const statementsOutside = (random: Random): { kind: string; report: string; start: number; end: number } => ({
  kind: 'number outside',
  ...statement(random, random() < 0.7 ? 'figure' : 'year'),
});
