/** The reasons of a link, in Chinese, each checkable by reading the two measures. */
import * as jieba from 'nodejs-jieba';
import { type ClauseMatch, massInCommon, recurringClause } from './comparing/compare-pair.ts';
import { neighbouringPairs } from './reading/neighbouring-pairs.ts';
import type { WeighedCollection, WeighedMeasure } from './weighing/weigh-terms.ts';

/** From this share of their terms on, two titles are alike. */
const alikeTitles = 0.3;
/** A quoted clause must share that much of its mass, or the quotation would show little in common. */
const alikeClauses = 0.5;
const mostPhrases = 3;
const mostCharacters = 6;
/** How the weakest of reasons begins. */
export const characterReasonOpening = '共有的字：';
/** Of the rarest common runs, how many are looked at: some fall away when cut to whole words or inside another. */
const phrasesWeighed = 8;
/** Weight of a phrase (sum over its character pairs) below which it is common to too many measures to be a reason. */
const tellingPhrase = 1.2;

/** Reasons: titles, clause, phrases, theme; else words in common, else single characters; none only where they share no character. */
export function explainPair(first: WeighedMeasure, second: WeighedMeasure, collection: WeighedCollection): string[] {
  const title = titleReason(first, second, collection.squares);
  const clause = clauseReason(first, second, collection);
  const said = [title ?? '', clause?.quoted ?? ''].join('\n');
  const phrases = phraseReason(first, second, said, collection);
  const reasons = [title, clause?.reason ?? null, phrases, themeReason(first, second)].filter((reason) => reason !== null);
  if (title !== null || clause || phrases !== null) return reasons;
  const words = wordsInCommon(first, second, collection);
  const own = words.length ? [`共有词语：${words.map(({ word }) => word).join('、')}`] : characterReason(first, second);
  return [...reasons, ...own];
}

/** Whether a recurring clause is among the reasons. */
export const isQuotable = (clause: ClauseMatch | null): clause is ClauseMatch => clause !== null && clause.share >= alikeClauses;

/** Whether one of the reasons is enough to check the link by: titles, a clause (`quotable`), or words that few measures have. */
export function isTelling(first: WeighedMeasure, second: WeighedMeasure, quotable: boolean, collection: WeighedCollection): boolean {
  if (quotable || titleReason(first, second, collection.squares) !== null) return true;
  if (phraseReason(first, second, '', collection) !== null) return true;
  return wordsInCommon(first, second, collection).reduce((sum, { weight }) => sum + weight, 0) >= tellingPhrase;
}

function titleReason(first: WeighedMeasure, second: WeighedMeasure, squares: Float64Array): string | null {
  if (!first.title || !second.title) return null;
  if (first.title === second.title) return `标题相同：${first.title}`;
  const alike = (2 * massInCommon(first.titleTerms, second.titleTerms, squares)) / (first.titleMass + second.titleMass || 1);
  return alike >= alikeTitles ? `标题相近：${first.title}／${second.title}` : null;
}

/** Quotes the recurring clause: once where one holds the other to the letter, else both. */
function clauseReason(first: WeighedMeasure, second: WeighedMeasure, collection: WeighedCollection): { reason: string; quoted: string } | null {
  const clause = clauseOf(first, second, collection);
  const [part, like] = [first.parts[clause?.first ?? -1], second.parts[clause?.second ?? -1]];
  if (!isQuotable(clause) || !part || !like) return null;
  const [{ text: own }, { text: other }] = [part, like];
  const where = part.referred || like.referred ? ofPunished : '';
  const shorter = own.length <= other.length ? own : other;
  if (own.includes(other) || other.includes(own)) return { reason: `相同文句：“${shorter}”${where}`, quoted: shorter };
  return { reason: `相近文句：“${own}”／“${other}”${where}`, quoted: shorter };
}

/** The recurring clause that the judgement saw: measures are judged in the order of their documents. */
function clauseOf(first: WeighedMeasure, second: WeighedMeasure, collection: WeighedCollection): ClauseMatch | null {
  if (first.documentNumber < second.documentNumber) return recurringClause(first, second, collection);
  const found = recurringClause(second, first, collection);
  return found && { ...found, first: found.second, second: found.first };
}

function phraseReason(first: WeighedMeasure, second: WeighedMeasure, said: string, collection: WeighedCollection): string | null {
  const phrases = sharedPhrases(first, second, collection).filter((phrase) => !said.includes(phrase));
  const own = phrases.filter((phrase) => [first, second].every((measure) => standsIn(measure, phrase)));
  if (own.length) return `共有词语：${own.slice(0, mostPhrases).join('、')}`;
  return phrases.length ? `共有词语：${phrases.slice(0, mostPhrases).join('、')}${ofPunished}` : null;
}

