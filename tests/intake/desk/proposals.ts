/** Proposals for tests: small, and such as convert. */
import { createHash } from 'node:crypto';
import type { Doubt } from '../../../scripts/intake/findings/finding.ts';
import type { Proposed } from '../../../scripts/intake/proposal/proposal.ts';
import type { ReceivedFile } from '../../../scripts/intake/received/extract.ts';

export const text = '关于测试的意见\n一、总则\n（一）目标。完成治理。\n（二）责任。落实责任。\n二、保障\n（三）投入。加大投入。\n';

export const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');
export const fileOf = (name: string, words = name): ReceivedFile => ({ name, bytes: new TextEncoder().encode(words) });

export const dateDoubt: Doubt = {
  rule: 'two-dates',
  line: 3,
  words: '完成治理',
  message: '成文日期有两说，取哪一个？',
  choices: [
    { words: '取 2021-02-03（落款）', set: { dateSigned: '2021-02-03' } },
    { words: '取 2021-02-05（信息表）', set: { dateSigned: '2021-02-05' } },
  ],
};
export const formDoubt: Doubt = {
  rule: 'form-unknown',
  line: null,
  words: '',
  message: '文种是什么？',
  choices: [
    { words: '意见', set: { form: '意见' } },
    { words: '没有', set: { form: null } },
  ],
};

export function proposed(properties: Partial<Proposed> = {}, metadata: Partial<Proposed['metadata']> = {}): Proposed {
  const received = properties.received ?? fileOf('测试.docx');
  const doubts = properties.doubts ?? [];
  return {
    file: received.name,
    status: doubts.length ? 'review' : 'ready',
    received,
    text,
    metadata: {
      id: 'test',
      title: '关于测试的意见',
      shortTitle: '测试《意见》',
      province: '湖南',
      issuers: [],
      documentNumber: null,
      dateSigned: null,
      datePublished: null,
      type: '意见',
      original: { file: received.name, sha256: sha256(received.bytes), mediaType: 'application/pdf' },
      added: '2026-11-22',
      received: '测试用文本',
      sha256: sha256(text),
      lineBreaks: 'paragraph-per-line',
      numbering: { levels: ['一、', '（一）'], runOn: ['（一）'] },
      ...metadata,
    },
    errata: [],
    doubts,
    kept: [],
    leftOut: [],
    remarks: [],
    units: 6,
    outline: [{ kind: 'section', label: '一、', title: '总则', depth: 0 }],
    suspicious: [],
    ...properties,
  };
}
