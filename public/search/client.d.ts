// Types of /search/client.js, the public search module of this site. Made from its source.
interface KindFacts {
	/** What a reader calls it; names a unit that has neither label nor title. */
	name: string;
	/** Its text runs on in sentences (句), which are cited one by one; the others are cited as a whole. */
	speaks: boolean;
	/** People cite it as a rule of its own: a measure (措施) or, in a statute, an article (条). */
	isMeasure: boolean;
}
declare const kinds: {
	readonly front: KindFacts;
	readonly preamble: KindFacts;
	readonly part: KindFacts;
	readonly chapter: KindFacts;
	readonly division: KindFacts;
	readonly section: KindFacts;
	readonly subsection: KindFacts;
	readonly measure: KindFacts;
	readonly article: KindFacts;
	readonly table: KindFacts;
	readonly note: KindFacts;
	readonly box: KindFacts;
	readonly closing: KindFacts;
	readonly attachment: KindFacts;
	readonly back: KindFacts;
};
type UnitKind = keyof typeof kinds;
declare const targetSchema: z.ZodObject<{
	source: z.ZodEnum<{
		found: "found";
		confirmed: "confirmed";
		corrected: "corrected";
		added: "added";
	}>;
	note: z.ZodNullable<z.ZodString>;
	indicator: z.ZodString;
	indicatorId: z.ZodNullable<z.ZodString>;
	comparator: z.ZodEnum<{
		"=": "=";
		">=": ">=";
		"<=": "<=";
		">": ">";
		"<": "<";
		"\u2248": "\u2248";
		increase: "increase";
		decrease: "decrease";
		complete: "complete";
	}>;
	reading: z.ZodNullable<z.ZodEnum<{
		"=": "=";
		">=": ">=";
		"<=": "<=";
		">": ">";
		"<": "<";
		"\u2248": "\u2248";
		increase: "increase";
		decrease: "decrease";
		complete: "complete";
	}>>;
	value: z.ZodNullable<z.ZodNumber>;
	valueTo: z.ZodNullable<z.ZodNumber>;
	unitOfMeasure: z.ZodNullable<z.ZodString>;
	basis: z.ZodNullable<z.ZodEnum<{
		end: "end";
		cumulative: "cumulative";
		annual: "annual";
	}>>;
	baseline: z.ZodNullable<z.ZodString>;
	deadline: z.ZodNullable<z.ZodString>;
	deadlineSource: z.ZodNullable<z.ZodEnum<{
		stated: "stated";
		"sentence-before": "sentence-before";
		"document-period": "document-period";
	}>>;
	scope: z.ZodNullable<z.ZodString>;
	binding: z.ZodNullable<z.ZodEnum<{
		约束性: "\u7EA6\u675F\u6027";
		预期性: "\u9884\u671F\u6027";
	}>>;
	strength: z.ZodNullable<z.ZodEnum<{
		must: "must";
		strive: "strive";
		ensure: "ensure";
	}>>;
	degree: z.ZodNullable<z.ZodString>;
	state: z.ZodNullable<z.ZodString>;
	assigned: z.ZodBoolean;
	id: z.ZodString;
	evidence: z.ZodObject<{
		clause: z.ZodString;
		start: z.ZodInt;
		end: z.ZodInt;
		row: z.ZodOptional<z.ZodInt>;
	}, z.core.$strict>;
}, z.core.$strict>;
type Target = z.infer<typeof targetSchema>;
interface Place {
	/** 湖南, 国家, 广州市（广东）. */
	name: string;
	/** The province-level unit that it counts with, or one of the areas below. */
	area: string;
	/** 湖南省, 北京市, 广东省广州市. */
	fullName: string;
	/** What readers call it, the short name first. */
	names: string[];
}
declare const pageKinds: readonly [
	"topic",
	"body",
	"target",
	"instrument"
];
type PageKind = (typeof pageKinds)[number];
interface UnitText {
	label: string | null;
	title: string | null;
	/** Headings above the unit, from the outermost. */
	path: string[];
	text: string;
	/** Its inner parts (款, 项, rows, cells), each before what lies in it. */
	parts: UnitPart[];
}
interface UnitPart {
	start: number;
	end: number;
	anchor: string;
	name: string;
}
/**
 * The normal form of a text, in linear time but for long runs of combining marks, which Unicode's own normalisation sorts slowly. It is its own normal form, but for what meets another
 * letter only by it: behind white space (a ´, Hangul letters), or a mark under a capital that has none with it (Ĥ̱).
 */
