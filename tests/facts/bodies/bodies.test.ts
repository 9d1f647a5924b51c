import { describe, expect, it } from 'vitest';
import { bodyGroups } from '../../../src/facts/bodies/bodies.ts';
import { divisionOf } from '../../../src/facts/division/division.ts';
import type { Assignment } from '../../../src/policy/model/facts/assignment.ts';
import { city, nation, province } from '../../place.ts';
import { assignment } from '../made-facts.ts';
import { unit } from '../made-unit.ts';

const places = { hunan: province('湖南', '湖南省'), jiangxi: province('江西', '江西省'), guangzhou: city('广州', '广东'), china: nation };
type Place = keyof typeof places;

/** Bodies of one task a text, each text named after its place. */
const groupsOf = (...tasks: [Place, Partial<Assignment>][]) => {
  const rows = tasks.flatMap(([document, made], at) => {
    const clause = `${document}#m${at + 1}`;
    const { leadBodies: lead = [], supportBodies: support = [], implementBodies: implement = [] } = made;
    return divisionOf([unit(clause)], { assignments: [assignment({ clause, lead, support, implement, ...made })], targets: [] }, (body) =>
      body.startsWith('各'),
    ).flatMap((group) => group.rows);
  });
  return bodyGroups(rows, (row) => places[row.unit.document as Place]);
};

describe('bodies', () => {
  it('have their tasks together, what they lead first', () => {
    const [first] = groupsOf(
      ['hunan', { supportBodies: ['湖南省水利厅'] }],
      ['hunan', { mode: '分工负责', leadBodies: ['湖南省水利厅'] }],
      ['hunan', { leadBodies: ['湖南省水利厅'] }],
      ['hunan', { mode: '落实', implementBodies: ['湖南省水利厅'] }],
    );
    expect(first?.name).toBe('湖南省水利厅');
    expect(first?.tasks.map(({ role }) => role)).toEqual(['lead', 'charged', 'support', 'implement']);
  });

  it('are charged, and do not lead, where nobody is said to lead', () => {
    const [alone] = groupsOf(['hunan', { mode: '单独负责', leadBodies: ['湖南省水利厅'] }]);
    expect(alone?.tasks[0]?.role).toBe('charged');
    const shared = groupsOf(['hunan', { mode: '牵头', leadBodies: ['湖南省水利厅'], implementBodies: ['湖南省财政厅'] }]);
    expect(shared.find(({ name }) => name === '湖南省财政厅')?.tasks[0]?.role).toBe('charged');
  });

  it('stand in one task once, in the first of their roles', () => {
    const [only, ...others] = groupsOf(['hunan', { leadBodies: ['湖南省水利厅'], implementBodies: ['湖南省水利厅'], supportBodies: ['湖南省水利厅'] }]);
    expect(others).toEqual([]);
    expect(only?.tasks.map(({ role }) => role)).toEqual(['lead']);
  });

  it('are those of their place where their name does not say it', () => {
    const groups = groupsOf(['hunan', { implementBodies: ['各级政府'] }], ['jiangxi', { implementBodies: ['各级政府'] }]);
    expect(groups.map(({ name, within }) => [name, within]).sort()).toEqual([
      ['各级政府', '江西'],
      ['各级政府', '湖南'],
    ]);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(2);
  });

  it.each<[Place, string, string | null]>([
    ['hunan', '中共湖南省委员会', null],
    ['hunan', '省税务局', '湖南'],
    ['guangzhou', '广州市水务局', null],
    ['guangzhou', '市税务局', '广州市（广东）'],
    ['china', '生态环境部', null],
  ])('of %s: %s', (place, body, within) => expect(groupsOf([place, { leadBodies: [body] }])[0]?.within).toBe(within));

  it('come with most tasks first, else by name', () => {
    const names = groupsOf(['china', { leadBodies: ['乙', '甲'] }], ['china', { leadBodies: ['甲'] }]).map(({ name }) => name);
    expect(names).toEqual(['甲', '乙']);
  });
});
