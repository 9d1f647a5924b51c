/** How the site speaks of errata: kinds, readings, reasons. */
import { sentenceEnds } from '../policy/marks.ts';
import type { Erratum } from '../policy/model/erratum.ts';
import { confidences, errorKinds } from '../policy/model/erratum-kinds.ts';
import type { Proofread } from '../policy/model/particulars.ts';
import { foundInWords } from './proofread.ts';

export const erratumKinds: Record<Erratum['kind'], string> = { ...errorKinds, scattered: '数字、引号离位' };

/** What was received and how it is read, as a sentence without the reason. */
export function readingInWords({ status, kind, original, corrected }: Pick<Erratum, 'status' | 'kind' | 'original' | 'corrected'>): string {
  const received = shown(original);
  const reading = shown(corrected);
  if (status === 'noted') return notedInWords(received, reading, kind);
  if (!received) return `底本无“${reading}”，据补。`;
  if (!reading) return `底本多“${received}”，据删。`;
  return ended(`底本作“${received}”，校作“${reading}”`);
}

function notedInWords(received: string, reading: string, kind: Erratum['kind']): string {
  if (!received) return ended(`底本如此，疑脱“${reading}”`);
  if (reading) return ended(`“${received}”，底本如此，疑作“${reading}”`);
  return kind === 'misplaced' ? `“${received}”，位置有疑。` : `“${received}”，底本如此，存疑。`;
}

/** With a full stop, unless a quotation at its end has one. */
function ended(words: string): string {
  return words.endsWith('”') && sentenceEnds.includes(words.at(-2) ?? '。') ? words : `${words}。`;
}

/** Received wording on one line: tabs and line breaks as a space, without the mark of a Markdown heading. */
function shown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/^#+ /u, '').trim();
}

/** What is said of a document's errata needs to know how the document was read. */
export type ReadErratum = Erratum & { proofread: Proofread };

/** Why a reading is held, with how sure it is and in which readings it was found. */
export function supportInWords({ reason, confidence, readers, proofread }: Pick<ReadErratum, 'reason' | 'confidence' | 'readers' | 'proofread'>): string {
  return `${reason.replace(/。$/u, '')}。可信度：${confidences[confidence]}；${foundInWords(readers, proofread)}。`;
}

/**
 * Where the notes of a unit stand on a wide screen: `beside` its text if they do not grow much longer than it (16
 * characters to a line of the margin, 36 to one of the text, whose lines are 1.7 times as high), else `below`;
 * `heading` if it is a heading only. Two notes of usual length always stand beside.
 */
export function placeOfNotes(errata: readonly ReadErratum[], text: string): 'beside' | 'below' | 'heading' {
  if (text === '') return 'heading';
  const marginLines = errata.reduce((sum, erratum) => sum + Math.ceil((readingInWords(erratum) + supportInWords(erratum)).length / 16), 0);
  return marginLines <= Math.max(16, (text.length / 36) * 1.7 + 8) ? 'beside' : 'below';
}
