/** All seeds of a collection to all files of its content. */
import { DocumentFolder } from '../../src/library/content-folder.ts';
import { documentOf } from '../../src/policy/ids.ts';
import type { Language } from '../../src/policy/language.ts';
import type { Jurisdictions } from '../../src/policy/model/jurisdictions.ts';
import type { LinkVerdict, MeasureLink } from '../../src/policy/model/link.ts';
import type { Topic } from '../../src/policy/model/topic.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { type Issue, issue } from '../faults/issues.ts';
import { applyVerdicts, readVerdicts } from '../match/apply-verdicts.ts';
import { matchMeasures } from '../match/match-measures.ts';
import { proposeTopics } from '../match/propose-topics.ts';
import { convertDocument } from './convert-document.ts';
import { vanishedIds } from './identity/anchor-lock.ts';
import { blockingFaults } from './read/editorial-faults.ts';
import type { PublishedContent } from './read/published-content.ts';
import { readSeed, type SeedFile, type SeedFiles, textKey } from './read/read-seed.ts';
import { readTopics } from './read/read-topics.ts';
import { publishedNames, type ShortNames, shortAddressFaults, shortNameFaults } from './short-addresses.ts';
import { type ContentFiles, collectionFiles, documentFiles, linkFiles } from './write/content-files.ts';
import type { ConvertedDocument } from './write/converted-document.ts';
import { registerFaults, renewRegister } from './write/register.ts';

/** Everything that a conversion starts from. */
export interface Collection {
  /** The folder of the seeds, for messages. */
  path: string;
  folders: readonly SeedFiles[];
  /** What the texts are read with; null where its files are at fault. */
  language: { value: Language | null; issues: Issue[] };
  /** What documents name as their places; null where the file is at fault. */
  jurisdictions: { value: Jurisdictions | null; issues: Issue[] };
  /** What was published so far. */
  published: PublishedContent;
  verdicts: SeedFile | null;
  topics: SeedFile | null;
}

export interface ConversionOptions {
  /** Converts this document alone; the others stay as the content folder holds them. */
  only?: string | null;
  /** Documents that cease to be drafts: their ids are locked. */
  release?: readonly string[];
}

export interface ConvertedCollection {
  files: ContentFiles;
  /** Documents with faults, whether or not an earlier state of them is there. */
  setAside: string[];
  /** All faults of all documents. */
  issues: Issue[];
  /** False where a fault concerns the collection as a whole: then nothing of `files` should be written. */
  sound: boolean;
}

/** A document of the collection: converted now, or as the content folder holds it. */
interface Member {
  id: string;
  converted: ConvertedDocument | null;
  issues: Issue[];
  /** Null where nothing of the document is known. */
  units: readonly Unit[] | null;
  draft: boolean;
}

/**
 * Converts a collection. A document with faults is set aside, with the others going on: what the content folder holds of it
 * stays, and counts for links and topics. Ids published so far are kept; one that would vanish without an entry that says
 * what became of it is a fault of its document.
 */
export function convertCollection(collection: Collection, { only = null, release = [] }: ConversionOptions = {}): ConvertedCollection {
  const { folders, published, path } = collection;
  const language = collection.language.value;
  const unreadable = [...collection.language.issues, ...collection.jurisdictions.issues];
  if (!language || !collection.jurisdictions.value) return { files: new Map(), setAside: [], issues: unreadable, sound: false };
  const asked = [...(only === null ? [] : [only]), ...release];
  const missing = asked.filter((id) => !folders.some((files) => idOfFolder(files) === id));
  const names = publishedNames(published.register);
  const sameTexts = documentsWithSameText(folders);
  const members = folders.map((files) => convertMember(files, { collection, language, release, only, names, sameTexts }));
  const units = members.flatMap((member) => member.units ?? []);
  const unread = new Set(members.filter((member) => !member.units).map(({ id }) => id));
  const verdicts = readVerdicts(collection.verdicts, units, unread);
  const read = readTopics(collection.topics, units, unread);
  const ids = new Set(units.map(({ id }) => id));
  const standing = (id: string): boolean => ids.has(id) || unread.has(documentOf(id));
  const topics = { ...read, value: read.value.map((topic) => ({ ...topic, units: topic.units.filter(({ id }) => standing(id)) })) };
  const present = new Set(members.map(({ id }) => id));
  const register = renewRegister(
    published.register,
    members.flatMap(({ converted }) => converted ?? []),
    topics.value.filter(({ units: own }) => own.length === 0 || own.some(({ id }) => members.some((member) => !member.draft && member.id === documentOf(id)))),
  );
  // What the editor says of a draft that is not so (yet) keeps no released document from being written.
  const drafts = new Set(members.filter(({ draft }) => draft).map(({ id }) => id));
  const editorial = [...verdicts.faults, ...topics.faults];
  const blocking = blockingFaults(editorial, drafts);
  const whole = [
    ...(folders.length ? [] : [issue('no-documents', path, null, {})]),
    ...missing.map((id) => issue('unknown-document', path, null, { id })),
    ...collection.language.issues,
    ...published.issues,
    ...blocking,
    ...(topics.faults.length ? [] : registerFaults(published, present, topics.value, collection.topics?.path ?? path)),
  ];
  const links = whole.length ? [] : findLinks(members, units, verdicts.value, language);
  const ofDrafts = editorial.map((fault) => fault.issue).filter((fault) => !blocking.includes(fault));
  const issues = [...members.flatMap((member) => member.issues), ...whole, ...ofDrafts];
  return {
    files: allFiles(members, links, findTopics(members, units, links, topics.value), register, language),
    setAside: members.filter((member) => member.issues.length > 0).map(({ id }) => id),
    issues,
    sound: whole.length === 0,
  };
}

