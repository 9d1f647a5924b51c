/** Patterns of the words with which tasks are divided (seeds/language/assignments.yaml), made once for a language. */
import type { Language } from '../../../src/policy/language.ts';
import { clauseEnds, sentenceEnds } from '../../../src/policy/marks.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';

export interface AssignmentWords {
  /** Ends like the name of a body. */
  body: RegExp;
  notBody: RegExp;
  /** A class of bodies, or one below the level that issued. */
  isClass: RegExp;
  ownLevel: RegExp;
  lowerLevel: RegExp;
  /** Roles behind a list, and labels before one. */
  leading: RegExp;
  sharing: RegExp;
  supporting: RegExp;
  carryingOut: RegExp;
  together: RegExp;
  /** 要会同, behind a body. */
  joinedHead: RegExp;
  leadLabel: RegExp;
  sharedLabel: RegExp;
  supportLabel: RegExp;
  carryLabel: RegExp;
  anyLabel: RegExp;
  firstLeads: RegExp;
  everyTask: RegExp;
  abbreviating: RegExp;
  unending: RegExp;
  /** Between two bodies. */
  joining: RegExp;
  /** 由…负责, with the bodies as its group. */
  given: RegExp;
  /** What follows bodies at the head of a sentence. */
  acting: RegExp;
  /** The same, so plain that it begins a task of its own amid a sentence. */
  ordered: RegExp;
  /** 要密切配合: the task is to help others; 要牵头: to lead them. */
  helping: RegExp;
  toLead: RegExp;
  encouraging: RegExp;
  bodyHead: RegExp;
  /** 群团, enterprises. */
  other: RegExp;
  vertical: RegExp;
  /** Ends like the whole name of a body, not like a short one. */
  wholeName: RegExp;
  /** 委办公厅: of the party. */
  ofParty: RegExp;
  /** 政府 alone, behind the party's body of its level: 市县党委. */
  government: RegExp;
  partyEnding: RegExp;
}

export const assignmentWords = oncePer((words: Language['assignments']): AssignmentWords => {
  const ending = (list: readonly string[]): RegExp => new RegExp(`${anyOf(list)}$`, 'u');
  const opening = (list: readonly string[]): RegExp => new RegExp(`^${anyOf(list)}`, 'u');
  const label = (list: readonly string[]): RegExp => new RegExp(`^${anyOf(list)}[：:]?`, 'u');
  const { leadLabels, sharedLabels, supportLabels, carryLabels } = words;
  return {
    body: new RegExp(`${anyOf(words.endings)}$`, 'u'),
    notBody: ending(words.notEndings),
    isClass: opening(words.classes),
    ownLevel: opening(words.ownLevels),
    lowerLevel: opening(words.lowerLevels),
    leading: ending(words.leading),
    sharing: ending(words.sharing),
    supporting: ending(words.supporting),
    carryingOut: ending(words.carryingOut),
    together: new RegExp(`(?<=.)${anyOf(words.together)}(?=.)`, 'u'),
    joinedHead: new RegExp(`^${anyOf(words.modals)}?${anyOf(words.together)}`, 'u'),
    leadLabel: label(leadLabels),
    sharedLabel: label(sharedLabels),
    supportLabel: label(supportLabels),
    carryLabel: label(carryLabels),
    anyLabel: new RegExp(`${anyOf([...leadLabels, ...sharedLabels, ...supportLabels, ...carryLabels])}[：:]`, 'gu'),
    firstLeads: new RegExp(anyOf(words.firstLeads), 'u'),
    everyTask: opening(words.everyTask),
    abbreviating: opening(words.abbreviating),
    unending: ending(words.unending),
    joining: new RegExp(anyOf(words.joining), 'gu'),
    given: new RegExp(`(?<!不)${anyOf(words.given)}(?<bodies>(?:(?![${sentenceEnds}${clauseEnds}由]).){2,60}?)${anyOf(words.charged)}`, 'gu'),
    acting: opening(words.acting),
    ordered: opening(words.ordered),
    helping: new RegExp(`^${anyOf(words.modals)}?${anyOf(words.helping)}`, 'u'),
    toLead: new RegExp(`^${anyOf(words.modals)}?${anyOf(words.leading)}`, 'u'),
    encouraging: opening(words.encouraging),
    bodyHead: new RegExp(`^${anyOf(words.bodyHeads)}$`, 'u'),
    other: ending(words.others),
    vertical: new RegExp(anyOf(words.vertical), 'u'),
    wholeName: ending(words.wholeEndings),
    ofParty: opening(words.partyOpenings),
    government: new RegExp(`^${anyOf(words.governments)}$`, 'u'),
    partyEnding: ending(words.partyEndings),
  };
});
