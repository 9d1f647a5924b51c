import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRunningText } from '../../../scripts/intake/lines/split-running-text.ts';
import type { ExtractLine } from '../../../scripts/intake/received/extract.ts';
import { language } from '../../language.ts';
import { compared, expectedUnits, ids, oneLine, pages, receivedLines, unitsOf } from './one-line.ts';

const split = (...lines: string[]) =>
  splitRunningText(
    lines.map((text) => ({ text })),
    language,
  );
const texts = (lines: readonly ExtractLine[]): string[] => lines.map(({ text }) => text);
const visible = (lines: readonly string[]): string => lines.join('').replace(/\s+/gu, '');
const found = (id: string, lines: readonly string[]): string[] => unitsOf(id, texts(split(...lines).lines).join('\n')).map(compared);

describe('a text of the collection on one line', () => {
  const numbered = (id: string): string[] => expectedUnits(id).flatMap((unit) => (unit.label ? [compared(unit)] : []));
  const measures = (id: string): string[] => expectedUnits(id).flatMap((unit) => (unit.label ? [] : [compared(unit)]));

  it.each(ids)('%s: every numbered unit has its title and its text', (id) => {
    const units = found(id, [oneLine(id)]);
    expect(numbered(id).filter((unit) => !units.includes(unit))).toEqual([]);
  });

  it.each(ids)('%s: the same where numbers of pages and a running head stand in its sentences', (id) => {
    const units = found(id, [pages(oneLine(id), (page) => ` 云溪省人民政府公报 第${page}页 `).join('')]);
    expect(numbered(id).filter((unit) => !units.includes(unit))).toEqual([]);
  });

  it.each(ids)('%s: the same with a page on each line', (id) => {
    const units = found(
      id,
      pages(oneLine(id), () => ''),
    );
    expect(numbered(id).filter((unit) => !units.includes(unit))).toEqual([]);
  });

  it.each(ids)('%s: units without a number are found but for a few', (id) => {
    const units = found(id, [oneLine(id)]);
    const wanted = measures(id);
    const hits = wanted.filter((unit) => units.includes(unit)).length;
    expect(hits / wanted.length).toBeGreaterThan(0.95);
    expect(units.length - numbered(id).length - hits).toBeLessThanOrEqual(Math.ceil(wanted.length * 0.05));
  });

  it.each(ids)('%s: its characters stay', (id) => expect(visible(texts(split(oneLine(id)).lines))).toBe(oneLine(id)));

  it.each(ids)('%s as received: it has its line breaks and stays as it is', (id) => {
    const lines = receivedLines(id);
    const { lines: after, splits, furniture } = splitRunningText(lines, language);
    expect([after, splits, furniture]).toEqual([lines, 0, []]);
  });
});

