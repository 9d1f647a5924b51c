/** One received file → what is proposed for it. Reads as the algorithm; the stages stand in the rooms beside. */
import { isStatute } from '../../src/policy/model/numbering.ts';
import { accounted } from './accounted/accounted.ts';
import { errataFor } from './errata/errata-for.ts';
import { findFacts } from './facts/find-facts.ts';
import { proposeId } from './facts/propose-id.ts';
import type { Doubt } from './findings/finding.ts';
import { keptFromPublication } from './gate/kept-from-publication.ts';
import { personalData } from './gate/personal-data.ts';
import { knownLikenesses } from './known/known-likenesses.ts';
import { settleLines } from './lines/settle-lines.ts';
import { withTitle } from './lines/with-title.ts';
import { documentYaml } from './metadata/document-yaml.ts';
import { outlineOf } from './metadata/outline-of.ts';
import { proposeOutline } from './outline/propose-outline.ts';
import type { Proposal, Proposed, ProposeOptions } from './proposal.ts';
import { readReceived } from './readers/read-received.ts';
import type { Extract, ReceivedFile, Refusal } from './received/extract.ts';
import { restoredIn, textOf } from './settle/reading-state.ts';
import { settleReading } from './settle/settle-reading.ts';
import { sha256Of } from './settle/trial.ts';
import { suspiciousLines } from './suspicious/suspicious-lines.ts';

/** Never throws for what the file holds. What is proposed converts without a fault, its open doubts left open. */
export async function propose(file: ReceivedFile, options: ProposeOptions): Promise<Proposal> {
  const { extract, refusal } = await readReceived(file);
  if (refusal) return { file: file.name, status: 'refused', refusal };
  const { lines, doubts: ofLines } = settleLines(extract, options.field.language);
  const kept = options.allow === null ? refusalOf(lines) : null;
  if (kept) return { file: file.name, status: 'refused', refusal: kept };
  return proposeText(file, { ...extract, lines }, ofLines, options);
}
