/** The doubts of a file, one by one. */
import type { DocumentYaml, Doubt } from '../findings/finding.ts';
import type { Proposed } from '../proposal/proposal.ts';
import type { Asking, Option } from './asking.ts';
import { exampleOf, ownValue } from './own-value.ts';
import { printable } from './shown/printable.ts';
import { linesAround } from './shown/show-place.ts';

export interface Answered {
  metadata: DocumentYaml;
  /** Those that were left open. */
  open: Doubt[];
}

/** What one doubt was answered with; null: left open. */
type Answers = (Partial<DocumentYaml> | null)[];

const own = 'own';
const skip = 'skip';
const back = 'back';

/** Asks until each doubt has its answer or was skipped; one can go back to the one before. Throws Cancelled. */
export async function askDoubts({ doubts, metadata, text }: Pick<Proposed, 'doubts' | 'metadata' | 'text'>, asking: Asking): Promise<Answered> {
  const answers: Answers = [];
  for (let at = 0; at < doubts.length; ) {
    const doubt = doubts[at] as Doubt;
    showDoubt(doubt, `${at + 1}/${doubts.length}`, text, asking);
    const chosen = await asking.choose(printable(doubt.message), menuOf(doubt, at));
    if (chosen === back) at--;
    else answers[at++] = await answerTo(doubt, chosen, withAnswers(metadata, answers.slice(0, at)), asking);
  }
  return { metadata: withAnswers(metadata, answers), open: doubts.filter((_, i) => answers[i] === null) };
}

function showDoubt(doubt: Doubt, number: string, text: string, asking: Asking): void {
  const lines = linesAround(text, doubt);
  if (lines !== '') asking.show(lines, `疑问 ${number}　${doubt.rule}`);
}

function menuOf({ choices }: Doubt, at: number): Option[] {
  return [
    ...choices.map(({ words }, i) => ({ value: String(i), label: printable(words) })),
    { value: own, label: '写别的' },
    { value: skip, label: '先不答', hint: '按第一项写入，注明待核' },
    ...(at > 0 ? [{ value: back, label: '回到上一问' }] : []),
  ];
}

async function answerTo(doubt: Doubt, chosen: string, metadata: DocumentYaml, asking: Asking): Promise<Partial<DocumentYaml> | null> {
  if (chosen === skip) return null;
  if (chosen !== own) return doubt.choices[Number(chosen)]?.set ?? null;
  const written = await asking.write(exampleOf(doubt), (words) => ownValue(words, doubt, metadata).fault ?? null);
  return ownValue(written, doubt, metadata).set ?? null;
}

/** A later answer holds where two concern the same key. */
const withAnswers = (metadata: DocumentYaml, answers: Readonly<Answers>): DocumentYaml => Object.assign({}, metadata, ...answers);
