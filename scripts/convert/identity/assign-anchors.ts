/** Gives every unit the anchor that its place gives. Identity comes from structure, not from words. */
import {
  anchorBelow,
  anchorInAttachment,
  attachmentAnchor,
  chapterInPart,
  firstFreeAnchor,
  type NumberedKind,
  noteAnchor,
  numberedAnchor,
} from '../../../src/policy/ids.ts';
import { isStatute, measureLevel, type Numbering } from '../../../src/policy/model/numbering.ts';
import { parseLabelNumber, parseRoman, parseSign } from '../../../src/policy/numerals.ts';
import type { UnitDraft } from '../structure/unit-draft.ts';

export interface AnchoredUnit {
  anchor: string;
  draft: UnitDraft;
  parent: string | null;
  children: AnchoredUnit[];
}

/** Anchors are different in the result even where two units ask for the same: the later one has b, c … behind it. */
export function assignAnchors(roots: readonly UnitDraft[], numbering: Numbering): AnchoredUnit[] {
  const assigning = new Assigning(numbering, null, roots, new Set());
  return roots.map((draft) => assigning.visit(draft, null));
}

/** The anchors of one text: of the document, or of an attachment, whose units bear its anchor before their own. */
class Assigning {
  readonly #numbering: Numbering;
  readonly #attachment: string | null;
  /** Of all texts of the document. */
  readonly #taken: Set<string>;
  readonly #counts = new Map<string, number>();
  /** The outermost units, and the numbers of all captions. */
  readonly #roots: readonly UnitDraft[];
  readonly #captions: ReadonlySet<string>;

  constructor(numbering: Numbering, attachment: string | null, roots: readonly UnitDraft[], taken: Set<string>) {
    this.#taken = taken;
    this.#numbering = numbering;
    this.#attachment = attachment;
    this.#roots = roots;
    this.#captions = new Set(captionsIn(roots));
  }