interface Converting {
  collection: Collection;
  language: Language;
  release: readonly string[];
  only: string | null;
  names: ShortNames;
  /** For each document those that have its text, itself included. */
  sameTexts: ReadonlyMap<string, readonly string[]>;
}

function convertMember(files: SeedFiles, { collection: { published, jurisdictions }, language, release, only, names, sameTexts }: Converting): Member {
  const id = idOfFolder(files);
  const lock = published.locks.get(id);
  const isReleased = published.register.documents.some((entry) => entry.id === id);
  const draft = !isReleased && !release.includes(id);
  const held = heldUnits(published, id);
  if (only !== null && only !== id) return { id, converted: null, issues: [], units: held, draft };
  const { seed, issues: unreadable } = readSeed(files);
  const own = [...(published.faulty.get(id) ?? []), ...unreadable];
  const result = seed && convertDocument(seed, { language, jurisdictions: jurisdictions.value ?? undefined, locked: lock?.entries ?? [], draft });
  const faults = [
    ...own,
    ...(result?.issues ?? []),
    ...(seed ? [...shortNameFaults(seed, published.register, names), ...sameTextFaults(files, sameTexts, published)] : []),
    ...(seed && result ? shortAddressFaults(seed, result.value.units, names) : []),
  ];
  const vanished = result && lock ? vanishedIds(result.value.changes, lock) : [];
  // What vanished from a text that is misread has not vanished: its other faults come first, but for those that follow from it.
  const issues = vanished.length && faults.every(({ rule }) => rule === 'erratum-elsewhere') ? vanished : faults;
  if (issues.length || !result) return { id, converted: null, issues, units: held, draft: !isReleased };
  return { id, converted: result.value, issues, units: result.value.units, draft };
}

export const idOfFolder = ({ folder }: Pick<SeedFiles, 'folder'>): string => folder.split(/[\\/]/u).at(-1) ?? '';

/** The units of a document as the content folder holds them; null where it holds none that can be read. */
function heldUnits({ folder }: PublishedContent, id: string): Unit[] | null {
  try {
    return new DocumentFolder(folder, id).units;
  } catch {
    return null;
  }
}

/** A text is taken in once: of several documents with one text the one that was released, or else the first, goes on. */
function sameTextFaults(files: SeedFiles, sameTexts: ReadonlyMap<string, readonly string[]>, { register }: PublishedContent): Issue[] {
  const id = idOfFolder(files);
  const same = sameTexts.get(id) ?? [];
  const [first] = [...same.filter((one) => register.documents.some((entry) => entry.id === one)), ...same];
  return first === undefined || first === id ? [] : [issue('same-text', `${files.folder}/text.txt`, null, { id, other: first })];
}

/** For each document with a text those that have the same one, itself included. */
function documentsWithSameText(folders: readonly SeedFiles[]): Map<string, string[]> {
  const byText = Map.groupBy(
    folders.filter(({ text }) => text),
    textKey,
  );
  return new Map([...byText.values()].map((same) => same.map(idOfFolder)).flatMap((ids) => ids.map((id) => [id, ids] as const)));
}

/** Topics of released documents do not hang on drafts: what is proposed for them follows from released documents alone. */
function findTopics(members: readonly Member[], units: readonly Unit[], links: readonly MeasureLink[], topics: readonly Topic[]): Topic[] {
  const drafts = new Set(members.filter(({ draft }) => draft).map(({ id }) => id));
  const isReleased = (id: string): boolean => !drafts.has(documentOf(id));
  const all = proposeTopics(topics, links, units);
  if (!drafts.size) return all;
  const released = proposeTopics(
    topics.map((topic) => ({ ...topic, units: topic.units.filter(({ id }) => isReleased(id)) })),
    links.filter(({ a, b }) => isReleased(a) && isReleased(b)),
    units.filter(({ id }) => isReleased(id)),
  );
  return all.map((topic, i) => ({
    ...topic,
    units: [
      ...topic.units.filter(({ source }) => source === 'editor'),
      ...(released[i]?.units ?? []).filter(({ source }) => source === 'proposed'),
      ...topic.units.filter(({ id, source }) => source === 'proposed' && !isReleased(id)),
    ],
  }));
}

/** Links among released documents do not hang on drafts; links of drafts come after them. */
function findLinks(members: readonly Member[], units: readonly Unit[], verdicts: readonly LinkVerdict[], language: Language): MeasureLink[] {
  const drafts = new Set(members.filter(({ draft }) => draft).map(({ id }) => id));
  const ofDraft = ({ a, b }: { a: string; b: string }): boolean => drafts.has(documentOf(a)) || drafts.has(documentOf(b));
  const ids = new Set(units.map(({ id }) => id));
  const usable = verdicts.filter(({ a, b }) => ids.has(a) && ids.has(b));
  const released = units.filter(({ document }) => !drafts.has(document));
  const links = applyVerdicts(
    matchMeasures(released, language),
    usable.filter((verdict) => !ofDraft(verdict)),
  );
  if (released.length === units.length) return links;
  return [...links, ...applyVerdicts(matchMeasures(units, language), usable).filter(ofDraft)];
}

function allFiles(
  members: readonly Member[],
  links: readonly MeasureLink[],
  topics: readonly Topic[],
  register: ReturnType<typeof renewRegister>,
  language: Language,
): ContentFiles {
  const documents = members.filter((member) => member.units).map(({ id }) => id);
  const files = members.flatMap(({ converted }) => (converted ? [...documentFiles(converted, language)] : []));
  return new Map([...files, ...linkFiles(documents, links), ...collectionFiles(topics, register)]);
}
