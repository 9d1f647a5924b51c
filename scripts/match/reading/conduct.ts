/**
 * Penalties (罚则) are compared by the conduct that they punish. A sentence that names it by an article (违反本条例第二十一条规定的，…)
 * punishes what that article demands: its words are put in.
 */
import { labelDigits } from '../../../src/policy/chinese-digits.ts';
import { parseNumeral } from '../../../src/policy/numerals.ts';
import { paragraphsOf } from './sentences.ts';

/** The text of each article of a document, by its number. */
export type Articles = ReadonlyMap<number, string>;

const article = new RegExp(`第([${labelDigits}\\d]+)条(?!之)(?:第([${labelDigits}\\d]+)款)?`, 'gu');

/** Articles of another law, one or a list: 《水法》第三条、第五条第一款或者第六条. */
const ofOtherLaw = new RegExp(`》(?:.{0,2}?第[${labelDigits}\\d]+条(?:之[${labelDigits}\\d]+)?(?:第[${labelDigits}\\d]+[款项])*)+`, 'gu');

/** More articles than this in one sentence are a list of what is punished elsewhere. */
const mostReferred = 4;

/** The paragraphs of the same document's articles that a sentence names, in its order; none where it names none or many. */
export function referredText(sentence: string, articles: Articles): string[] {
  const named = [...sentence.replaceAll(ofOtherLaw, '').matchAll(article)];
  if (named.length > mostReferred) return [];
  return named.flatMap(([, number = '', paragraph = '']) => {
    const text = articles.get(parseNumeral(number) ?? 0);
    if (text === undefined) return [];
    const paragraphs = paragraphsOf(text);
    const one = paragraphs[(parseNumeral(paragraph) ?? 0) - 1];
    return one === undefined ? paragraphs : [one];
  });
}
