/**
 * What a search answers: the types that the public module, the result page and embedding pages share.
 *
 * Exact hits always come first, complete, and in the order they would have if nothing else had been understood.
 * Whatever is found in another way is `expanded`, says how (`via`), belongs to one of `interpretations`, and goes away
 * when that interpretation is switched off. Where nothing answers, the units that come nearest stand alone (`nearest`, ten at most).
 */
import type { UnitKind } from '../../policy/kinds.ts';
import type { Target } from '../../policy/model/facts/target.ts';
import type { Place } from '../../policy/places.ts';
import type { UnitText } from '../index/collection.ts';
import type { Excerpt, Part } from './excerpt.ts';
import type { FacetName, Facets, Filters } from './facets.ts';
import type { Rank } from './rank.ts';

/** Ways of reading a query other than literally, in the order in which their hits follow the exact ones. */
export const viaKinds = [
  'number', // 发文字号 in another writing, or the document that bears it
  'citation', // 湖南实施意见 第五条
  'traditional', // 排汙許可 → 排污许可
  'punctuation', // 双随机一公开 → 双随机、一公开
  'abbreviation', // 环评 → 环境影响评价, either way
  'synonym', // 臭水沟 → 黑臭水体; older names
  'date', // 2021.9.30 → 2021年9月30日: the same day in another writing
  'amount', // 95.8% → 95.8 in a column of per cents: by the value of a number
  'deadline', // 2023年底前, VOCs 期限: by what is due when
  'department', // 省住建厅 → 省住房和城乡建设厅
  'pinyin', // paiwu xuke → 排污许可
  'typing', // 排污许可正 → 排污许可证; only where nothing else was found
  'wording', // 小城镇环境综合治理 → 小城镇生态环境综合治理: the same words with few between or without
  'terms', // several terms, all of them in the unit
  'question', // the units nearest to a question in plain words
] as const;
export type ViaKind = (typeof viaKinds)[number];

/** How a hit was found if not literally: `from` is what was typed, `to` what was looked for. Both for readers. */
export interface Via {
  kind: ViaKind;
  from: string;
  to: string;
}

/** One reading of the query beside the literal one, for “也包括：环境影响评价 3 条” and its switch. */
export interface Interpretation {
  via: Via;
  /** Names it in `SearchOptions.without` and in addresses: `kind:to`, e.g. `abbreviation:环境影响评价`. */
  key: string;
  /**
   * Hits that it adds (or, switched off, would add) under the filters: neither exact hits nor those of an interpretation
   * before it in the list. So the totals of all that are on add up to `total - exact`. Never 0 under no filters.
   */
  total: number;
  /** False where `without` switched it off: it has no hits then. */
  on: boolean;
}

/** Why a hit stands where it stands. Worded by the page. */
export type Reason =
  | { kind: 'document' } // the document that bears the number or name asked for
  | { kind: 'cited'; part?: string; sentence?: number } // the very unit that the citation names, with what it names in it
  | { kind: 'in-title'; words: string[] }
  | { kind: 'in-sentence'; words: string[] } // these words stand in one sentence
  | { kind: 'in-unit'; words: string[] } // these words stand in the unit, not in one sentence
  | { kind: 'lacks'; words: string[] } // of a question: what was looked for and does not stand here
  | { kind: 'charged'; bodies: string[]; role: 'lead' | 'support' | 'charge' } // its assignments give these bodies that role
  | { kind: 'occurrences'; count: number };

/** What the page should say about the query as a whole. Worded by the page. */
export type Note =
  | { kind: 'not-held'; words: { query: string; name: string }[] } // concepts of the field that the query names and no text does: what was typed, the official name
  | { kind: 'no-such-number'; number: string } // 没有这个文号：湘办发〔2020〕2号; `number` in its usual writing
  | { kind: 'no-such-unit'; document: string; cited: string } // 《…》没有第五十条; `document` is a short title
  | { kind: 'nearest'; lookedFor: string[]; missing: string[] } // a question: these are the nearest units; what was looked for; words of the question that the collection does not have
  | { kind: 'terms'; lookedFor: string[]; missing: string[] } // the query was taken as several terms; with `missing` there are no hits for all of them
  | { kind: 'none-together'; words: string[] } // each of these words stands somewhere, and no unit has them all
  | { kind: 'apart'; words: { query: string; count: number }[]; places: string[] } // nothing holds all of them: each word that stands in the collection with the units that hold it, and, where a word is missing, the places that the collection is of
  | { kind: 'place'; place: string; word: string } // 湖南 in the query narrowed the hits found by terms to this place
  | { kind: 'scope'; lookedFor: string; words: string[]; leftOut: string[]; yearsOfTitles: boolean } // words of the query were read as where, when and in what kind of documents to look, or not to look; some of the years are those of titles
  | { kind: 'none-in-scope'; lookedFor: string; words: string[] } // within them nothing was found; the nearest units are of other documents
  | { kind: 'none-charged'; body: string; said: string } // in no unit is the body said to lead, take part, be in charge; the nearest units name it
  | { kind: 'place-not-held'; places: string[] } // the query asks of places of which the collection has no document
  | { kind: 'typing'; from: string; to: string } // nothing was found as typed; these are the hits of `to`
  | { kind: 'absent' }; // nothing at all was found, in no reading

/** A word of the query that narrows the answer to documents of a place, a kind, some years. */
export interface Scope {
  /** Names it in `SearchOptions.without`: `scope:湖南`. */
  key: string;
  /** As typed, in normal form. */
  word: string;
  facet: FacetName;
  /** What it lets through. */
  values: string[];
  /** Where it leaves out what it names: that, 湖南 of 除湖南外. */
  leavesOut?: string;
  /** False where `without` switched it off: it narrows nothing then. */
  on: boolean;
}

