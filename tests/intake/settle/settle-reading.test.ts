/** What the converter finds at fault is mended, declared, or left open: what is proposed always converts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentYaml } from '../../../scripts/intake/findings/finding.ts';
import { proposeOutline } from '../../../scripts/intake/outline/propose-outline.ts';
import type { ReadingState } from '../../../scripts/intake/settle/reading-state.ts';
import { settleReading } from '../../../scripts/intake/settle/settle-reading.ts';
import { jurisdictions } from '../../jurisdictions.ts';
import { language } from '../../language.ts';

const field = { language, jurisdictions };
const title = '云溪市治水方案';

function settled(text: string, more: Partial<DocumentYaml> = {}) {
  const lines = [title, ...text.trim().split('\n')].map((line) => ({ text: line.trim() }));
  const metadata: DocumentYaml = {
    id: 'yunxi-fangan',
    title,
    shortTitle: title,
    issuers: [],
    documentNumber: null,
    dateSigned: null,
    datePublished: null,
    type: '方案',
    added: '2026-11-26',
    received: '测试用文本',
    sha256: '0'.repeat(64),
    lineBreaks: 'paragraph-per-line',
    ...proposeOutline(lines, 1, language),
    ...more,
  };
  const state: ReadingState = { lines, metadata, doubts: [], printed: false };
  return settleReading(state, field);
}

const labels = (text: string, more?: Partial<DocumentYaml>) => settled(text, more).trial.converted.units.flatMap(({ label }) => label ?? []);

describe('a reading is settled', () => {
  it('where numbers were said to begin anew and run on', () => {
    const { state, trial } = settled('一、水\n（一）源头。治理。\n（二）末端。治理。\n二、气\n（三）源头。治理。\n（四）末端。治理。', {
      numbering: { levels: ['一、', '（一）'] },
    });
    expect(trial.issues).toEqual([]);
    expect(state.metadata.numbering.runOn).toEqual(['（一）']);
  });

  it('where a heading lost its line break', () =>
    expect(labels('一、水\n（一）源头。治理。（二）末端。治理。\n（三）监测。联网。\n二、气')).toEqual(['一、', '（一）', '（二）', '（三）', '二、']));

  it('where attachments stand behind the text, each with its own numbers', () => {
    const { state } = settled(
      '一、水\n治理。\n二、气\n治理。\n附件1\n任务清单\n（一）清淤。\n（二）护岸。\n附件2\n考核办法\n第一条　为了考核，制定本办法。\n第二条　每年一次。',
    );
    expect(state.metadata.attachments).toEqual([
      { label: '附件1', title: '任务清单', state: 'received', numbering: { levels: ['（一）'] } },
      { label: '附件2', title: '考核办法', state: 'received', numbering: { levels: ['第一条'] } },
    ]);
  });

  it('where a number is skipped: it is declared, and asked', () => {
    const { state, trial } = settled('一、水\n治理。\n二、气\n治理。\n四、土\n治理。');
    expect(trial.issues).toEqual([]);
    expect(state.metadata.anomalies).toEqual([{ label: '四、', expected: '三、', reason: '收到的文本如此，待与原件核对' }]);
    expect(state.doubts.map(({ rule, line }) => [rule, line])).toEqual([['number-order', 6]]);
  });

  it('where the last paragraph speaks of the whole text', () => {
    const { trial } = settled('一、水\n治理。\n二、气\n治理。\n各地此前的规定与本方案不一致的，同时废止。');
    expect(trial.converted.units.at(-1)).toMatchObject({ kind: 'closing', text: '各地此前的规定与本方案不一致的，同时废止。' });
  });

  it('where nothing can be done: what is at fault stays open', () => {
    const { state, trial, blocking } = settled('一、水\n治理\ue123河道。\n二、气\n治理。');
    expect(trial.issues.map(({ rule }) => rule)).toEqual(['foreign-character']);
    expect(state.metadata.open).toMatchObject([{ rule: 'foreign-character', words: '治理\ue123河道。' }]);
    expect(blocking).toEqual([]);
  });

  it('where an anomaly that was declared is none any more: it is taken back', () => {
    const { state, trial, blocking } = settled('2．水\n1.水\n2．水\n2．水\n治理。');
    const open = new Set(state.metadata.open?.map(({ rule }) => rule));
    expect(blocking).toEqual([]);
    expect(trial.issues.filter(({ rule }) => !open.has(rule))).toEqual([]);
  });

  it('whatever the lines', () => {
    const line = fc.oneof(
      fc
        .constantFrom('一、', '二、', '（一）', '（三）', '1.', '2．', '第一条', '附件1', '（1）')
        .chain((number) => fc.constantFrom('水', '治理。', '治理；', '').map((words) => number + words)),
      fc.constantFrom('治理。', '水：', '2031年5月6日', '附件：1.清单', '目录', '甲\t乙', '“引文', '本方案自印发之日起施行。'),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (lines) => {
        const { state, trial } = settled(lines.join('\n'));
        const open = new Set(state.metadata.open?.map(({ rule }) => rule));
        expect(trial.issues.filter(({ rule }) => !open.has(rule))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
