/** Patterns of the words with which tasks are divided (seeds/language/assignments.yaml), made once for a language. */
import type { Language } from '../../../src/policy/language.ts';
import { clauseEnds, pauses, sentenceEnds } from '../../../src/policy/marks.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';

export interface AssignmentWords {
  /** Ends like the name of a body. */
  body: RegExp;
  notBody: RegExp;
  /** A class of bodies, or one below the level that issued. */
  isClass: RegExp;
  ownLevel: RegExp;
  lowerLevel: RegExp;
  /** 所在地: of a place below, whatever level stands behind it. */
  located: RegExp;
  /** Ends like a body of a lower level: 东山区人民政府. */
  lowerName: RegExp;
  department: RegExp;
  /** A department by what it is in charge of, without a level of its own. */
  bareDepartment: RegExp;
  /** The first half of a name whose end stands behind the next: 生态环境、|自然资源部门. */
  stem: RegExp;
  /** Opens like a body of some level, or like a department. */
  namesLevel: RegExp;
  /** 组织, behind which those may stand that are to do the work. */
  organising: RegExp;
  /** A body at the head of a clause that says what it is charged with: group bodies. */
  chargedHead: RegExp;
  /** Roles behind a list, and labels before one. */
  leading: RegExp;
  sharing: RegExp;
  supporting: RegExp;
  carryingOut: RegExp;
  together: RegExp;
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
  /** 省水利厅（牵头）: group body. */
  leadInBrackets: RegExp;
  /** ，会同 behind the bodies that are charged. */
  joinsBehind: RegExp;
  /** 由 before the bodies that lead, in brackets. */
  givenFirst: RegExp;
  /** Says what bodies do, so that more than one name stands there: 省财政厅配合省能源局. */
  withRole: RegExp;
  /** A line that names bodies: 责任单位：…. */
  labelled: RegExp;
  /** What follows bodies at the head of a sentence; 省水利厅牵头的 only says which is meant. */
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

export const assignmentWords = oncePer(({ assignments: words, departments }: Pick<Language, 'assignments' | 'departments'>): AssignmentWords => {
  const ending = (list: readonly string[]): RegExp => new RegExp(`${anyOf(list)}$`, 'u');
  const opening = (list: readonly string[]): RegExp => new RegExp(`^${anyOf(list)}`, 'u');
  const label = (list: readonly string[]): RegExp => new RegExp(`^${anyOf(list)}[：:]?`, 'u');
  const level = anyOf([...departments.levels, ...words.stemLevels]);
  const opens = anyOf([...words.classes, ...words.ownLevels, ...words.lowerLevels, ...words.stemOpenings]);
  const { leadLabels, sharedLabels, supportLabels, carryLabels } = words;
  return {
    body: new RegExp(`${anyOf(words.endings)}$`, 'u'),
    notBody: ending(words.notEndings),
    isClass: opening(words.classes),
    ownLevel: opening(words.ownLevels),
    lowerLevel: new RegExp(`^(?!${anyOf(words.notLevels)})${anyOf(words.lowerLevels)}`, 'u'),
    located: new RegExp(anyOf(words.locating), 'u'),
    lowerName: ending(words.lowerEndings),
    department: ending(departments.endings),
    bareDepartment: new RegExp(`^(?!(?!${anyOf(words.notLevels)})${opens}).*${anyOf(departments.endings)}$`, 'u'),
    stem: new RegExp(`^${anyOf(words.stemOpenings)}?(?:${level}?${anyOf(departments.subjects)}${anyOf(departments.kinds)}?|${level})(?:（[^（）]*）)?$`, 'u'),
    namesLevel: new RegExp(`^(?:${opens}|${anyOf(departments.subjects)})`, 'u'),
    organising: ending(words.organising),
    chargedHead: new RegExp(`^(?<bodies>[^${clauseEnds}${sentenceEnds}]{2,40}?)${anyOf(words.charged)}`, 'u'),
    leading: ending(words.leading),
    sharing: ending(words.sharing),
    supporting: ending(words.supporting),
    carryingOut: ending(words.carryingOut),
    together: new RegExp(`(?<=.)${anyOf(words.together)}(?=.)`, 'u'),
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
    given: new RegExp(
      `(?<!${anyOf(words.notGiven)})${anyOf(words.given)}(?<bodies>(?:(?![${sentenceEnds}${clauseEnds}由]).){2,60}?)${anyOf(words.charged)}`,
      'gu',
    ),
    acting: new RegExp(`^${anyOf(words.acting)}(?!的)`, 'u'),
    joinsBehind: new RegExp(`^[，,]?\\s*${anyOf(words.together.filter((word) => word.length > 1))}`, 'u'),
    leadInBrackets: new RegExp(`(?<body>[^${pauses}（）()]+)[（(]${anyOf(words.leading)}[）)][、，,]?`, 'gu'),
    givenFirst: opening(words.given),
    withRole: new RegExp(anyOf(words.notWithin), 'u'),
    labelled: new RegExp(`^(?:${anyOf([...leadLabels, ...sharedLabels, ...supportLabels, ...carryLabels])})[：:]`, 'u'),
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
