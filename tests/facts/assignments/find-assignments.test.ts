import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAssignments } from '../../../scripts/facts/assignments/find-assignments.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { knowledge, sourceOf, unitOf } from '../knowledge.ts';

const found = (text: string, fields: Partial<Unit> = {}) => findAssignments(sourceOf([unitOf(text, fields)]), knowledge);
const roles = (text: string) => found(text).map(({ lead, support, implement, mode }) => ({ lead, support, implement, mode }));

describe('who is charged, in brackets', () => {
  it.each<[string, object]>([
    ['推进河道清淤。（省水利厅牵头）', { lead: ['省水利厅'], support: [], implement: [], mode: '牵头' }],
    ['推进河道清淤。（省水利厅、省财政厅牵头，省农业农村厅配合）', { lead: ['省水利厅', '省财政厅'], support: ['省农业农村厅'], implement: [], mode: '牵头' }],
    ['推进河道清淤。（省水利厅牵头，省财政厅、省林业局按职责负责）', { lead: ['省水利厅'], support: [], implement: ['省财政厅', '省林业局'], mode: '牵头' }],
    ['推进河道清淤。（省水利厅、省财政厅按职责分工负责）', { lead: ['省水利厅', '省财政厅'], support: [], implement: [], mode: '分工负责' }],
    ['推进河道清淤。（省水利厅负责，各市人民政府落实）', { lead: ['省水利厅'], support: [], implement: ['各市人民政府'], mode: '单独负责' }],
    ['推进河道清淤。（各市人民政府负责）', { lead: [], support: [], implement: ['各市人民政府'], mode: '落实' }],
    [
      '推进河道清淤。（牵头单位：省水利厅；责任单位：省财政厅、各县（市、区）人民政府）',
      { lead: ['省水利厅'], support: [], implement: ['省财政厅', '各县（市、区）人民政府'], mode: '牵头' },
    ],
    ['推进河道清淤。（责任单位：省水利厅、省住房和城乡建设厅）', { lead: ['省水利厅', '省住房和城乡建设厅'], support: [], implement: [], mode: '分工负责' }],
    ['推进河道清淤。（由省水利厅牵头，省财政厅参加）', { lead: ['省水利厅'], support: ['省财政厅'], implement: [], mode: '牵头' }],
    [
      '推进河道清淤。（省水利厅总牵头，省财政厅、省林业局分别牵头，省妇联参与）',
      { lead: ['省水利厅', '省财政厅', '省林业局'], support: ['省妇联'], implement: [], mode: '牵头' },
    ],
    ['推进河道清淤。（省水利厅按任务分工负责）', { lead: ['省水利厅'], support: [], implement: [], mode: '单独负责' }],
    ['推进河道清淤。（省水利厅牵头，各市、县人民政府具体落实）', { lead: ['省水利厅'], support: [], implement: ['各市、县人民政府'], mode: '牵头' }],
    ['推进河道清淤。（各市人民政府、省水利厅按职责分工负责）', { lead: ['省水利厅'], support: [], implement: ['各市人民政府'], mode: '分工负责' }],
    ['推进河道清淤。（省水利厅、团省委、青河新区管委会负责）', { lead: ['省水利厅'], support: [], implement: ['团省委', '青河新区管委会'], mode: '分工负责' }],
    ['推进河道清淤。（责任单位：省水利厅 省财政厅）', { lead: ['省水利厅', '省财政厅'], support: [], implement: [], mode: '分工负责' }],
    ['推进河道清淤。（主办：省水利厅；协办：省财政厅）', { lead: ['省水利厅'], support: ['省财政厅'], implement: [], mode: '牵头' }],
    ['推进河道清淤。(省水利厅牵头)', { lead: ['省水利厅'], support: [], implement: [], mode: '牵头' }],
    ['推进河道清淤。【责任单位：省水利厅】', { lead: ['省水利厅'], support: [], implement: [], mode: '单独负责' }],
  ])('%s', (text, expected) => expect(roles(text)).toEqual([expected]));

  it('names nobody where two names run into one', () => expect(roles('清淤。（省水利厅、省财政厅配合省林业局负责）')).toEqual([]));
  it('may be told in lines below the task', () => {
    const text = '建设闸站。\n牵头单位：省水利厅\n责任单位：省财政厅、各市人民政府\n加大投入。\n责任单位：省林业局';
    expect(roles(text)).toEqual([
      { lead: ['省水利厅'], support: [], implement: ['省财政厅', '各市人民政府'], mode: '牵头' },
      { lead: ['省林业局'], support: [], implement: [], mode: '单独负责' },
    ]);
    expect(found(text).map(({ task }) => text.slice(task.start, task.end))).toEqual(['建设闸站。', '加大投入。']);
  });
  it('belongs to the part of the sentence before it', () => {
    const text = '建设闸站（省水利厅牵头）；实施造林（省林业局牵头）。';
    expect(found(text).map(({ task }) => text.slice(task.start, task.end))).toEqual(['建设闸站', '实施造林']);
  });

  it('says that a list is not whole', () => expect(found('治理河道。（省水利厅、省财政厅等按职责分工负责）')[0]?.openEnded).toBe(true));
  it('is none where no role is given in the midst of a sentence', () => expect(roles('对县（市、区）人民政府开展督查。')).toEqual([]));
  it('passes over what it is called for short', () =>
    expect(found('整改问题。（省整改工作领导小组办公室牵头，以下简称“省整改办”）')[0]?.lead).toEqual(['省整改工作领导小组办公室']));
  it('closes all since the last bracket where it stands behind a full stop', () => {
    const text = '建设闸站。（省水利厅牵头）加大投入。完善机制。（省财政厅牵头）';
    expect(found(text).map(({ task }) => text.slice(task.start, task.end))).toEqual(['建设闸站。', '加大投入。完善机制。']);
  });
  it('belongs to its sentence where it stands inside one', () => {
    const text = '完善机制。加大投入（省财政厅牵头）。';
    expect(found(text).map(({ task }) => text.slice(task.start, task.end))).toEqual(['加大投入']);
  });
});

