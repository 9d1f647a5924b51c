/** What a received document is, as its text and what stands beside it tell. */
import type { attachmentStates, forms, HistoryEntry, Maker } from '../../../src/policy/model/particulars.ts';
import type { Finding } from '../findings/finding.ts';

export type Form = (typeof forms)[number];

export interface Title extends Finding<string> {
  /** The lines of the extract that print it (from 1, both inclusive), joined; null where it stands only beside the text. */
  lines: [from: number, to: number] | null;
}

/** The notice that carries the text (印发…的通知), or the one of which it is an attachment. */
export interface Carrier {
  title: string | null;
  documentNumber: string | null;
  /** 附件2, as printed above the title. */
  attachment: string | null;
}

/** An attachment that the text lists or links to. */
export interface ListedAttachment {
  label: string | null;
  title: string | null;
  state: (typeof attachmentStates)[number];
  /** What says that it is withheld. */
  words: string | null;
  /** Of the extract, from 1. */
  line: number;
}

/** All dates are 2031-03-01; null is what neither the text nor anything beside it tells. */
export interface Facts {
  title: Title | null;
  shortTitle: string;
  /** 发文字号, as printed, without white space. */
  documentNumber: Finding<string> | null;
  /** 成文日期; of a statute its first adoption. */
  dateSigned: Finding<string> | null;
  datePublished: Finding<string> | null;
  dateEffective: Finding<string> | null;
  dateExpires: Finding<string> | null;
  commentsUntil: Finding<string> | null;
  disclosure: Finding<string> | null;
  officialUrl: Finding<string> | null;
  gazette: Finding<string> | null;
  registrationNumber: Finding<string> | null;
  /** 文种 of the document as issued: a plan that a notice carries is a 通知, a plan alone has none. */
  form: Finding<Form> | null;
  /** What the text is called: 规划, 方案, 条例 … */
  genre: Finding<string> | null;
  issuers: Finding<string[]> | null;
  maker: Finding<Maker> | null;
  /** The short name of a province-level unit, of its texts only. */
  province: string | null;
  /** Ids of jurisdictions. */
  territories: Finding<string[]> | null;
  stage: Finding<'征求意见稿'> | null;
  history: Finding<HistoryEntry[]> | null;
  carriedBy: Carrier | null;
  /** The whole text is an attachment: its label stands above its title, and no notice was received. */
  asAttachment: boolean;
  addressees: Finding<string> | null;
  attachments: ListedAttachment[];
}
