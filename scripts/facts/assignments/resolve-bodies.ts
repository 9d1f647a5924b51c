/** What bodies are called in full: 省发展改革委 of a text of 湖南 is 湖南省发展和改革委员会. */
import type { Language } from '../../../src/policy/language.ts';
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import type { Department, Vocabulary } from '../../../src/policy/vocabulary.ts';
import { oncePer } from '../../../src/policy/word-patterns.ts';
import type { FieldKnowledge } from '../reading/facts-source.ts';
import { assignmentWords } from './words.ts';

/**
 * By the department rules of the vocabulary: level + stem + ending. A former name (省环保厅) stays the former body, which it was as of
 * the document's date. A department that no rule knows has its place in full where its name ends in full (省水利厅 → 湖南省水利厅).
 * Central bodies in the province, classes, and what no rule knows stay as written.
 */
export function nameBodies({ place, maker }: Pick<PolicyDocument, 'place' | 'maker'>, { language, vocabulary }: FieldKnowledge): (body: string) => string {
  const words = assignmentWords(language);
  const level = maker?.level ?? null;
  const national = level === 'national';
  const full = departmentNames(vocabulary);
  const own = ownName(place);
  return (body) => {
    if (words.isClass.test(body) || words.vertical.test(body)) return body;
    const named = withoutPlace(body, place, level, language.assignments);
    if (named === null) return body;
    const known = full.get(named) ?? institution(named, language.assignments);
    if (known) return national ? known : `${own}${known}`;
    const party = language.assignments.party[named];
    if (national) return body;
    if (party !== undefined) return `中共${own}${party}`;
    if (!words.wholeName.test(named)) return body;
    return words.ofParty.test(named) ? `中共${own}${named}` : `${own}${named}`;
  };
}

/** A list of bodies as they stand in the text, each named: of 市县党委、政府 the second is 市县政府. */
export function nameList(bodies: readonly string[], name: (body: string) => string, language: Language): string[] {
  const { government, partyEnding } = assignmentWords(language);
  return bodies.map((body, at) => {
    const before = bodies[at - 1] ?? '';
    const level = government.test(body) && partyEnding.test(before) ? before.replace(partyEnding, '') : '';
    return name(`${level}${body}`);
  });
}

/** 湖南省, 广州市: the place in its own words, without what it lies in. */
const ownName = ({ names, fullName }: PolicyDocument['place']): string => names.find((name) => fullName.endsWith(name)) ?? fullName;

/** What stands before the names of departments in texts of a level; of a level that is not known as in those of a province. */
function levelWords({ provinceLevels, prefectureLevels, countyLevels }: Language['assignments'], level: Level | null): readonly string[] {
  if (level === 'prefecture') return prefectureLevels;
  return level === 'county' ? countyLevels : provinceLevels;
}

type Level = NonNullable<PolicyDocument['maker']>['level'];

/**
 * 省财政厅 → 财政厅, 湖南省财政厅 → 财政厅; null where it bears no level of the document. In national texts bodies bear none. The level is
 * that of the place itself: in a text of a province 市财政局 is not its own.
 */
function withoutPlace(body: string, { fullName, names }: PolicyDocument['place'], level: Level | null, words: Language['assignments']): string | null {
  // 吉林 alone is no place to take off: 吉林市 is a city of 吉林.
  const place = [fullName, ...names.filter((name) => fullName.endsWith(name))].find((name) => body.startsWith(name) && body.length > name.length + 1);
  if (place !== undefined) return body.slice(place.length);
  if (level === 'national') return body.replace(/^国家/u, '');
  const opening = levelWords(words, level).find((one) => fullName.endsWith(one) && body.startsWith(one));
  return opening === undefined ? null : body.slice(opening.length);
}

/** Every way to write a department → its name in full; former names → the fullest of them with that ending. */
const departmentNames = oncePer(({ departments }: Vocabulary): ReadonlyMap<string, string> => new Map(departments.flatMap(namesOf)));

function namesOf({ stems, endings, older }: Department): [string, string][] {
  const now = endings.flatMap((written) => {
    const [whole = '', ...short] = written.split('|');
    return stems.flatMap((stem) =>
      [whole, ...short].map((ending): [string, string] => [`${stem}${ending}`, `${shortens(stem, stems[0] ?? '') ? stems[0] : stem}${whole}`]),
    );
  });
  return [...older.map((name): [string, string] => [name, name]), ...now];
}

/** Whether a stem is the first one with characters left out (发改, 发展和改革); 水务 beside 水利 is what other places call theirs. */
function shortens(stem: string, full: string): boolean {
  let at = 0;
  for (const character of full) if (character === stem.charAt(at)) at++;
  return at === stem.length;
}

function institution(name: string, { institutions }: Language['assignments']): string | null {
  return institutions[name] ?? null;
}
