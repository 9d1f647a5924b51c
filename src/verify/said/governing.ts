/**
 * The place or document named nearest governs the words, whatever the verb: 湖南叫“……”, 江西的经验告诉我们，要“……”, 参照湖南“……”. Not where another
 * speaks between, where the name is part of that of a body, or where something is only done there.
 */
import { openingQuotationMarks, pauses, sentenceEnds } from '../../policy/marks.ts';
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { mask } from '../report/masked.ts';
import { placeNames } from '../text/written-names.ts';

interface Patterns {
  near: RegExp;
  tellingUs: RegExp;
  otherSpeakers: RegExp;
  notSpeaking: RegExp;
  notGoverning: RegExp;
  borrowing: RegExp;
  basis: RegExp;
  stating: RegExp;
  beside: RegExp;
  afterwards: RegExp;
  denying: RegExp;
}

const patternsOf = oncePer((collection: VerifyCollection): Patterns => {
  const { namedSources } = collection;
  const {
    tellingUs,
    otherActors,
    otherSpeakers,
    notSpeaking,
    notGoverning,
    borrowing,
    concerning,
    basis,
    stating,
    afterwards,
    denying,
    lackingHere,
    differing,
    areaEndings,
    joining,
  } = namedSources;
  const quote = `[${openingQuotationMarks}"]$`;
  const inside = `[^${pauses}《》${mask}\\n]`;
  return {
    near: new RegExp(`^[^《》${mask}\\n${sentenceEnds}；]{0,40}${quote}`, 'u'),
    tellingUs: new RegExp(anyOf(tellingUs), 'gu'),
    otherSpeakers: new RegExp(anyOf([...otherActors, ...otherSpeakers]), 'u'),
    notSpeaking: new RegExp(`^(?:[^${pauses}]{0,8}?${anyOf(notSpeaking)}|\\p{Script=Han}{2,3}${anyOf(areaEndings)})`, 'u'),
    notGoverning: new RegExp(`${anyOf(notGoverning)}(?:${placeNames(collection)}(?:、|${anyOf(joining)}))*$`, 'u'),
    borrowing: new RegExp(`${anyOf([...borrowing, ...concerning, ...basis])}了?$`, 'u'),
    basis: new RegExp(`${anyOf(basis)}(?:${placeNames(collection)})?的?$`, 'u'),
    stating: new RegExp(anyOf(stating), 'u'),
    beside: new RegExp(`^${inside}{0,6}${quote}`, 'u'),
    afterwards: new RegExp(`${anyOf(afterwards)}，`, 'u'),
    denying: new RegExp(anyOf([...denying, ...lackingHere, ...differing]), 'u'),
  };
});

/**
 * `before`: what stands before the name; `between`: from it to the words, which stand in its sentence. On a document's basis one does
 * what it says: 根据《某措施》，我市开展了“……”; on a place's example one may do anything.
 */
export function governs(before: string, between: string, isTitle: boolean, collection: VerifyCollection): boolean {
  const patterns = patternsOf(collection);
  if (!patterns.near.test(between) || patterns.notGoverning.test(before) || patterns.notSpeaking.test(between)) return false;
  if (patterns.basis.test(before) && isTitle) return !patterns.stating.test(between) && !patterns.afterwards.test(between) && !patterns.denying.test(between);
  if (patterns.borrowing.test(before)) return patterns.beside.test(between);
  const others = between.replace(patterns.tellingUs, '');
  return !patterns.otherSpeakers.test(others) && !patterns.afterwards.test(between) && !patterns.denying.test(between);
}
