/** Things to keep, in real wording. */
import type { KeptSearch, KeptUnit } from '../../src/desk/desk.ts';
import { unitId } from '../../src/policy/ids.ts';

const document: KeptUnit['document'] = {
  id: 'hunan-2021-governance',
  title: '关于构建现代环境治理体系的实施意见',
  place: { name: '湖南', area: '湖南', fullName: '湖南省', names: ['湖南', '湖南省'] },
  documentNumber: '湘办发〔2021〕2号',
  issuers: ['中共湖南省委办公厅', '湖南省人民政府办公厅'],
  date: null,
  datePublished: null,
  type: '意见',
};

export const keptUnit = (anchor: string, remarks: Partial<KeptUnit> = {}): KeptUnit => ({
  id: unitId(document.id, anchor),
  document,
  kind: 'measure',
  label: '（五）',
  title: '依法严格排污管理',
  path: ['二、健全环境治理企业责任体系'],
  text: '实行排污许可管理制度。\n排污企业须持证排污、按证排污。',
  note: '',
  folder: '',
  added: '2026-11-27T08:00:00.000Z',
  ...remarks,
});

export const search = (address: string): KeptSearch => ({ address, query: '环评', note: '', folder: '', added: '2026-11-27T08:00:00.000Z' });
