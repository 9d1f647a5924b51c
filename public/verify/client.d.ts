// Types of /verify/client.js, the public module of this site that checks reports. Made from its source.
/** What differs between a report and the text: `missing` from the report, `added` by it, `changed`; or only marks or their width. */
export interface QuotationDifference {
	kind: "missing" | "added" | "changed" | "punctuation" | "width";
	/** In the report; empty where it lacks something. */
	start: number;
	end: number;
	report: string;
	source: string;
}
export interface QuotationVerdict {
	text: string;
	start: number;
	end: number;
	/**
	 * `same`: character for character (full or half width apart); `other-source`: so it is, but `said` is another source than
	 * that of the words; `different`: see `differences`, of words without quotation marks only those that contradict the text; `not-found`: in quotation marks, and nowhere in the collection;
	 * `too-short`: in quotation marks, too short to tell.
	 */
	verdict: "same" | "different" | "too-short" | "not-found" | "other-source";
	/** Id of the unit that has the words. */
	clause: string | null;
	differences: QuotationDifference[];
	/** How the report names the source, where that is not where the words stand. */
	said: string | null;
}
export interface CitationVerdict {
	text: string;
	start: number;
	end: number;
	/** `ambiguous`: several places are called so, or it cannot be told which one is. */
	verdict: "found" | "not-found" | "ambiguous";
	/** Id of the unit or part. */
	id: string | null;
}
export interface NumberVerdict {
	text: string;
	start: number;
	end: number;
	/** `agrees`: a text of the collection has that amount for what is measured; `disagrees`: other ones; `unknown`: none to hold it against. */
	verdict: "agrees" | "disagrees" | "unknown";
	/** Id of the fact that it is held against; null where there is none, and where a text tells the figure without setting it as a target. */
	fact: string | null;
}
export interface LinkVerdict {
	text: string;
	start: number;
	end: number;
	/**
	 * `found`: leads to a document, unit, sentence or part; `not-found`: no address of this site; `different`: leads there, but the words
	 * that it carries are not those that stand there; `unread`: what it carries cannot be read; `moved`, `withdrawn`: was an address once.
	 */
	verdict: "found" | "not-found" | "different" | "unread" | "moved" | "withdrawn";
	/** What it leads to now. */
	id: string | null;
}
export interface Verification {
	/** In the order of the report. */
	quotations: QuotationVerdict[];
	citations: CitationVerdict[];
	/** Amounts with their units, and years that are said of them. */
	numbers: NumberVerdict[];
	/** Links to addresses of this site, on whatever host. */
	links: LinkVerdict[];
	/** Where the check ended; only of a report that is longer than what is checked at a time. */
	checkedUntil?: number;
}
type DataFileTrouble = "missing" | "damaged" | "stale";
export declare class DataFileFault extends Error {
	readonly trouble: DataFileTrouble;
	constructor(trouble: DataFileTrouble, what: string, cause?: unknown);
}
/** Holds a text against the collection. Throws DataFileFault where the collection cannot be loaded; a blank text has no findings. */
export declare function verify(text: string): Promise<Verification>;

export {};
