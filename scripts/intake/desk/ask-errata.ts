/** What seems to be damaged in the text, one place after the other: nothing of it is corrected unless a person says so. */
import type { ErratumEntry } from '../../../src/policy/model/erratum.ts';
import type { Proposed } from '../proposal/proposal.ts';
import type { Asking } from './asking.ts';
import { printable } from './shown/printable.ts';
import { linesAround } from './shown/show-place.ts';

/** The entries of errata.yaml as agreed. Throws Cancelled. */
export async function askErrata({ errata, text }: Pick<Proposed, 'errata' | 'text'>, asking: Asking): Promise<ErratumEntry[]> {
  if (errata.length === 0) return [];
  const how = await asking.choose(`文字有 ${errata.length} 处可疑，怎么记？`, [
    { value: 'each', label: '逐一看' },
    { value: 'proposed', label: '都照建议', hint: howMany(errata) },
    { value: 'noted', label: '都记为存疑', hint: '正文照录底本' },
    { value: 'none', label: '都不记' },
  ]);
  if (how === 'none') return [];
  if (how === 'proposed') return [...errata];
  return how === 'noted' ? errata.map(noted) : askEach(errata, text, asking);
}

const noted = (erratum: ErratumEntry): ErratumEntry => ({ ...erratum, status: 'noted' });

const howMany = (errata: readonly ErratumEntry[]): string =>
  `校订 ${errata.filter(({ status }) => status === 'corrected').length} 处，存疑 ${errata.filter(({ status }) => status === 'noted').length} 处`;

async function askEach(errata: readonly ErratumEntry[], text: string, asking: Asking): Promise<ErratumEntry[]> {
  const agreed: ErratumEntry[] = [];
  for (const [at, erratum] of errata.entries()) {
    showErratum(erratum, `${at + 1}/${errata.length}`, text, asking);
    const status = await asking.choose(questionOf(erratum), menuOf(erratum));
    if (status !== 'none') agreed.push({ ...erratum, status: status as ErratumEntry['status'] });
  }
  return agreed;
}

function showErratum({ prefix, original, suffix, reason }: ErratumEntry, number: string, text: string, asking: Asking): void {
  const line = text.split('\n').findIndex((one) => one.includes(prefix + original + suffix)) + 1;
  const lines = linesAround(text, { line: line || null, words: original });
  asking.show(`${lines}\n${printable(reason)}`, `校订建议 ${number}`);
}

const questionOf = ({ original, corrected }: ErratumEntry): string =>
  printable(corrected === '' ? `“${original}”疑有误，怎么记？` : `“${original}”疑作“${corrected}”，怎么记？`);

/** What is proposed comes first. */
function menuOf({ status, corrected }: ErratumEntry) {
  const correct = corrected === '' ? [] : [{ value: 'corrected', label: `改作“${printable(corrected)}”` }];
  const note = { value: 'noted', label: '存疑，照录底本' };
  const none = { value: 'none', label: '没有问题，不记' };
  return status === 'corrected' ? [...correct, note, none] : [note, ...correct, none];
}
