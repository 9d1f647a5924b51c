/**
 * A query in several terms, or a question in plain words → what is looked for. Terms come from the collection itself
 * (longest match); words of asking and joining fall away; what is left over is missing in the collection.
 */
import { normalForm } from '../../policy/normal-form.ts';
import type { Collection } from '../index/collection.ts';
import { type Terms, type Vocabulary, withoutMarks } from '../index/knowledge.ts';

export interface Split {
  /** What is looked for, in normal form; quoted parts are whole. */
  words: string[];
  /** What the collection does not know. */
  missing: string[];
  /** A question or a sentence: what is missing does not rule out near units. */
  question: boolean;
  /** Asks who is in charge. */
  who: boolean;
  /** Provinces of the collection that it names, with the word that names them. */
  places: { province: string; word: string }[];
  /** Parted by the reader (spaces, punctuation, a place name before), not only here. */
  parted: boolean;
}

/** Ask for somebody in charge. Longer ones first, here and below. */
const asksWho = /由谁来?|归谁|谁来|谁|(?:由|归)?(?:哪个|哪些|哪一个|什么|何)(?:部门|单位|机构|厅局|机关)|责任单位是|主管部门是/u;
const inCharge = /牵头|负责|主管|主责|管理|承担|分管|归口|责任/gu;
/** Words of asking. */
const asks =
  /请问|申请|办理|申领|申报|咨询|怎么办|怎么样|怎么|怎样|如何|为什么|为何|是不是|是否|有没有|能不能|可不可以|要不要|会不会|需不需要|该不该|用不用|应不应该|多少|什么时候|什么时间|何时|几时|多久|多大|多高|哪里|哪儿|哪一条|哪条|哪些|哪个|哪|什么|啥|几个|吗|呢|吧|么|嘛/gu;
/** Words that join, and words about the search itself. */
const joins =
  /我想知道|我想了解|想知道|想了解|告诉我|我要|我想|关于|有关|涉及|对于|针对|规定|要求|政策|文件|说法|内容|方面|情况|问题|应该|应当|必须|需要|可以|能够|进行|以及|或者|还是|还有|并且|通过|目前|现在|我们|你们|他们|人家|自己|大家|里面|当中|之间|的话|时候|的|地|得|了|着|过|是|有|要|能|会|该|可|都|也|就|还|又|才|在|对|把|被|给|让|由|从|向|到|往|和|与|及|或|并|等|为|以|于|而|且|我|你|他|她|它|们|这|那|个|些|吗|不|没|去|来|上|下|里|中|内|外|做|办|搞|弄|说|问|找|看|查|归|管|谁|人|用|怎|多|大|小|家|种|项|条/gu;

/** Numbers with their units, dates, words in Latin letters: kept whole. */
const tokens =
  /(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?|[底末初])?(?:以?前|之前)?|\d[\d.,]*(?:%|‰|℃|[a-zμ/³²]+|[\p{Script=Han}](?=\d|$))?|[a-z][a-z0-9.+-]*/gu;
/** Reader's own marks between terms. */
const between = /[\s,，、;；。!！?？|｜]+/u;
const quoted = /["“”「『](.+?)["“”」』]/gu;

/** Whether somebody asks. `query`: in normal form, but for its spaces, here and below. */
export function isQuestion(query: string): boolean {
  return [asks, asksWho].some((words) => new RegExp(words.source, 'u').test(query)) || /[?？]\s*$/u.test(query);
}

/** The provinces that the collection has documents of. */
export function provincesIn({ documents }: Pick<Collection, 'documents'>): string[] {
  return [...new Set(documents.map(({ province }) => province))];
}

/** The parts that the reader set apart, in normal form, without the quoted ones. */
export function partsOf(query: string): string[] {
  return query
    .replace(quoted, ' ')
    .split(between)
    .map(normalForm)
    .filter((part) => withoutMarks(part));
}

