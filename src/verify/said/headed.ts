/** The place or document of a heading has the quotations in the lines below it that name no other: 一、江西, then 水：“……” on a line of its own. */
import { ordinalDigits } from '../../policy/chinese-digits.ts';
import { openingQuotationMarks, sentenceEnds } from '../../policy/marks.ts';
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { mask } from '../report/masked.ts';
import { type Mention, mentionsIn, namesSource } from './mentions.ts';

/** A line that names what the next ones speak of; and what is looked at before one is found. */
const longestHeading = 24;
const mostLines = 20;

/** No more than a number or a label may stand before the words: 1., 土壤：, 立法方面，. */
const longestLabel = 8;

const label = new RegExp(`^[^\\p{L}]*\\p{L}{0,${longestLabel}}[^\\p{L}]*[${openingQuotationMarks}"]$`, 'u');
/** A heading is the name, a number before it and a few words behind. */
const opening = new RegExp(`^[^\\p{L}]*(?:[${ordinalDigits}]{1,3}[^\\p{L}]{1,3})?$`, 'u');

const patternsOf = oncePer(({ namedSources: { reportTitles, notSpeaking, otherSpeakers, otherActors, denying, lagging, areaEndings } }: VerifyCollection) => ({
  otherwise: new RegExp(anyOf([...otherSpeakers, ...otherActors, ...denying]), 'u'),
  notHeading: new RegExp(`${anyOf([...reportTitles, ...notSpeaking, ...lagging])}|^\\p{Script=Han}{2,3}${anyOf(areaEndings)}`, 'u'),
}));

/** `lead`: the line up to the words; `above`: all before it. Null where no heading says it. */
export function headingOf(lead: string, above: string, collection: VerifyCollection): Mention | null {
  if (!label.test(lead) || patternsOf(collection).otherwise.test(lead)) return null;
  const lines = above.split('\n').slice(0, -1).slice(-mostLines).reverse();
  for (const line of lines.filter((each) => each.trim() !== '')) {
    const named = mentionsIn(line, '', collection).filter(namesSource);
    const [only] = named;
    if (only) return named.length === 1 && isHeading(line, only, collection) ? only : null;
    if (!line.includes(mask) && line.length > longestHeading) return null;
  }
  return null;
}

function isHeading(line: string, { text, region, end }: Mention, collection: VerifyCollection): boolean {
  const isShort = line.trim().length <= longestHeading && !line.includes(mask) && !new RegExp(`[${sentenceEnds}]`, 'u').test(line);
  return isShort && opening.test(line.slice(0, end - text.length).replace(region ?? '', '')) && !patternsOf(collection).notHeading.test(line.slice(end));
}