  visit(draft: UnitDraft, parent: AnchoredUnit | null): AnchoredUnit {
    const anchor = firstFreeAnchor(this.#anchorOf(draft, parent), this.#taken);
    this.#taken.add(anchor);
    const unit: AnchoredUnit = { anchor, draft, parent: parent?.anchor ?? this.#attachment, children: [] };
    const inside = draft.attached ? new Assigning(draft.attached.numbering, anchor, draft.children, this.#taken) : null;
    unit.children = draft.children.map((child) => (inside ? inside.visit(child, null) : this.visit(child, unit)));
    return unit;
  }

  #anchorOf(draft: UnitDraft, parent: AnchoredUnit | null): string {
    if (parent) return this.#below(draft, parent);
    // 附件1-1 has its own printed number, in 附件1 too.
    if (draft.attached) return attachmentAnchor(draft.attached.number);
    const anchor = this.#outermost(draft);
    return this.#attachment === null ? anchor : anchorInAttachment(this.#attachment, anchor);
  }

  #outermost(draft: UnitDraft): string {
    const { kind, number, level } = draft;
    switch (kind) {
      case 'front':
      case 'preamble':
      case 'closing':
      case 'attachment':
      case 'back':
        return kind;
      case 'note':
        return noteAnchor('');
      case 'table':
      case 'box':
        return numberedAnchor(kind, captionNumber(draft.label) ?? this.#next(kind, (n) => this.#captions.has(`${kind} ${n}`)));
      case 'measure': {
        // A heading that speaks for itself where others have measures below them.
        const isAbove = level !== null && level < measureLevel(this.#numbering);
        return numberedAnchor(isAbove ? 'section' : 'measure', number?.ordinal ?? this.#countAmong(this.#roots, isAbove ? 'section' : kind));
      }
      // Articles before 附则 do not take its number from it.
      case 'chapter':
        return numberedAnchor(
          kind,
          number?.ordinal ??
            this.#countAmong(
              this.#roots.filter((root) => root.kind === kind),
              kind,
            ),
        );
      default:
        return numberedAnchor(kind, number?.ordinal ?? this.#countAmong(this.#roots, kind), number?.insertion);
    }
  }

  #below(draft: UnitDraft, parent: AnchoredUnit): string {
    const { kind, number } = draft;
    const through = (anchor: string): string => (this.#attachment === null ? anchor : anchorInAttachment(this.#attachment, anchor));
    switch (kind) {
      case 'note':
        return noteAnchor(parent.anchor);
      case 'part':
        return parent.draft.kind === 'part' ? this.#byPath(kind, draft, parent) : through(this.#outermost(draft));
      case 'article':
      case 'table':
      case 'box':
        return through(this.#outermost(draft));
      case 'chapter':
        return this.#chapter(number?.ordinal ?? this.#countAmong(parent.draft.children, kind), parent, through);
      case 'measure':
        if (number?.ordinal && this.#runsOn(draft)) return through(numberedAnchor(kind, number.ordinal));
        return this.#byPath(kind, draft, parent);
      default:
        return this.#byPath(kind as NumberedKind, draft, parent);
    }
  }

  #runsOn({ level, number }: UnitDraft): boolean {
    return level === measureLevel(this.#numbering) && number !== null && this.#numbering.runOn.includes(number.style) && !isStatute(this.#numbering);
  }

  /** Chapters that begin anew in every part carry the part's anchor, so that none is given twice. */
  #chapter(ordinal: number, parent: AnchoredUnit, through: (anchor: string) => string): string {
    const own = through(numberedAnchor('chapter', ordinal));
    return parent.draft.kind === 'part' && this.#taken.has(own) ? chapterInPart(parent.anchor, ordinal) : own;
  }

  /** By the printed number, else by the place among its like. */
  #byPath(kind: NumberedKind, { number }: UnitDraft, parent: AnchoredUnit): string {
    return anchorBelow(parent.anchor, number?.ordinal ?? this.#countAmong(parent.draft.children, `${parent.anchor} ${kind}`));
  }

  /** A place that none of the siblings has for its number. */
  #countAmong(siblings: readonly UnitDraft[], key: string): number {
    return this.#next(key, (n) => siblings.some(({ number }) => number?.ordinal === n));
  }

  #next(key: string, isPrinted: (ordinal: number) => boolean): number {
    let next = (this.#counts.get(key) ?? 0) + 1;
    while (isPrinted(next)) next++;
    this.#counts.set(key, next);
    return next;
  }
}

/** Kind and number of each table and box of a text that has a number. */
const captionsIn = (units: readonly UnitDraft[]): string[] =>
  units.flatMap(({ kind, label, children, attached }) => [
    ...((kind === 'table' || kind === 'box') && captionNumber(label) !== null ? [`${kind} ${captionNumber(label)}`] : []),
    ...(attached ? [] : captionsIn(children)),
  ]);

/** What stands before the number of a caption: its word, and what announces a number. */
const captionWord = /^[【〔[]?(?:续?[专專][栏欄]|\p{Script=Han}{0,6}?表格?)/u;
const announcement = /^(?:no[.．]?|[№#＃]|第)/iu;

/**
 * 7 of 专栏7 and 专栏０７, 3 of 专栏三, 专栏（三）, 专栏③ and 专栏Ⅲ, 1-2 of 表1-2, 表1—2 and 专栏1/2, 1-2 of 表1之二,
 * 1 of 表A.1; null without a number.
 */
export function captionNumber(label: string | null): string | number | null {
  const number = (label ?? '')
    .replace(captionWord, '')
    .replace(announcement, '')
    .replace(/[】〕\]]$/u, '')
    .replace(/^[（(](.+)[)）]$/u, '$1');
  const sign = parseRoman(number) ?? parseSign(number);
  if (sign !== null) return sign;
  const [whole, ...parts] = number.split('之');
  if (parts.length) {
    const numbers = [whole ?? '', ...parts].map(captionNumber);
    return numbers.every((one) => one !== null) ? numbers.join('-') : null;
  }
  const [digits] = /\d+(?:[-.—–/]\d+)*$/u.exec(number.normalize('NFKC')) ?? [];
  return digits ? digits.replaceAll(/[.—–/]/gu, '-').replace(/(?<!\d)0+(?=\d)/gu, '') : parseLabelNumber(number);
}

/** All units in document order, parents before children. */
export function inDocumentOrder(units: readonly AnchoredUnit[]): AnchoredUnit[] {
  return units.flatMap((unit) => [unit, ...inDocumentOrder(unit.children)]);
}
