/** Asks in a terminal, on stderr: stdout is for what programs read. */
import { isCancel, log, note, select, text } from '@clack/prompts';
import { type Asking, Cancelled, type Option } from './asking.ts';

const output = process.stderr;

export const terminal: Asking = {
  show: (words, heading) => (heading === undefined ? log.message(words, { output }) : note(words, heading, { output, format: (line) => line })),
  choose: async (message, options) => given(await select<string>({ message, options: options.map(inMenu), showInstructions: false, output })),
  write: async (message, fault) => given(await text({ message, output, validate: (written) => fault(written ?? '') ?? undefined })),
};

const inMenu = ({ value, label, hint }: Option): Option => ({ value, label, ...(hint !== undefined && { hint }) });

function given(answer: string | symbol): string {
  if (isCancel(answer)) throw new Cancelled();
  return answer as string;
}
