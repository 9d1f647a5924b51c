/** Stands in for the thread of a reader: what becomes of a file is in its name. */
import { setTimeout } from 'node:timers/promises';
import type { Opened, ProposeJob } from '../../../scripts/intake/desk/workers.ts';
import type { Proposal } from '../../../scripts/intake/proposal/proposal.ts';
import type { ReceivedFile } from '../../../scripts/intake/received/extract.ts';

export async function proposeFile({ file }: ProposeJob): Promise<Proposal> {
  if (file.name.startsWith('hang')) for (;;);
  if (file.name.startsWith('wait')) await setTimeout(60_000);
  if (file.name.startsWith('die')) process.exit(3);
  if (file.name.startsWith('throw')) throw new Error('broken');
  if (file.name.startsWith('eat')) eatMemory();
  return { file: file.name, status: 'refused', refusal: { rule: 'no-text', message: `read ${file.name}`, remedy: '' } };
}

export const openArchive = (archive: ReceivedFile): Opened => ({ files: [{ name: `inside-${archive.name}`, bytes: archive.bytes }] });

function eatMemory(): void {
  const kept: number[][] = [];
  for (;;) kept.push(Array.from({ length: 1e5 }, () => Math.random()));
}
