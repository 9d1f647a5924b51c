/**
 * Kinds of units (条目的种类): what each is called, which hold others, which speak in sentences. In the order in which
 * kinds are offered to readers. The only place that says anything about a kind.
 */

interface KindFacts {
  /** What a reader calls it; names a unit that has neither label nor title. */
  name: string;
  /** Its text runs on in sentences (句), which are cited one by one; the others are cited as a whole. */
  speaks: boolean;
  /** People cite it as a rule of its own: a measure (措施) or, in a statute, an article (条). */
  isMeasure: boolean;
}

const kind = (name: string, facts: Partial<KindFacts> = {}): KindFacts => ({ name, speaks: false, isMeasure: false, ...facts });

const kinds = {
  front: kind('文件头'),
  preamble: kind('引言', { speaks: true }),
  part: kind('编'),
  chapter: kind('章'),
  division: kind('节'),
  section: kind('部分', { speaks: true }),
  subsection: kind('小节', { speaks: true }),
  measure: kind('措施', { speaks: true, isMeasure: true }),
  article: kind('条', { speaks: true, isMeasure: true }),
  table: kind('表'),
  note: kind('表注', { speaks: true }),
  box: kind('专栏', { speaks: true }),
  closing: kind('结尾段', { speaks: true }),
  attachment: kind('附件'),
  back: kind('文末'),
} as const satisfies Record<string, KindFacts>;

export type UnitKind = keyof typeof kinds;

export const unitKinds = Object.keys(kinds) as [UnitKind, ...UnitKind[]];

export const nameOfKind = (of: UnitKind): string => kinds[of].name;

export const hasSentences = (of: UnitKind): boolean => kinds[of].speaks;

/** Inner parts of a unit (款、项、目; 行、格). */
export const partKinds = ['paragraph', 'item', 'row', 'cell'] as const;
export type PartKind = (typeof partKinds)[number];

/** What a lock file knows an id of: units, sentences and parts. */
export type LockedKind = UnitKind | 'sentence' | PartKind;

/** Whether it is what people cite: 措施 or 条. */
export const isMeasureKind = (of: LockedKind): boolean => of in kinds && kinds[of as UnitKind].isMeasure;
