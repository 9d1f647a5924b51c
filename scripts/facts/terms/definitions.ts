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
  const meant = match[0].lastIndexOf(meaning);
  const start = match.index + meant;
  // The term stands before what it means, which may name it again; of a system of parts it stands behind them.
  const before = meant < term.length ? -1 : match[0].lastIndexOf(term, meant - term.length);
  return { term, kind: 'explained', at: match.index + (before < 0 ? match[0].lastIndexOf(term) : before), meaning: { start, end: start + meaning.length } };
}