describe('rules for the whole text', () => {
  it('make the first body lead from there on, and are none themselves', () => {
    const units = [
      unitOf('建闸。（省水利厅、省财政厅等负责。列第一位者为牵头单位，下同）'),
      unitOf('造林。（省林业局、省财政厅负责）', { id: 'test#m2', anchor: 'm2' }),
    ];
    expect(findAssignments(sourceOf(units), knowledge).map(({ lead, implement, inferred, mode }) => ({ lead, implement, inferred, mode }))).toEqual([
      { lead: ['省水利厅'], implement: ['省财政厅'], inferred: true, mode: '牵头' },
      { lead: ['省林业局'], implement: ['省财政厅'], inferred: true, mode: '牵头' },
    ]);
  });
  it('give every task to those who carry out all', () => {
    const units = [
      unitOf('建闸。（省水利厅牵头；每项任务都需各市人民政府落实，下面不再列出）'),
      unitOf('造林。（省林业局牵头）', { id: 'test#m2', anchor: 'm2' }),
    ];
    expect(findAssignments(sourceOf(units), knowledge).map(({ implement }) => implement)).toEqual([['各市人民政府'], ['各市人民政府']]);
  });
});

describe('who is charged, elsewhere', () => {
  it.each<[string, string[], string[]]>([
    ['监测站由省生态环境厅负责建设。', ['省生态环境厅'], []],
    ['主要由市县财政承担支出责任。', [], ['市县财政']],
    ['省高级人民法院设立专门审判庭。', ['省高级人民法院'], []],
    ['承担监管职责的省直部门定期交办问题。', ['承担监管职责的省直部门'], []],
  ])('%s', (text, lead, implement) => expect(found(text).map((one) => [one.lead, one.implement])).toEqual([[lead, implement]]));

  it('names those who are asked to join', () => {
    expect(found('方案由省水利厅会同省财政厅制定。')).toMatchObject([{ lead: ['省水利厅'], support: ['省财政厅'], mode: '会同' }]);
    expect(found('由省水利厅牵头，会同省财政厅制定方案。')).toMatchObject([{ lead: ['省水利厅'], support: ['省财政厅'], mode: '会同' }]);
    expect(found('省水利厅会同省财政厅建立机制。')).toMatchObject([{ lead: ['省水利厅'], support: ['省财政厅'], mode: '会同' }]);
    expect(found('方案由省水利厅会同自然资源、林业等有关部门制定。')).toMatchObject([{ support: ['自然资源、林业等有关部门'] }]);
  });

  it('parts bodies that one sentence tells different things', () => {
    const text = '省水利厅要加强统筹协调，省财政厅要牵头做好资金保障，其他有关单位要密切配合，有关部门各负其责，及时报告。';
    expect(found(text).map(({ lead, support, implement, mode, task }) => [lead, support, implement, mode, text.slice(task.start, task.end)])).toEqual([
      [['省水利厅'], [], [], '单独负责', '省水利厅要加强统筹协调'],
      [['省财政厅'], [], [], '牵头', '省财政厅要牵头做好资金保障'],
      [[], ['其他有关单位'], [], '落实', '其他有关单位要密切配合'],
      [[], [], ['有关部门'], '落实', '有关部门各负其责，及时报告'],
    ]);
    expect(found('各市州、县市区要结合实际制定具体措施。')).toMatchObject([{ implement: ['各市州', '县市区'], mode: '落实' }]);
    expect(found('省水利厅会同相关部门围绕目标进行调度。')).toMatchObject([{ lead: ['省水利厅'], support: ['相关部门'], mode: '会同' }]);
  });

  it.each([
    '由具有相应资质的机构负责检测。',
    '由省水利厅负责的河道治理工程。',
    '鼓励省级部门开展试点。',
    '企业要落实主体责任。',
    '由管理单位负责养护。',
    '不得由省监测中心负责取样。',
    '省水利厅牵头的工程已经完工。',
    '全部完成治理。',
  ])('no one: %s', (text) => expect(roles(text)).toEqual([]));

  it('reads a heading that is a body', () =>
    expect(found('开展排查。', { title: '市工信局', label: '（一）' })[0]).toMatchObject({ rule: 'heading', implement: ['市工信局'] }));
  it('reads columns of a table, a record a row', () => {
    const header = ['任务', '牵头单位', '配合单位'].map((text) => ({ text, header: true as const }));
    const rows = [header, [{ text: '建闸' }, { text: '省水利厅' }, { text: '省财政厅、省林业局' }]];
    const text = rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n');
    expect(found(text, { kind: 'table', rows })).toMatchObject([
      { rule: 'column', evidence: { row: 1 }, lead: ['省水利厅'], support: ['省财政厅', '省林业局'] },
    ]);
  });
  it.each([
    ['省水利厅（牵头），省财政厅', ['省水利厅'], [], ['省财政厅']],
    ['省财政厅、省水利厅（牵头）、省林业局', ['省水利厅'], [], ['省财政厅', '省林业局']],
    ['省水利厅牵头，省财政厅配合', ['省水利厅'], ['省财政厅'], []],
    ['牵头单位：省水利厅；配合单位：省财政厅', ['省水利厅'], ['省财政厅'], []],
  ])('reads a cell that says who leads: %s', (cell, lead, support, implement) => {
    const rows = [['任务', '责任单位'].map((text) => ({ text, header: true as const })), [{ text: '建闸' }, { text: cell }]];
    const text = rows.map((row) => row.map((one) => one.text).join('\t')).join('\n');
    expect(found(text, { kind: 'table', rows })).toMatchObject([{ lead, support, implement }]);
  });
  it('says nothing of the duties of departments in statutes', () =>
    expect(found('县级以上人民政府水行政主管部门应当加强监督检查。', { kind: 'article' })).toEqual([]));
});

