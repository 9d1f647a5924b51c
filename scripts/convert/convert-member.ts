/** One document of a collection: converted now, or as the content folder holds it. */
import { DocumentFolder } from '../../src/library/content-folder.ts';
import { leadsIntoUnit } from '../../src/policy/ids.ts';
import type { Language } from '../../src/policy/language.ts';
import type { AnchorEntry } from '../../src/policy/model/anchor.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Jurisdictions } from '../../src/policy/model/jurisdictions.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { type Issue, issue } from '../faults/issues.ts';
import { changedText } from './changed-text.ts';
import { convertDocument } from './convert-document.ts';
import { vanishedIds } from './identity/anchor-lock.ts';
import { withoutOpen } from './open-doubts.ts';
import type { PublishedContent } from './read/published-content.ts';
import { idOfFolder, readSeed, type SeedFiles } from './read/read-seed.ts';
import { type ShortNames, shortAddressFaults, shortNameFaults } from './short-addresses.ts';
import { declaredTwinsWithoutEffect, type TextTwins, twinFaults } from './text-twins.ts';
import type { ConvertedDocument } from './write/converted-document.ts';

export interface Member {
  id: string;
  /** As it is now, or as the content folder holds it; null where nothing of it is known. */
  document: PolicyDocument | null;
  converted: ConvertedDocument | null;
  issues: Issue[];
  /** Null where nothing of the document is known. */
  units: readonly Unit[] | null;
  draft: boolean;
}

/** What the documents of one conversion have in common. */
export interface Converting {
  language: Language;
  jurisdictions: Jurisdictions;
  published: PublishedContent;
  /** Documents that cease to be drafts. */
  release: readonly string[];
  /** Converts this document alone; null: all. */
  only: string | null;
  names: ShortNames;
  twins: TextTwins;
}

/**
 * Converts a document, with every fault of its files. Ids published so far are kept; one that would vanish is a fault. With
 * faults, its units are those that the content folder holds.
 */
export function convertMember(files: SeedFiles, { language, jurisdictions, published, release, only, names, twins }: Converting): Member {
  const id = idOfFolder(files);
  const lock = published.locks.get(id);
  const released = new Set(published.register.documents.map((entry) => entry.id));
  const isReleased = released.has(id);
  const draft = !isReleased && !release.includes(id);
  const held = heldDocument(published, id);
  if (only !== null && only !== id) return { id, converted: null, issues: [], ...held, draft };
  const { seed, issues: unreadable } = readSeed(files);
  const own = [...(published.faulty.get(id) ?? []), ...unreadable];
  const result = seed && convertDocument(seed, { language, jurisdictions, locked: lock?.entries ?? [], draft });
  const found = [
    ...own,
    ...(result?.issues ?? []),
    ...(seed ? [...shortNameFaults(seed, published.register, names), ...twinFaults(files, twins, released), ...declaredTwinsWithoutEffect(seed, twins)] : []),
    ...(seed && result ? shortAddressFaults(seed, result.value.units, names) : []),
    ...(result ? otherTextFaults(files, result.value.anchors, published) : []),
  ];
  const faults = seed ? withoutOpen(found, seed, draft) : found;
  const vanished = result && lock ? vanishedIds(result.value.changes, lock) : [];
  // What vanished from a text that is misread has not vanished: its other faults come first, but for those that follow from it.
  const another = result ? anotherTextFaults(files, result.value, published) : [];
  const promised = another.length ? another : vanished;
  const issues = promised.length && faults.every(({ rule }) => rule === 'erratum-elsewhere') ? promised : faults;
  if (issues.length || !result) return { id, converted: null, issues, ...held, draft: !isReleased };
  return { id, converted: result.value, issues, document: result.value.document, units: result.value.units, draft };
}

/** A document as the content folder holds it; nulls where it holds none that can be read. */
function heldDocument({ folder }: PublishedContent, id: string): Pick<Member, 'document' | 'units'> {
  try {
    const { document, units } = new DocumentFolder(folder, id);
    return { document, units };
  } catch {
    return { document: null, units: null };
  }
}

/** The id of a document that was taken out names that document for ever: what comes back under it is its text, half of its units at least. */
function otherTextFaults({ folder }: SeedFiles, anchors: readonly AnchorEntry[], { register, locks }: PublishedContent): Issue[] {
  const id = idOfFolder({ folder });
  const withdrawn = register.documents.find((entry) => entry.id === id)?.withdrawn;
  if (!withdrawn) return [];
  const all = new Set((locks.get(id)?.entries ?? []).map((entry) => entry.id).filter((one) => !leadsIntoUnit(one)));
  const back = anchors.filter((entry) => entry.state === 'live' && all.has(entry.id)).length;
  return back * 2 >= all.size ? [] : [issue('reused-document-id', folder, null, { id, title: withdrawn.title, back, all: all.size })];
}

/** Of all that vanished with the published text only this is said: there is one thing to be mended. */
function anotherTextFaults({ folder }: SeedFiles, converted: ConvertedDocument, published: PublishedContent): Issue[] {
  const another = changedText(converted, published);
  return another ? [issue('another-text', folder, null, { id: converted.document.id, ...another })] : [];
}
