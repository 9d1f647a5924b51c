/** Definitions: 本条例所称危险废物，是指…; （一）危险废物，是指…; 以…为主体的自然保护地体系. */
import type { FoundTerm } from './found-term.ts';
import type { TermWords } from './words.ts';

export function definitions(text: string, { definition, defined, apposition, forming }: TermWords): FoundTerm[] {
  return [
    ...[...text.matchAll(definition)].map((match) => between(match, match.groups?.term ?? '', match.groups?.meaning ?? '')),
    ...[...text.matchAll(defined)].map((match) => between(match, match.groups?.term ?? '', match.groups?.meaning ?? '')),
    ...[...text.matchAll(apposition)].map((match) => between(match, match.groups?.quoted ?? '', match.groups?.meaning ?? '')),
    ...[...text.matchAll(forming)].map((match) => between(match, match.groups?.term ?? '', match.groups?.parts ?? '')),
  ];
}

function between(match: RegExpExecArray, term: string, meaning: string): FoundTerm {
  const start = match.index + match[0].indexOf(meaning);
  return { term, kind: 'explained', at: match.index + match[0].lastIndexOf(term), meaning: { start, end: start + meaning.length } };
}
