/** Numbers that a report gives to documents of whose number the texts know nothing. */
import { describe, expect, it } from 'vitest';
import { verifyReport } from '../../src/verify/verify.ts';
import { corpus } from './corpus.ts';

const said = (report: string): (string | null)[] =>
  verifyReport(report, corpus).citations.flatMap(({ verdict, rightNumber, document }) => (verdict === 'unclear' && rightNumber === null ? document : []));

describe('a document number that nothing can be held against', () => {
  it.each([
    ['江西省《关于构建现代环境治理体系的若干措施》（赣办发〔2031〕33号）提出加强司法保障。', 'jiangxi-2020-governance'],
    ['江西《若干措施》（2020年12月7日，赣办发〔2031〕33号）要求加强司法保障。', 'jiangxi-2020-governance'],
    ['赣办发〔2031〕33号文件《关于构建现代环境治理体系的若干措施》印发。', 'jiangxi-2020-governance'],
    ['江西省委办公厅、省政府办公厅以赣办发〔2031〕33号印发《关于构建现代环境治理体系的若干措施》。', 'jiangxi-2020-governance'],
    ['《辽宁省推动构建现代环境治理体系实施方案》（辽委办发[2031]45号）印发。', 'liaoning-governance'],
    ['辽宁省推动构建现代环境治理体系实施方案（辽委办发〔2031〕45号）印发。', 'liaoning-governance'],
    ['辽宁的实施方案（辽委办发〔2031〕45号）印发。', 'liaoning-governance'],
    ['《湖南省2020年生态环境保护工作要点》（湘环发〔2031〕8号）要求抓好整改。', 'hunan-2020-work-plan'],
  ])('%s', (report, document) => expect(said(report)).toEqual([document]));

  it.each([
    '江西《若干措施》贯彻中办发〔2020〕6号文件精神。',
    '辽宁省根据中办发〔2020〕6号印发《辽宁省推动构建现代环境治理体系实施方案》。',
    '《中共中央办公厅 国务院办公厅关于构建现代环境治理体系的指导意见》（中办发〔2020〕6号）印发后，江西出台《若干措施》。',
    '辽宁省政府印发《辽宁省“十四五”生态环境保护规划》（辽政办发〔2031〕16号）。',
    '辽宁省出台了水污染防治工作方案（辽政发〔2031〕79号）。',
    '湖南《实施意见》（湘办发〔2021〕2号）要求各地落实。',
  ])('%s: none', (report) => expect(said(report)).toEqual([]));
});