describe('who is charged, in statutes', () => {
  const charged = (text: string, document = {}) =>
    findAssignments(sourceOf([unitOf(text, { id: 'test#a5', anchor: 'a5', kind: 'article' })], document), knowledge).map(
      ({ lead, support, implement, mode }) => [lead, support, implement, mode],
    );
  const city = {
    place: { name: '白川', area: '青州', fullName: '青州省白川市', names: ['白川', '白川市', '青州省白川市'] },
    maker: { level: 'prefecture', kind: '人大' },
  };

  it.each<[string, string[], string[], string[], string]>([
    ['规划由省林业主管部门会同有关部门和有关市、县（市、区）人民政府编制。', ['省林业主管部门'], ['有关部门', '有关市、县（市、区）人民政府'], [], '会同'],
    ['名录由省林业主管部门会同省自然资源、水行政主管部门公布。', ['省林业主管部门'], ['省自然资源、水行政主管部门'], [], '会同'],
    ['方案由省水行政主管部门会同有关部门和有关县（市）、区制定，报批。', ['省水行政主管部门'], ['有关部门', '有关县（市）、区'], [], '会同'],
    ['规划由省人民政府组织省林业主管部门和省水行政主管部门共同编制。', ['省人民政府'], [], ['省林业主管部门', '省水行政主管部门'], '分工负责'],
    ['绿地由乡（镇）人民政府或者街道办事处负责。', [], [], ['乡（镇）人民政府', '街道办事处'], '落实'],
    ['规划由县水行政主管部门、林业主管部门负责编制。', [], [], ['县水行政主管部门', '林业主管部门'], '落实'],
    ['垃圾由市容环境卫生主管部门负责清运。', ['市容环境卫生主管部门'], [], [], '单独负责'],
  ])('%s', (text, ...expected) => expect(charged(text)).toEqual([expected]));

  it.each<[string, string[], string[]]>([
    ['由市人民政府负责。', ['市人民政府'], []],
    ['由所在区林业主管部门负责。', [], ['所在区林业主管部门']],
    ['由矿山所在地县级人民政府负责。', [], ['矿山所在地县级人民政府']],
    ['由东山区人民政府负责。', [], ['东山区人民政府']],
    ['由街道办事处负责。', [], ['街道办事处']],
  ])('in a statute of a city: %s', (text, lead, implement) => expect(charged(text, city).map(([a, , b]) => [a, b])).toEqual([[lead, implement]]));

  it('with a task that ends where another is charged', () => {
    const tasks = (text: string) => found(text, { kind: 'article' }).map(({ task }) => text.slice(task.start, task.end));
    expect(tasks('由村民委员会负责收集，乡镇人民政府负责运输。')[0]).toBe('由村民委员会负责收集');
    expect(tasks('由省水利厅组织修复，所需费用由采砂人承担。')[0]).toBe('由省水利厅组织修复');
  });
  it('are no owners', () => expect(charged('由业主委员会负责。')).toEqual([]));
});