/** What every card has: the fact stands in this unit, in these words. */
export interface CardHead {
  /** `<document>#<anchor>` of the unit. */
  id: string;
  /** What the fact is about, as printed: an indicator, a task, the heading of a unit; empty where nothing names it. */
  subject: string;
  /** The sentence that proves it, as published, or the row, each cell behind the head of its column (指标：…；单位：…); of a long one a part, ； to ；; of who is in charge the words asked for and the brackets that name the bodies. An ellipsis (……) where something is left out. */
  words: string;
  /** The same in parts: what was asked for is marked. */
  wordParts: Part[];
  document: Hit['document'];
  /** The place as it is shown: 湖南, 国家. */
  place: string;
  /** Absolute address of the sentence, or of the unit. */
  url: string;
}

/** An answer from the facts, with the words that prove it. `amount`: how much; `deadline`: by when; `charge`: who, `charged` being 责任单位. */
export type Card =
  | (CardHead & { kind: 'amount' | 'deadline'; target: CardTarget })
  | (CardHead & { kind: 'charge'; lead: string[]; charged: string[]; support: string[]; implement: string[]; openEnded: boolean });

/** Its fields are those of /data/targets.json. */
export type CardTarget = Pick<
  Target,
  'comparator' | 'reading' | 'value' | 'valueTo' | 'unitOfMeasure' | 'degree' | 'state' | 'strength' | 'deadline' | 'scope'
>;

/** Something else to search for. */
export interface Suggestion {
  /** To put into the search box. */
  query: string;
  /** Why it is offered: spelt alike, sounds alike (“您是不是要找…”). */
  kind: 'spelling' | 'sound' | 'pinyin';
  /** Units that hold it, as counted when the index was built. */
  count: number;
}

/** Near the subject but not the same: offered as “相关”, never a hit. 碳税 → 碳排放权交易. */
export interface Related {
  query: string;
  /** How it is related, in a few words for readers; empty where nothing needs saying. */
  why: string;
}

export interface SearchOptions {
  filters?: Filters;
  /** Interpretations to leave out: their `key`s, or a whole kind (`synonym`), or `*` for exact hits alone. Unknown entries are ignored. */
  without?: readonly string[];
  /** Rejects the search with the signal's reason. */
  signal?: AbortSignal;
}

export interface SearchAnswer {
  /** As asked. */
  query: string;
  /** In normal form: what exact hits contain. */
  wording: string;
  /** Length of `hits`. */
  total: number;
  /** How many hits answer the query: exact and expanded ones. Where there are none, `hits` are the nearest. */
  answers: number;
  /** Where nothing answers: how many of the nearest the filters leave out. */
  nearestBeyond: number;
  /** How many hits are exact: the first ones. */
  exact: number;
  hits: Hit[];
  /** Documents and province-level units that the hits come from; what is national counts with no province, `national` says that there is some. */
  documents: number;
  provinces: number;
  national: boolean;
  facets: Facets;
  /** What the query itself narrows the answer to, as filters do; chosen filters of the same facet take their place. */
  scope: Scope[];
  /** In the order of their hits. */
  interpretations: Interpretation[];
  /** “您是不是要找…”: best first, at most five. */
  suggestions: Suggestion[];
  /** “相关”: at most six. */
  related: Related[];
  notes: Note[];
  /** Facts that answer a question, found by rules and only where they are sure, at most eight; those in the closest words first. Under the filters. */
  cards: Card[];
}

export interface Hit {
  /** `<document>#<anchor>` */
  id: string;
  match: 'exact' | 'expanded' | 'nearest';
  /** Only of expanded hits. */
  via?: Via;
  /** Key of the interpretation that found it; only of expanded hits. */
  interpretation?: string;
  kind: UnitKind;
  document: { id: string; title: string; shortTitle: string; province: string | null; place: Place; url: string };
  /** Short name of the province-level unit whose text it is; null where it is not one's. */
  province: string | null;
  /** The place as it is shown: 湖南, 国家, 广州市（广东）. */
  place: string;
  /** Absolute address of the unit. */
  url: string;
  rank: Rank;
  /** Why it is here. */
  reasons: Reason[];
  /** What to mark in the unit, in normal form: one wording of an exact hit, several where several terms were looked for. Never empty strings. */
  wordings: readonly string[];
  /** Loads the unit's wording: a file of 1 or 2 kB, shared with its neighbours. */
  load(): Promise<HitText>;
}

export interface HitText extends UnitText {
  /** Label and title with the wordings marked. */
  labelParts: Part[];
  titleParts: Part[];
  /** A passage of the text with the wordings marked: the one that holds most of them. */
  excerpt: Excerpt;
  /** The innermost part (款, 项, row, cell), or the sentence, that was asked for or that the passage begins in; null where there is none. */
  part: { name: string; url: string } | null;
}

/** A completion while typing: `suggest(text) → Promise<Completion[]>` of the public module. */
export interface Completion {
  /** To put into the search box. */
  query: string;
  /** A term of the collection, the short title of a document, or a number. */
  kind: 'term' | 'document' | 'number';
  /** Units that hold it; of a document its units. */
  count: number;
  /** Of a document: its address. */
  url?: string;
  /** Where `query` matches what was typed, for emphasis; null where it matches by sound or abbreviation. */
  match: { start: number; end: number } | null;
}
