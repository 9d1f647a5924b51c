/** What is kept of a file once it is settled: all that a report tells, without the file itself. */
import type { Jurisdictions } from '../../../../src/policy/model/jurisdictions.ts';
import type { OutlineEntry, Proposal, SuspiciousLine } from '../../proposal/proposal.ts';
import { type FileJson, fileJson } from '../shown/as-json.ts';
import { leftOutCounts } from '../shown/summary.ts';

export interface Reported {
  json: FileJson;
  outline: readonly OutlineEntry[];
  suspicious: readonly SuspiciousLine[];
  leftOut: readonly { reason: string; places: number; characters: number }[];
  remarks: readonly string[];
  /** The folder that was written, below the seeds. */
  written: string | null;
}

export function reported(proposal: Proposal, jurisdictions: Jurisdictions, written: string | null = null): Reported {
  const json = fileJson(proposal, jurisdictions, written?.split('/')[0]);
  if (proposal.status === 'refused') return { json, outline: [], suspicious: [], leftOut: [], remarks: [], written };
  const { outline, suspicious, remarks } = proposal;
  return { json, outline, suspicious, leftOut: leftOutCounts(proposal), remarks, written };
}