/** Behind words that a reader finds not in the penalty (罚则) itself but in the article that it names. */
const ofPunished = '（所罚的条）';
const standsIn = ({ title, parts }: WeighedMeasure, words: string): boolean =>
  title.includes(words) ||
  !parts.some(({ referred, content }) => referred && content.includes(words)) ||
  parts.some(({ referred, content }) => !referred && content.includes(words));

/** Wording of four characters or more that stands in both to the letter, the rarest first; none inside another. */
function sharedPhrases(first: WeighedMeasure, second: WeighedMeasure, { squares, squareOf }: WeighedCollection): string[] {
  const text = linesOf(second).join('\n');
  const runs = new Set([first.title, ...promisingClauses(first, second, squares)].flatMap((line) => commonRuns(line, text)));
  const weigh = (phrase: string): number => neighbouringPairs(phrase).reduce((sum, pair) => sum + squareOf(pair), 0);
  const weighed = [...runs].map((run) => ({ run, weight: weigh(run) })).filter(({ weight }) => weight >= tellingPhrase);
  const rarest = weighed.sort((a, b) => b.weight - a.weight || (a.run < b.run ? -1 : 1)).slice(0, phrasesWeighed);
  const phrases = rarest.map(({ run }) => wholeWords(run)).filter((phrase) => phrase.length >= 4);
  return phrases.filter((phrase, n) => !phrases.slice(0, n).some((other) => other.includes(phrase)));
}

/** Clauses of `first` that have enough in common with `second` for a phrase; looking for phrases letter by letter is dear. */
function promisingClauses(first: WeighedMeasure, second: WeighedMeasure, squares: Float64Array): string[] {
  const masses = new Float64Array(first.parts.length);
  for (let i = 0, j = 0; i < first.terms.length && j < second.terms.length; ) {
    const [term = 0, other = 0] = [first.terms[i], second.terms[j]];
    if (term === other)
      for (const clause of first.places.subarray(first.starts[i], first.starts[i + 1])) masses[clause] = (masses[clause] ?? 0) + (squares[term] ?? 0);
    if (term <= other) i++;
    if (other <= term) j++;
  }
  return first.parts.filter((_, clause) => (masses[clause] ?? 0) >= tellingPhrase).map((part) => part.content);
}

const linesOf = ({ title, parts }: WeighedMeasure): string[] => [title, ...parts.map((part) => part.content)];

/** What is left to say of two measures that share a subject but no longer wording: their rarest words in common. */
function wordsInCommon(first: WeighedMeasure, second: WeighedMeasure, { squareOf }: WeighedCollection): { word: string; weight: number }[] {
  const wordsOf = (measure: WeighedMeasure): Set<string> =>
    new Set(linesOf(measure).flatMap((line) => jieba.cut(line).filter((word) => /^\p{L}{2,}$/u.test(word))));
  const weigh = (word: string): number => neighbouringPairs(word).reduce((sum, pair) => sum + squareOf(pair), 0);
  const shared = [...wordsOf(first).intersection(wordsOf(second))].map((word) => ({ word, weight: weigh(word) }));
  return shared.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, mostPhrases);
}

/** Of measures without a word in common, such as 清淤 and 淤积清理: the characters that both have, in the order of the first. */
function characterReason(first: WeighedMeasure, second: WeighedMeasure): string[] {
  const charactersOf = (measure: WeighedMeasure): Set<string> =>
    new Set(
      linesOf(measure)
        .join('')
        .match(/[\p{L}\p{N}]/gu),
    );
  const shared = [...charactersOf(first).intersection(charactersOf(second))];
  return shared.length ? [`${characterReasonOpening}${shared.slice(0, mostCharacters).join('、')}`] : [];
}

/** The longest runs of four letters or more of `clause` that `text` holds. */
function commonRuns(clause: string, text: string): string[] {
  const runs: string[] = [];
  for (let from = 0; from + 4 <= clause.length; ) {
    if (!text.includes(clause.slice(from, from + 4))) from++;
    else {
      let to = from + 4;
      while (to < clause.length && text.includes(clause.slice(from, to + 1))) to++;
      for (const run of clause.slice(from, to).split(/[^\p{L}\p{N}]+/u)) runs.push(run);
      from = to;
    }
  }
  return runs.filter((run) => run.length >= 4);
}

/** Without the single characters at both ends: mostly halves of words, and words such as 的, 以, 和. */
function wholeWords(run: string): string {
  const words = jieba.cut(run);
  const from = words.findIndex((word) => word.length > 1);
  const to = words.findLastIndex((word) => word.length > 1);
  return from < 0 ? '' : words.slice(from, to + 1).join('');
}

/** The longest wording, of four characters or more, that the headings above both share. */
function themeReason(first: WeighedMeasure, second: WeighedMeasure): string | null {
  const above = second.themes.join('\n');
  const shared = first.themes.flatMap((theme) => commonRuns(theme, above)).map(wholeWords);
  const longest = shared.reduce((best, run) => (run.length > best.length ? run : best), '');
  return longest.length >= 4 ? `同属：${longest}` : null;
}