describe('names in full', () => {
  const named = (text: string) => found(text)[0];
  it('are those of the place', () => expect(named('治理。（省发展改革委、省水利厅牵头）')?.leadBodies[0]).toBe('青州省发展和改革委员会'));
  it('are those that the text gives where it calls a body for short', () =>
    expect(found('整改。（省河湖保护领导小组办公室牵头，以下简称“省河办”）督办。（省河办牵头）').map(({ lead, leadBodies }) => [lead, leadBodies])).toEqual([
      [['省河湖保护领导小组办公室'], ['青州省河湖保护领导小组办公室']],
      [['省河办'], ['青州省河湖保护领导小组办公室']],
    ]));
  it('are as printed, of a body that is none of its kin', () =>
    expect(named('治理。（省林业局、省环境保护督察工作领导小组办公室牵头）')?.leadBodies).toEqual(['青州省林业局', '青州省环境保护督察工作领导小组办公室']));
  it('stay as written for classes and for central bodies', () =>
    expect(named('治理。（省税务局牵头，各市人民政府落实）')).toMatchObject({ leadBodies: ['省税务局'], implementBodies: ['各市人民政府'] }));
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '省水利厅',
    '、',
    '牵头',
    '（',
    '）',
    '。',
    '，',
    '各市人民政府',
    '负责',
    '责任单位：',
    '和',
    '由',
    '等',
    '\n',
    '市财政局',
    '要',
    '的',
  );
  it('gives only ranges that lie in it', () =>
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const { evidence, task } of found(text)) {
          expect(evidence.start).toBeGreaterThanOrEqual(0);
          expect(evidence.end).toBeLessThanOrEqual(text.length);
          expect(task.start).toBeLessThanOrEqual(task.end);
        }
      }),
    ));
});
