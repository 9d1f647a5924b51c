/** One received file → what is proposed for it. Reads as the algorithm; the stages stand in the rooms beside. */
import { findFacts } from './facts/find-facts.ts';
import { proposeId } from './facts/propose-id.ts';
import { finish } from './finish/finish.ts';
import { keptBack } from './finish/kept-back.ts';
import { readableLines } from './lines/readable-lines.ts';
import { titled } from './lines/titled.ts';
import { documentYaml, evidenceOf } from './metadata/document-yaml.ts';
import { proposeOutline } from './outline/propose-outline.ts';
import type { Proposal, ProposeOptions } from './proposal/proposal.ts';
import { readReceived } from './readers/read-received.ts';
import type { ReceivedFile } from './received/extract.ts';
import { chooseLineBreaks } from './settle/choose-line-breaks.ts';
import { sha256Of } from './settle/trial.ts';

/** Never throws for what the file holds. What is proposed converts without a fault: what could not be settled stands in its `open`. */
export async function propose(file: ReceivedFile, options: ProposeOptions): Promise<Proposal> {
  const { field } = options;
  const { extract, refusal } = await readReceived(file, field.language);
  if (refusal) return { file: file.name, status: 'refused', refusal };

  const readable = readableLines(extract, field.language);
  const kept = keptBack(readable.lines, options);
  if (kept) return { file: file.name, status: 'refused', refusal: kept };

  const { facts, doubts: ofFacts } = findFacts({ ...extract, lines: readable.lines }, field, file.name);
  const { lines, first } = titled(readable.lines, facts.title, file.name);
  const whole = {
    mediaType: extract.mediaType,
    leftOut: [...extract.leftOut, ...readable.leftOut],
    remarks: [...extract.remarks, ...readable.remarks],
  };
  const received = { file: file.name, sha256: sha256Of(file.bytes), day: today() };
  const metadata = { ...documentYaml(proposeId(facts, field.jurisdictions), facts, whole, received), ...proposeOutline(lines, first, field.language) };

  const settled = chooseLineBreaks({ lines, metadata, doubts: [], printed: readable.lineation === 'printed', evidence: evidenceOf(facts) }, field);
  return finish({ file, whole, facts, settled, doubts: [...ofFacts, ...readable.doubts] }, options);
}

/** The day on which it is taken in, by the clock of the machine. */
const today = (): string => new Date().toLocaleDateString('sv-SE');