/** `stands`: parts that stand in the collection as they are; they are one word each. */
export function split(query: string, terms: Terms, vocabulary: Vocabulary, provinces: readonly string[], stands: ReadonlySet<string>): Split {
  const inMarks: string[] = [];
  const loose = query.replace(quoted, (_, inside: string) => {
    if (normalForm(inside)) inMarks.push(normalForm(inside));
    return ' ';
  });
  const question = isQuestion(loose);
  const who = asksWho.test(loose);
  const parts = partsOf(loose);
  const { places, others } = takePlaces(parts, provinces);
  const pieces = others.flatMap((part) => (stands.has(part) ? [{ text: part, known: true }] : piecesOf(part, terms, vocabulary, question, who)));
  const words = [...new Set([...inMarks, ...pieces.filter(({ known }) => known).map(({ text }) => text)])];
  // Of a question one character left over is hardly its subject.
  const lost = pieces.filter(({ text, known }) => !known && !(question && text.length === 1));
  const missing = [...new Set(lost.map(({ text }) => text))];
  return { words, missing, question, who, places, parted: parts.length + inMarks.length > 1 || places.length > 0 };
}

/** A province as a part of its own, or at the head of one: 湖南省住建厅 → 湖南 + 省住建厅. */
function takePlaces(parts: readonly string[], provinces: readonly string[]): { places: Split['places']; others: string[] } {
  const places: Split['places'] = [];
  const others = parts.flatMap((part) => {
    const province = provinces.find((name) => part.startsWith(name));
    if (!province) return [part];
    const rest = part.slice(province.length);
    if (rest === '' || rest === '省') places.push({ province, word: part });
    else if (rest.length > 2) places.push({ province, word: province });
    else return [part];
    return rest === '' || rest === '省' ? [] : [rest];
  });
  return { places, others };
}

interface Piece {
  text: string;
  known: boolean;
}

function piecesOf(part: string, terms: Terms, vocabulary: Vocabulary, question: boolean, who: boolean): Piece[] {
  const known = terms.byNormal.has(part) || terms.byPlain.has(part) || vocabulary.groupsOf.has(withoutMarks(part));
  if (known) return [{ text: part, known }];
  const cleared = question ? withoutAsking(part, who) : part;
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of cleared.matchAll(tokens)) {
    pieces.push(...segments(cleared.slice(at, match.index), terms, vocabulary));
    pieces.push({ text: match[0], known: true });
    at = match.index + match[0].length;
  }
  return [...pieces, ...segments(cleared.slice(at), terms, vocabulary)];
}

function withoutAsking(part: string, who: boolean): string {
  const asked = who ? part.replace(new RegExp(asksWho.source, 'gu'), ' ').replace(inCharge, ' ') : part;
  return asked.replace(asks, ' ');
}

/** The fewest terms that cover the text with the fewest characters left over. What joins is no matter. */
function segments(text: string, terms: Terms, vocabulary: Vocabulary): Piece[] {
  return text.split(/[^\p{L}\p{N}+]+/u).flatMap((run) => (run ? segmentsOfRun(Array.from(run), terms, vocabulary) : []));
}

interface Step {
  cost: number;
  from: number;
  known: boolean;
}

function segmentsOfRun(characters: readonly string[], { byNormal, byPlain, longest }: Terms, { groupsOf, longest: longestName }: Vocabulary): Piece[] {
  const most = Math.max(longest, longestName);
  const best: Step[] = [{ cost: 0, from: 0, known: true }];
  for (let end = 1; end <= characters.length; end++) {
    let step: Step = { cost: (best[end - 1]?.cost ?? 0) + 5, from: end - 1, known: false };
    for (let from = Math.max(0, end - most); from < end - 1; from++) {
      const word = characters.slice(from, end).join('');
      if (!byNormal.has(word) && !byPlain.has(word) && !groupsOf.has(word)) continue;
      const cost = (best[from]?.cost ?? 0) + 1;
      if (cost < step.cost) step = { cost, from, known: true };
    }
    best.push(step);
  }
  return withoutJoins(readBack(characters, best));
}

/** The pieces from the left; neighbouring characters that are left over make one. */
function readBack(characters: readonly string[], best: readonly Step[]): Piece[] {
  const pieces: Piece[] = [];
  for (let end = characters.length; end > 0; ) {
    const { from, known } = best[end] as Step;
    const text = characters.slice(from, end).join('');
    const behind = pieces[0];
    if (!known && behind && !behind.known) behind.text = text + behind.text;
    else pieces.unshift({ text, known });
    end = from;
  }
  return pieces;
}

function withoutJoins(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap(({ text, known }): Piece[] => {
    if (new RegExp(`^(?:${joins.source})$`, 'u').test(text)) return [];
    if (known) return [{ text, known }];
    const left = text.replace(joins, '');
    return left ? [{ text: left, known: false }] : [];
  });
}