describe('what is found in running text', () => {
  it.each([
    [
      'a notice, its plan and what stands behind it',
      '云溪市人民政府办公室关于印发云溪市扬尘防治工作方案的通知|云政办发〔2031〕7号|各县区人民政府，市政府各部门：|《云溪市扬尘防治工作方案》已经市政府同意，现印发给你们，请认真组织实施。|云溪市人民政府办公室|2031年3月1日|（此件公开发布）|云溪市扬尘防治工作方案|为加强扬尘防治，制定本方案。|一、总体要求|（一）指导思想|坚持以习近平生态文明思想为指导，落实省委要求。|（二）工作目标|到2035年，降尘量下降15%。|二、重点任务|（一）加强工地管理。|1.落实围挡。工地周边设置2.5米围挡。|2.落实冲洗。车辆按照第（一）项要求冲洗干净。|（二）加强道路管理。各县区要提高机扫率。|附件：1.任务清单|2.责任分工表|抄送：市委各部门。|云溪市人民政府办公室2031年3月2日印发',
    ],
    [
      'a statute with a contents list',
      '云溪市湿地保护条例|（2031年3月1日云溪市第五届人民代表大会常务委员会第三次会议通过）|目录|第一章总则|第二章规划与保护|第三章附则|第一章总则|第一条为了保护湿地，根据有关法律，制定本条例。|第二条本市湿地的保护，适用本条例。违反本条例第三条规定的，依照第四条处理。|第二章规划与保护|第三条市人民政府应当编制规划，包括下列内容：（一）现状；（二）目标；（三）措施。|第四条禁止排放污水。违反前款规定的，责令改正。|第三章附则|第五条本条例自2031年7月1日起施行。',
    ],
    [
      'decimals below bare figures',
      '云溪市突发环境事件应急预案|1总则|1.1编制目的|为健全应急机制，提高能力，制定本预案。|1.2适用范围|本预案适用于本市，浓度超过1.5毫克时启动。|2组织体系|2.1指挥机构市人民政府设立指挥部，负责统一指挥。|2.2现场机构现场指挥部由县区组建。',
    ],
    [
      'clauses without titles',
      '云溪市水利局关于加强河道采砂管理的通知|各县区水利局：|为规范采砂，现就有关事项通知如下：|一、各县区要落实河长制，明确责任人，加强巡查。|二、采砂时间为6时至18时，每日不超过1.5万吨。|三、对存在下列问题的通报：（1）无证采砂；（2）超范围采砂；（3）夜间采砂。|四、本通知自印发之日起施行，有效期5年。|特此通知。|云溪市水利局|2031年3月1日',
    ],
    [
      'attachments that count anew',
      '云溪市生态环境局关于开展执法检查的通知|各分局：|根据省厅部署，决定开展检查。|一、检查时间3月至5月。|二、检查内容排污许可执行情况。|附件：1.检查方案|2.检查要点|云溪市生态环境局|2031年3月1日|附件1|检查方案|一、目的|查清排污底数，严肃查处违法行为。|二、步骤|（一）自查。企业自行检查，如实填报。|（二）抽查。分局按照不低于20%的比例抽查。|附件2|检查要点|1.许可证是否齐全。查证照，查台账。|2.台账是否完整。查记录，查票据。',
    ],
    [
      'steps of an adoption without brackets',
      '云溪市湿地保护条例|2031年3月1日云溪市第五届人民代表大会常务委员会第三次会议通过|2033年5月6日云溪市第五届人民代表大会常务委员会第九次会议修正|第一条为了保护湿地，制定本条例。|第二条禁止排放污水。|第三条本条例自2031年7月1日起施行。',
    ],
    [
      'a decision that quotes numbers',
      '云溪市人民代表大会常务委员会关于修改《云溪市湿地保护条例》的决定|（2031年3月1日云溪市第五届人民代表大会常务委员会第三次会议通过）|会议决定对《云溪市湿地保护条例》作如下修改：|一、将第三条修改为：“第三条 市人民政府应当加强领导。（一）编制规划。（二）落实经费。”|二、删去第十条。|三、第十二条改为第十一条，将其中的“环保”修改为“生态环境”。',
    ],
    [
      'a letter without any number',
      '云溪市生态环境局关于报送危险废物台账的函|各有关企业：|为加强危险废物管理，请于2031年3月31日前报送台账。报送内容包括产生量、贮存量。逾期未报的，依法处理。|附件：危险废物台账样表|云溪市生态环境局|2031年2月20日',
    ],
    [
      'a number that stands twice, and one that is lacking',
      '云溪市绿化方案|一、目标。到2035年达到40%。|二、措施。各县区落实资金。|二、机制。定期会商。|四、保障。市财政补助。|五、考核。纳入绩效。',
    ],
    ['a dash for 一', '云溪市绿化方案|—、绿化目标。到2035年，绿化率达到40%。|二、绿化措施。（略）|三、绿化保障。各县区落实资金，市财政给予补助。'],
  ])('%s', (_, wanted) => {
    const lines = wanted.split('|');
    expect(texts(split(lines.join('')).lines)).toEqual(lines);
  });

  it('numbers in which white space stands are closed up', () => {
    const line = '云溪市绿化方案（ 一 ）目标。到2035年，绿化率达到40%。（ 二）措施。各县区落实资金。（三 ）保障。市财政给予补助。';
    expect(texts(split(line).lines).map((text) => text.slice(0, 3))).toEqual(['云溪市', '（一）', '（二）', '（三）']);
  });

  it('a title of which only its own words tell the end is a doubt', () => {
    const { lines, uncertain } = split(
      '云溪市绿化方案一、目标（一）近期。绿化率达到40%，逐年提高。（二）远期。绿化率达到50%。二、保障措施加强组织领导，落实资金。三、附则',
    );
    expect(uncertain.map(({ line, words }) => [lines[line]?.text, words])).toEqual([['加强组织领导，落实资金。', '加强组织领导，落实资金。']]);
  });

  it('numbers of pages come back apart, with the line that they stood in', () => {
    const body = '各县区应当落实责任，加强巡查，发现问题及时处理。'.repeat(10);
    const { furniture } = split(`云溪市绿化方案一、目标。${body}二、措— 1 —施。${body}三、保障。${body}`);
    expect(furniture).toEqual([{ line: 0, words: '— 1 —' }]);
  });

  it('what was restored keeps its place', () => {
    const text = '云溪市绿化方案一、目标。绿化率达到40%。二、措施。各县区落实资金。三、保障。市财政给予补助。';
    const from = text.indexOf('二、');
    const { lines } = splitRunningText([{ text, restored: [{ start: from, end: from + 2, what: '自动编号' }], form: { page: 4 } }], language);
    expect(lines[2]).toEqual({ text: '二、措施。各县区落实资金。', restored: [{ start: 0, end: 2, what: '自动编号' }], form: { page: 4 } });
  });

  it('rows of tables stay as they are, in their place', () => {
    const row: ExtractLine = { text: '指标\t数值', form: { table: 1 } };
    const before = { text: '云溪市绿化方案一、目标。绿化率达到40%。二、措施。各县区落实资金。三、保障。市财政给予补助。' };
    const { lines } = splitRunningText([before, row, { text: '四、附则。本方案自印发之日起施行。' }], language);
    expect(lines.slice(-2)).toEqual([row, { text: '四、附则。本方案自印发之日起施行。' }]);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '一、',
      '二、',
      '（一）',
      '（二）',
      '第一条',
      '第二条',
      '1.',
      '2.',
      '1.1',
      '附件：',
      '附件1',
      '目录',
      '。',
      '；',
      '：',
      '“',
      '”',
      '《',
      '》',
      '（',
      '）',
      ' ',
      '\t',
    ),
    fc.constantFrom('总体要求', '坚持绿色发展', '云溪市人民政府', '2031年3月1日', '— 3 —', '专栏1', '加强领导。', '各县区要落实责任，'),
    fc.string({ maxLength: 3 }).map((text) => text.replace(/[\n\r]/gu, '')),
  );
  const line = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('keeps its characters in their order, but for what is given back as furniture', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const { lines: after, furniture } = split(...lines);
        const given = [...visible(lines)];
        const kept = [...visible(texts(after))];
        let at = 0;
        for (const character of given) if (kept[at] === character) at++;
        expect(at).toBe(kept.length);
        expect(kept.length + visible(furniture.map(({ words }) => words)).length).toBe(given.length);
      }),
    );
  });

  it('is split no further once it is split', () => {
    for (const id of ids) {
      const { lines } = split(oneLine(id));
      expect(splitRunningText(lines, language).lines).toEqual(lines);
    }
  });

  it.each([
    ['one number again and again', '（一）甲。'.repeat(30_000)],
    ['numbers of all levels', '一、甲（一）乙。1.丙；2.丁，（1）戊。'.repeat(6_000)],
    ['lists of attachments', '附件：1.甲2.乙'.repeat(10_000)],
    ['signatures', '。云溪市人民政府2031年3月1日'.repeat(8_000)],
    ['white space', `${' '.repeat(200_000)}一`],
    ['marks that never close', '“《（'.repeat(50_000)],
  ])('takes no long time: %s', (_, text) => {
    const begun = performance.now();
    split(text);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

describe('the front of a text on one line', () => {
  const measures = '一、总体要求。坚持水源优先，统筹治理。二、实施。要切实加强组织领导，落实责任。三、支持。要加强指导，跟踪评估。';

  it.each([
    [
      'a number whose letters end as titles do',
      '国务院关于东川省水网建设规划的批复国函〔2031〕88号东川省人民政府：你们的请示收悉。现批复如下：',
      '国函〔2031〕88号',
    ],
    [
      'a number in wide digits',
      '北江省人民政府关于加快水网建设的实施意见北政发〔２０３１〕１８号各市（州）人民政府：现提出如下意见。',
      '北政发〔２０３１〕１８号',
    ],
  ])('has %s on a line of its own', (_, front, number) => expect(texts(split(front + measures).lines)).toContain(number));

  it('parts the signature of an issuer with a short name', () =>
    expect(
      texts(split(`国务院关于东川省水网建设规划的批复国函〔2031〕88号东川省人民政府：现批复如下：${measures}国务院2031年8月30日（此件公开发布）`).lines).slice(
        -3,
      ),
    ).toEqual(['国务院', '2031年8月30日', '（此件公开发布）']));
});

it('never ends a title before 的', () => {
  const text =
    '关于水源保护建议的答复张建华等代表：现答复如下：一、关于加强源头管控的问题我局严格执行名录，劝退选址不当项目。二、关于监管的问题我局开展整治。三、下一步工作打算我局将完善标准，严格执法，加强宣传。';
  expect(texts(split(text).lines).filter((line) => line.startsWith('的'))).toEqual([]);
});
