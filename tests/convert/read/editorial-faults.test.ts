import { describe, expect, it } from 'vitest';
import { blockingFaults, type EditorialFault, sayAbsentOnce } from '../../../scripts/convert/read/editorial-faults.ts';
import { issue } from '../../../scripts/faults/issues.ts';

const unknown = (unit: string, line: number): EditorialFault => ({
  issue: issue('topic-unknown-unit', 'topics.yaml', line, { topic: 'zeren', unit }),
  documents: [unit.split('#')[0] ?? ''],
});
const rules = (faults: readonly EditorialFault[]): [string, number | null][] => faults.map((fault) => [fault.issue.rule, fault.issue.line]);

describe('sayAbsentOnce', () => {
  const many = Array.from({ length: 97 }, (_, i) => unknown(`${i % 2 ? 'beichuan' : 'nanhu'}#m${i}`, i + 5));
  const here = unknown('yunxi#m99', 3);

  it('makes one fault of a file that was made for another collection, and leaves the others', () => {
    const said = sayAbsentOnce([here, ...many], new Set(['yunxi']), 'topics.yaml');
    expect(rules(said)).toEqual([
      ['names-absent-documents', 5],
      ['topic-unknown-unit', 3],
    ]);
    expect(said[0]?.issue.what).toBe('97 entries are of documents that are not here: beichuan, nanhu');
  });

  it('leaves few as they are', () => expect(sayAbsentOnce([here, ...many.slice(0, 3)], new Set(['yunxi']), 'topics.yaml')).toHaveLength(4));
  it('leaves those of documents that are there', () => expect(sayAbsentOnce(many, new Set(['beichuan', 'nanhu']), 'topics.yaml')).toEqual(many));
});

it('what is said of a draft blocks nothing', () => {
  const [ofDraft, ofReleased, ofFile] = [unknown('nanhu#m1', 1), unknown('yunxi#m99', 2), { ...unknown('x#m1', 3), documents: [] }];
  expect(blockingFaults([ofDraft, ofReleased, ofFile], new Set(['nanhu'])).map(({ line }) => line)).toEqual([2, 3]);
});
