/** The conversation about one file: what it is, its doubts, and whether it is written. */
import type { ErratumEntry } from '../../../src/policy/model/erratum.ts';
import type { DocumentYaml, Doubt } from '../findings/finding.ts';
import type { Proposed } from '../proposal/proposal.ts';
import { askDoubts } from './ask-doubts.ts';
import { askErrata } from './ask-errata.ts';
import type { Asking } from './asking.ts';
import { type CheckAnswers, type Checked, leftOpen } from './check-answers.ts';
import { printable } from './shown/printable.ts';
import { summaryOf } from './shown/summary.ts';

export interface Agreed {
  metadata: DocumentYaml;
  errata: ErratumEntry[];
  /** Doubts that were left open. */
  open: Doubt[];
}

/** What is to be written; null where the person does not want the file. Throws Cancelled. */
export async function askOfFile(proposed: Proposed, asking: Asking, check: CheckAnswers): Promise<Agreed | null> {
  asking.show(summaryOf(proposed), printable(proposed.file));
  for (;;) {
    const { metadata, open } = await askDoubts(proposed, asking);
    const errata = await askErrata(proposed, asking);
    const checked = check(metadata, { text: proposed.text, errata });
    const decided = checked.faults.length ? await askOfFaults(checked, asking) : await askToWrite(checked.metadata, asking);
    if (decided === 'leave') return null;
    if (decided !== 'again') return { metadata: decided, errata, open };
  }
}

type Decided = DocumentYaml | 'again' | 'leave';

async function askToWrite(metadata: DocumentYaml, asking: Asking): Promise<Decided> {
  const write = { value: 'write', label: `写入 ${metadata.id}` };
  const chosen = await asking.choose('写入吗？', [write, { value: 'again', label: '重新回答' }, { value: 'leave', label: '不收这个文件' }]);
  return chosen === 'write' ? metadata : (chosen as Decided);
}

/** Faults of the text may stay open; others have to be answered first. */
async function askOfFaults(checked: Checked, asking: Asking): Promise<Decided> {
  asking.show(checked.faults.map(faultLine).join('\n'), '照这样转换，会有下列问题');
  const open = leftOpen(checked);
  const write = open ? [{ value: 'write', label: '仍写入，问题留待解决', hint: '记入 document.yaml 的 open' }] : [];
  const chosen = await asking.choose('怎么办？', [{ value: 'again', label: '重新回答' }, ...write, { value: 'leave', label: '不收这个文件' }]);
  return chosen === 'write' && open ? open : (chosen as Decided);
}

/** Lines of document.yaml are not known before it is written. */
const faultLine = ({ rule, file, line, zh }: Checked['faults'][number]): string =>
  `${rule}${file === 'text.txt' && line !== null ? `（第 ${line} 行）` : ''}　${zh}`;
