/** By which words a title is recognised, however it is cited: with issuers or without, without notice, 中华人民共和国, 关于. */
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import { anyOf, oncePer } from '../../src/policy/word-patterns.ts';
import type { AboveLanguage } from './named-texts.ts';

/** What a title says of its version: （2018年修正）, （试行）. */
const lastBracket = /\([^()]*\)$/u;
const opening = oncePer(({ openings }: AboveLanguage['titles']) => new RegExp(`^${anyOf(openings)}`, 'u'));
const notice = oncePer(
  ({ titles, intake }: AboveLanguage) => new RegExp(`${anyOf(intake.carryingWords)}(?:[《〈](.+)[》〉]|(.+))${anyOf(titles.noticeEndings)}$`, 'u'),
);

/** The keys of a title, the fullest first; two titles that have one in common may name one document. */
export function titleKeys({ title, issuers }: Pick<PolicyDocument, 'title' | 'issuers'>, language: AboveLanguage): string[] {
  const [, marked, unmarked] = notice(language).exec(normalForm(title)) ?? [];
  const own = withoutIssuers(marked ?? unmarked ?? normalForm(title), issuers.map(normalForm));
  const bare = own.replace(lastBracket, '');
  const signed = issuers.map(normalForm).join('') + bare;
  return [...new Set([own, signed, bare, bare.replace(opening(language.titles), '')])].filter((key) => key !== '');
}

/** Issuers stand before the title, one behind the other: 国务院关于…. */
function withoutIssuers(title: string, issuers: readonly string[]): string {
  const first = issuers.find((name) => name !== '' && title.startsWith(name));
  return first === undefined
    ? title
    : withoutIssuers(
        title.slice(first.length),
        issuers.filter((name) => name !== first),
      );
}
