/** Names without title marks: what a verb makes or carries out, and ends like a document; plans of a period; grades of standards. */
import type { Named } from './named.ts';
import type { CitationWords } from './words.ts';

/** Of statutes only names that are fixed: what they have somebody make (制定应急预案) are papers of many, no instrument. */
export const fixedNames = (text: string, words: CitationWords): Named[] => [...gradeNames(text, words), ...lawNames(text, words)];

export function bareNames(text: string, words: CitationWords): Named[] {
  return [...periodNames(text, words), ...gradeNames(text, words), ...lawNames(text, words), ...madeNames(text, words), ...namesMadeBehind(text, words)];
}

/** Of a period alone (“十四五”) none. */
function periodNames(text: string, words: CitationWords): Named[] {
  return [...text.matchAll(words.period)]
    .map((match) => withoutVerb(match[0], match.index, words))
    .filter(({ name }) => !/^“[^”]*”$/u.test(name) || name.includes('计划'));
}

/** 为完成“十三五”环境保护规划, 到“十四五”: what stands before is none of the name. */
function withoutVerb(name: string, at: number, { verbs, joined: joining, aim }: CitationWords): Named {
  const before = name.slice(0, name.indexOf('“'));
  const verb = verbs.exec(before)?.[0].length ?? 0;
  const behind = before.slice(verb);
  const joined = (joining.exec(behind) ?? aim.exec(behind))?.[0].length ?? 0;
  return place(name.slice(verb + joined), at + verb + joined);
}

function lawNames(text: string, { lawName }: CitationWords): Named[] {
  return [...text.matchAll(lawName)].map((match) => place(match[0], match.index));
}

function gradeNames(text: string, { grade, standardCode }: CitationWords): Named[] {
  const codes = [...text.matchAll(standardCode)].map((match) => ({ ...place(match[0], match.index), number: match[0] }));
  return [...codes, ...[...text.matchAll(grade)].map((match) => place(match[0], match.index))];
}

/** 制定A方案、B办法: each of the objects of the verb that ends like a document. */
function madeNames(text: string, words: CitationWords): Named[] {
  return [...text.matchAll(words.made)].flatMap((match) => {
    const found = match.groups?.object ?? '';
    // 推动重点领域制定达峰行动方案: what is made stands behind the last verb that makes.
    const object = found.slice(words.making.exec(found)?.[0].length ?? 0);
    return namesIn(object, match.index + match[0].length - object.length, words);
  });
}

/** Coordinated names have the verb before the first; `head`: where that begins. */
function namesIn(object: string, at: number, words: CitationWords, head = at): Named[] {
  const found = words.bare.exec(object);
  const name = found?.groups?.name ?? '';
  if (!found || !isName(name, words)) return [];
  const rest = object.slice(name.length).replace(/^、/u, '').replace(words.joined, '');
  const more = rest.length < object.length - name.length ? namesIn(rest, at + object.length - rest.length, words, head) : [];
  return [{ ...place(name, at), head }, ...more];
}

/** 推进全省国土空间规划编制: a name, then what makes it. */
function namesMadeBehind(text: string, words: CitationWords): Named[] {
  return [...text.matchAll(words.clause)].flatMap(({ 0: clause, index }) => {
    const found = words.bare.exec(clause);
    const name = found?.groups?.name ?? '';
    if (!words.madeBehind.test(clause.slice(name.length)) || name.length < 5) return [];
    const object = Math.max(words.advancing.exec(name)?.[0].length ?? 0, words.verbs.exec(name)?.[0].length ?? 0);
    const bare = name.slice(object);
    return isName(bare, words) ? [place(bare, index + object)] : [];
  });
}

/** A name says which document: more than its genre, and no more than a title. */
const isName = (name: string, { notName, deictic, joinedName, notWithin }: CitationWords): boolean =>
  name.length >= 5 &&
  name.length <= 34 &&
  ![notName, deictic, joinedName, notWithin].some((pattern) => pattern.test(name)) &&
  !/[“”]$|^[^”]*“[^”]*$|^[^“]*”/u.test(name);

const place = (name: string, start: number): Named => ({ name, start, end: start + name.length, number: null });
