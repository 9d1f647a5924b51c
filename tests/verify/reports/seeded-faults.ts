/** Reports with one fault each, of the kinds that reports have; `start` and `end`: the statement that is wrong. */
import { pick, type Random, randomNumbers } from '../alterations.ts';
import { attribution, marks, reportWith } from './attributions.ts';
import { type Source, sources } from './sources.ts';
import { statementsOutside } from './statements.ts';

export interface SeededFault {
  kind: string;
  report: string;
  start: number;
  end: number;
}

const big = sources.filter(({ sentences }) => sentences.length > 5);
const others = (source: Source): Source[] => sources.filter(({ place }) => place !== source.place);

/** A right sentence of one place, said to come from another. */
function wrongProvince(random: Random): SeededFault {
  const source = pick(random, big);
  return { kind: 'province', ...reportWith(attribution(pick(random, others(source)), random), pick(random, source.sentences).text, random) };
}

function altered(kind: string, alter: (words: string, random: Random) => string | null): (random: Random) => SeededFault {
  return (random) => {
    for (;;) {
      const source = pick(random, sources);
      const words = alter(pick(random, source.sentences).text, random);
      if (words) return { kind, ...reportWith(attribution(source, random), words, random) };
    }
  };
}

const wrongNumber = altered('number in marks', (words, random) => {
  const figures = [...words.matchAll(/\d+(?:\.\d+)?/gu)];
  if (figures.length === 0) return null;
  const { index, 0: figure } = pick(random, figures);
  const other = figure.includes('.') ? (Number(figure) - 0.1).toFixed(1) : String(Number(figure) + pick(random, [1, -1, 5]));
  return words.slice(0, index) + other + words.slice(index + figure.length);
});

const swaps: [string, string][] = [
  ['鼓励', '要求'],
  ['加强', '减弱'],
  ['建立', '取消'],
  ['完善', '简化'],
  ['推进', '推迟'],
  ['严格', '适当'],
  ['应当', '可以'],
  ['全面', '部分'],
  ['实施', '试行'],
  ['企业', '单位'],
  ['省级', '市级'],
  ['强化', '弱化'],
  ['定期', '及时'],
  ['支持', '引导'],
  ['生态', '自然'],
  ['统一', '分散'],
];
const wrongWord = altered('word', (words, random) => {
  const fitting = swaps.filter(([one]) => words.includes(one));
  if (fitting.length === 0) return null;
  const [one, other] = pick(random, fitting);
  return words.replace(one, other);
});

const digits = '一二三四五六七八九十';
const chinese = (n: number): string =>
  n <= 10
    ? (digits[n - 1] as string)
    : n < 20
      ? `十${digits[n - 11]}`
      : n % 10 === 0
        ? `${digits[n / 10 - 1]}十`
        : `${digits[Math.floor(n / 10) - 1]}十${digits[(n % 10) - 1]}`;

/** Texts whose clauses are cited by one number that runs through. */
const numbered = sources.filter(({ id }) => id.endsWith('governance'));
const levels = ['项', '条', ''];
/** As its measures are numbered: （五）, or 5. */
const label = ({ labels }: Source, n: number, random: Random): string =>
  [...labels.values()].some((one) => one.startsWith('（')) && random() < 0.7 ? `第（${chinese(n)}）${pick(random, levels)}` : `第${chinese(n)}条`;

function wrongClause(random: Random): SeededFault {
  const source = pick(random, numbered);
  const { clause, text } = pick(
    random,
    source.sentences.filter(({ clause: id }) => id.includes('#m')),
  );
  const right = Number(clause.split('#m')[1]);
  const wrong = right > 2 ? right - 1 : right + 1;
  const name = pick(random, [source.full, `${source.place}${source.full}`]);
  const placed = { before: `${name}${label(source, wrong, random)}${pick(random, ['规定：', '提出，', '要求'])}`, behind: '。' };
  const behind = { before: '文件写得清楚：', behind: `（${name}${label(source, wrong, random)}）。` };
  return { kind: 'clause', ...reportWith({ ...pick(random, [placed, behind]), quote: pick(random, marks) }, text, random) };
}

function noSuchClause(random: Random): SeededFault {
  const source = pick(random, numbered);
  const place = pick(random, [
    `第（${chinese(40 + Math.floor(random() * 50))}）项`,
    `第${chinese(45 + Math.floor(random() * 40))}条`,
    `第（${chinese(41 + Math.floor(random() * 20))}）条`,
  ]);
  const head = pick(random, ['按照', '依据', '根据', '']);
  const cited = `${pick(random, [source.full, `${source.place}${source.full}`, `${source.place}《${/..(?:意见|措施|方案)》$/u.exec(source.full)?.[0]}`])}${place}`;
  const report = `${head}${cited}${pick(random, ['的要求，各地应当加快推进。', '，企业负有主体责任。', '已有安排。'])}`;
  return { kind: 'no such clause', report, start: head.length, end: head.length + cited.length };
}

function wrongDocumentNumber(random: Random): SeededFault {
  const source = pick(
    random,
    sources.filter(({ number }) => number !== null),
  );
  const right = source.number as string;
  const wrong = random() < 0.7 ? right.replace(/\d+号/u, (n) => `${Number.parseInt(n, 10) + 1 + Math.floor(random() * 5)}号`) : right.replace('2021', '2020');
  const { text } = pick(random, source.sentences);
  const before = pick(random, [`${source.full}（${wrong}）提出：`, `${wrong}提出：`, `根据${wrong}文，`, `${wrong}明确要求`]);
  const { report, end } = reportWith({ before, behind: '。', quote: pick(random, marks) }, text, random);
  return { kind: 'document number', report, start: report.indexOf(wrong), end };
}

const inventedWords = [
  '对连续三年未完成减排任务的市县，由省级财政扣减一般性转移支付百分之三十',
  '到二〇二八年建成覆盖所有村组的空气质量微型站网络',
  '新建园区一律配套建设二十四小时值守的环保警务室',
  '企业负责人每季度须到县级政府述职一次并公开承诺书',
  '排污单位的保险费率与其信用分值逐日挂钩',
  '凡举报属实者由乡镇以现金当场奖励五千元',
  '环境执法人员每五年必须异地交流任职',
  '各县须设立生态法庭巡回审判点不少于三处',
  '将垃圾焚烧飞灰全部运往省外处置',
  '所有餐饮单位在十月底前安装油烟在线摄像装置',
  '沿江二十公里范围内不再保留任何造纸企业',
  '严禁在冬季使用任何散煤炉具，违者没收炉具并通报单位',
];

function invented(random: Random): SeededFault {
  return { kind: 'invented', ...reportWith(attribution(pick(random, sources), random), pick(random, inventedWords), random) };
}

/** Kinds of faults with how many of two hundred are of each. */
const kinds: [number, (random: Random) => SeededFault][] = [
  [40, wrongProvince],
  [25, wrongNumber],
  [25, statementsOutside],
  [35, wrongWord],
  [25, wrongClause],
  [20, noSuchClause],
  [15, wrongDocumentNumber],
  [15, invented],
];

/** `hundreds`: two make the usual 200. */
export function seededFaults(times: number, seed: number): SeededFault[] {
  const random = randomNumbers(seed);
  return kinds.flatMap(([count, make]) => Array.from({ length: count * times }, () => make(random)));
}