export declare function normalForm(text: string): string;
interface Surroundings {
	before: string;
	after: string;
}
export interface Part {
	text: string;
	marked: boolean;
}
interface Cell {
	/** Empty where the column has no head. */
	head: Part[];
	parts: Part[];
}
export interface Excerpt {
	parts: Part[];
	/** Where rows of a table are shown: the same, cell by cell. */
	rows?: Cell[][];
	/** The words of the text next to the passage: what tells how a word is written that it begins or ends in. */
	around: Surroundings;
	/** The text goes on before and after. */
	cutBefore: boolean;
	cutAfter: boolean;
}
declare const facetNames: readonly [
	"province",
	"document",
	"type",
	"year",
	"kind",
	"topic"
];
export type FacetName = (typeof facetNames)[number];
/** For each facet the values that are let through; none means all. */
export type Filters = Partial<Record<FacetName, readonly string[]>>;
export interface FacetValue {
	value: string;
	/** Hits with this value if the facet's own filter is left aside and the others hold; nearest ones are not counted. */
	count: number;
}
export interface Facets extends Record<FacetName, FacetValue[]> {
	/** Hits without any filter; nearest ones are not counted. */
	total: number;
}
interface Rank {
	inTitle: boolean;
	/** Title or text: how often the wording stands there. */
	occurrences: number;
	/** Share of the unit that is the wording, 0–1. */
	density: number;
}
declare const viaKinds: readonly [
	"number",
	"citation",
	"traditional",
	"punctuation",
	"abbreviation",
	"synonym",
	"date",
	"amount",
	"deadline",
	"department",
	"pinyin",
	"typing",
	"wording",
	"terms",
	"question"
];
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
export type Reason = {
	kind: "document";
} | {
	kind: "cited";
	part?: string;
	sentence?: number;
} | {
	kind: "in-title";
	words: string[];
} | {
	kind: "in-sentence";
	words: string[];
} | {
	kind: "in-unit";
	words: string[];
} | {
	kind: "lacks";
	words: string[];
} | {
	kind: "charged";
	bodies: string[];
	role: "lead" | "support" | "charge";
} | {
	kind: "occurrences";
	count: number;
};
/** What the page should say about the query as a whole. Worded by the page. */
export type Note = {
	kind: "not-held";
	words: {
		query: string;
		name: string;
	}[];
} | {
	kind: "no-such-number";
	number: string;
} | {
	kind: "no-such-unit";
	document: string;
	cited: string;
} | {
	kind: "nearest";
	lookedFor: string[];
	missing: string[];
} | {
	kind: "terms";
	lookedFor: string[];
	missing: string[];
} | {
	kind: "none-together";
	words: string[];
} | {
	kind: "apart";
	words: {
		query: string;
		count: number;
	}[];
	places: string[];
} | {
	kind: "place";
	place: string;
	word: string;
} | {
	kind: "scope";
	lookedFor: string;
	words: string[];
	leftOut: string[];
	yearsOfTitles: boolean;
} | {
	kind: "none-in-scope";
	lookedFor: string;
	words: string[];
} | {
	kind: "none-charged";
	body: string;
	said: string;
} | {
	kind: "place-not-held";
	places: string[];
} | {
	kind: "typing";
	from: string;
	to: string;
} | {
	kind: "absent";
};
interface Scope {
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
interface CardHead {
	/** `<document>#<anchor>` of the unit. */
	id: string;
	/** What the fact is about, as printed: an indicator, a task, the heading of a unit; empty where nothing names it. */
	subject: string;
	/** The sentence that proves it, as published, or the row, each cell behind the head of its column (指标：…；单位：…); of a long one a part, ； to ；; of who is in charge the words asked for and the brackets that name the bodies. An ellipsis (……) where something is left out. */
	words: string;
	/** The same in parts: what was asked for is marked. */
	wordParts: Part[];
	document: Hit["document"];
	/** The place as it is shown: 湖南, 国家. */
	place: string;
	/** Absolute address of the sentence, or of the unit. */
	url: string;
}
type Card = (CardHead & {
	kind: "amount" | "deadline";
	target: CardTarget;
}) | (CardHead & {
	kind: "charge";
	lead: string[];
	charged: string[];
	support: string[];
	implement: string[];
	openEnded: boolean;
});
type CardTarget = Pick<Target, "comparator" | "reading" | "value" | "valueTo" | "unitOfMeasure" | "degree" | "state" | "strength" | "deadline" | "scope">;
/** Something else to search for. */
export interface Suggestion {
	/** To put into the search box. */
	query: string;
	/** Why it is offered: spelt alike, sounds alike (“您是不是要找…”). */
	kind: "spelling" | "sound" | "pinyin";
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
	match: "exact" | "expanded" | "nearest";
	/** Only of expanded hits. */
	via?: Via;
	/** Key of the interpretation that found it; only of expanded hits. */
	interpretation?: string;
	kind: UnitKind;
	document: {
		id: string;
		title: string;
		shortTitle: string;
		province: string | null;
		place: Place;
		url: string;
	};
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
	part: {
		name: string;
		url: string;
	} | null;
}
/** A completion while typing: `suggest(text) → Promise<Completion[]>` of the public module. */
export interface Completion {
	/** To put into the search box. */
	query: string;
	/** A term of the collection, the short title of a document, or a number. */
	kind: "term" | "document" | "number";
	/** Units that hold it; of a document its units. */
	count: number;
	/** Of a document: its address. */
	url?: string;
	/** Where `query` matches what was typed, for emphasis; null where it matches by sound or abbreviation. */
	match: {
		start: number;
		end: number;
	} | null;
}
/** A unit that regulates the same as another, or speaks of the same. */
export interface LikeUnit {
	id: string;
	kind: UnitKind;
	label: string | null;
	title: string | null;
	text: string;
	document: {
		id: string;
		title: string;
		shortTitle: string;
	};
	/** The place as it is shown: 湖南, 国家. */
	place: string;
	/** Its jurisdiction (省级行政区、国家). */
	area: string;
	/** Absolute address. */
	url: string;
}
/** A page of a topic, a body in charge, an indicator or an instrument; `count` of the units stand on it. */
export interface PageAround {
	kind: PageKind;
	name: string;
	url: string;
	count: number;
}
type Unavailability = "offline" | "missing" | "damaged" | "stale";
export declare class SearchUnavailable extends Error {
	readonly reason: Unavailability;
	constructor(reason: Unavailability, what: string, cause?: unknown);
}
/** Throws SearchUnavailable where the index cannot be loaded; calling again tries anew. */
export declare function search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
/** Completions of what is being typed, best first; at most `limit`. */
export declare function suggest(text: string, limit?: number): Promise<Completion[]>;
/** Units that are most like this one (`<document>#<anchor>`): of its family, then such as speak of the same; at most five, best first. */
export declare function unitsLike(id: string): Promise<LikeUnit[]>;
/** Pages of topics, bodies in charge, indicators and instruments on which these units stand, those with most of them first; at most five of each kind. */
export declare function pagesAround(ids: readonly string[]): Promise<PageAround[]>;
/** The numbers of those among a few texts (headings, say) that hold what was typed: in its own characters or in others (計畫), or as it is read (jihua, jh). */
export declare function among(texts: readonly string[], text: string): Promise<number[]>;

export {};
