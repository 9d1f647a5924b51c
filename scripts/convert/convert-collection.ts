/** All seeds of a collection to all files of its content. */
import { documentOf } from '../../src/policy/ids.ts';
import type { Language } from '../../src/policy/language.ts';
import type { AnchorEntry } from '../../src/policy/model/anchor.ts';
import type { Indicators } from '../../src/policy/model/facts/indicators.ts';
import type { Family } from '../../src/policy/model/family.ts';
import type { Jurisdictions } from '../../src/policy/model/jurisdictions.ts';
import type { Law } from '../../src/policy/model/law.ts';
import type { LinkVerdict, MeasureLink } from '../../src/policy/model/link.ts';
import type { Topic } from '../../src/policy/model/topic.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import type { Vocabulary } from '../../src/policy/vocabulary.ts';
import { findFamilies, publishedLinks } from '../families/collection-families.ts';
import { type Issue, issue } from '../faults/issues.ts';
import { readVerdicts } from '../match/apply-verdicts.ts';
import { convertMember, type Member } from './convert-member.ts';
import { factFiles } from './find-facts.ts';
import { type GoneDocument, goneDocuments, goneFiles, isDecided } from './gone-documents.ts';
import { type HeldDocument, heldDocuments } from './held-documents.ts';
import { deadEnds } from './identity/dead-ends.ts';
import { findLinks, findTopics, noLinks } from './link-units.ts';
import { blockingFaults, type EditorialFault } from './read/editorial-faults.ts';
import type { PublishedContent } from './read/published-content.ts';
import { idOfFolder, type SeedFile, type SeedFiles } from './read/read-seed.ts';
import { readTopics } from './read/read-topics.ts';
import { publishedNames } from './short-addresses.ts';
import { textTwins } from './text-twins.ts';
import { aboveFiles } from './trace-above.ts';
import { type ContentFiles, collectionFiles, documentFiles, linkFiles } from './write/content-files.ts';
import { renewRegister, vanishedTopics } from './write/register.ts';

/** Everything that a conversion starts from. */
export interface Collection {
  /** The folder of the seeds, for messages. */
  path: string;
  folders: readonly SeedFiles[];
  /** What the texts are read with; null where its files are at fault. */
  language: { value: Language | null; issues: Issue[] };
  /** What documents name as their places; null where the file is at fault. */
  jurisdictions: { value: Jurisdictions | null; issues: Issue[] };
  /** The names of departments and concepts. */
  vocabulary: { value: Vocabulary; issues: Issue[] };
  /** What targets are joined by. */
  indicators: { value: Indicators; issues: Issue[] };
  /** What became of laws. */
  laws: { value: readonly Law[]; issues: Issue[] };
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

/**
 * Converts a collection. A document with faults is set aside, with the others going on: what the content folder holds of it
 * stays, and counts for links and topics. Ids published so far are kept; one that would vanish without an entry that says
 * what became of it is a fault of its document.
 */
export function convertCollection(collection: Collection, { only = null, release = [] }: ConversionOptions = {}): ConvertedCollection {
  const { folders, published } = collection;
  const language = collection.language.value;
  const jurisdictions = collection.jurisdictions.value;
  if (!language || !jurisdictions)
    return { files: new Map(), setAside: [], issues: [...collection.language.issues, ...collection.jurisdictions.issues], sound: false };
  const gone = goneDocuments(published, new Set(folders.map(idOfFolder)));
  const names = publishedNames(published.register, gone);
  const common = { language, jurisdictions, published, release, only, names, twins: textTwins(folders) };
  const members = folders.map((files) => convertMember(files, common));
  const units = members.flatMap((member) => member.units ?? []);
  // What the editor says of a draft that is not so (yet) keeps no released document from being written.
  const drafts = new Set(members.filter(({ draft }) => draft).map(({ id }) => id));
  const editorial = readEditorial(collection, members, units);
  const blocking = blockingFaults(editorial.faults, drafts);
  const whole = [
    ...faultsOfCollection(collection, [...(only === null ? [] : [only]), ...release]),
    ...blocking,
    ...goneFaults(gone),
    ...(editorial.topicsAtFault ? [] : vanishedTopics(published, editorial.topics, collection.topics?.path ?? collection.path)),
    ...deadEndFaults(published, members, gone),
  ];
  const { links, word } = whole.length
    ? noLinks
    : findLinks(
        drafts,
        members.flatMap(({ document }) => document ?? []),
        units,
        editorial.verdicts,
        language,
      );
  const apart = editorial.verdicts.filter(({ verdict }) => verdict === 'reject');
  const families = findFamilies({ links, units, drafts, apart, earlier: published.families, registered: published.register.families });
  const areas = new Map(members.flatMap(({ id, document }) => (document ? [[id, document.place.area] as const] : [])));
  const ofDrafts = editorial.faults.map((fault) => fault.issue).filter((fault) => !blocking.includes(fault));
  const about = whole.length ? { files: [], issues: [] } : filesAbout(heldDocuments(members), collection, language, jurisdictions);
  return {
    files: new Map([
      ...memberFiles(members, publishedLinks(links, families, drafts, (id) => areas.get(id) ?? id).map(word), language),
      ...collectionFiles(
        findTopics(drafts, units, links, families, editorial.topics),
        families.all,
        registerOf(published, members, editorial.topics, families.released, gone),
      ),
      ...about.files,
      ...goneFiles(gone),
    ]),
    setAside: members.filter((member) => member.issues.length > 0).map(({ id }) => id),
    issues: [...members.flatMap((member) => member.issues), ...whole, ...ofDrafts, ...about.issues],
    sound: whole.length === 0,
  };
}

/** What the documents carry out, and the facts in them. */
function filesAbout(
  held: readonly HeldDocument[],
  { folders, vocabulary, laws, indicators }: Collection,
  language: Language,
  jurisdictions: Jurisdictions,
): { files: [file: string, content: string][]; issues: Issue[] } {
  const knowledge = { language, jurisdictions, vocabulary: vocabulary.value, laws: laws.value, indicators: indicators.value };
  const facts = factFiles(held, folders, knowledge);
  return { files: [...aboveFiles(held, language, jurisdictions), ...facts.files], issues: facts.issues };
}

/** What the editor says of the collection as a whole. */
interface Editorial {
  verdicts: readonly LinkVerdict[];
  /** With the units that stand. */
  topics: readonly Topic[];
  faults: readonly EditorialFault[];
  /** Whether anything in the file of topics is at fault: then nothing can be said of those that are not in it. */
  topicsAtFault: boolean;
}

function readEditorial(collection: Collection, members: readonly Member[], units: readonly Unit[]): Editorial {
  const unread = new Set(members.filter((member) => !member.units).map(({ id }) => id));
  const verdicts = readVerdicts(collection.verdicts, units, unread);
  const topics = readTopics(collection.topics, units, unread);
  const ids = new Set(units.map(({ id }) => id));
  const stands = (id: string): boolean => ids.has(id) || unread.has(documentOf(id));
  return {
    verdicts: verdicts.value,
    topics: topics.value.map((topic) => ({ ...topic, units: topic.units.filter(({ id }) => stands(id)) })),
    faults: [...verdicts.faults, ...topics.faults],
    topicsAtFault: topics.faults.length > 0,
  };
}

/** `asked`: documents that this conversion is to be of. */
function faultsOfCollection({ folders, path, language, vocabulary, laws, indicators, published }: Collection, asked: readonly string[]): Issue[] {
  const missing = asked.filter((id) => !folders.some((files) => idOfFolder(files) === id));
  return [
    ...(folders.length ? [] : [issue('no-documents', path, null, {})]),
    ...missing.map((id) => issue('unknown-document', path, null, { id })),
    ...language.issues,
    ...vocabulary.issues,
    ...laws.issues,
    ...indicators.issues,
    ...published.issues,
  ];
}

const goneFaults = (gone: readonly GoneDocument[]): Issue[] =>
  gone.filter((one) => !isDecided(one)).map(({ id, undecided }) => issue('vanished-document', `${id}/`, null, { id, open: undecided.length }));

/** What is published of a document is held against what is published of the others: after this conversion, or else before it. */
function deadEndFaults({ locks, faulty }: PublishedContent, members: readonly Member[], gone: readonly GoneDocument[]): Issue[] {
  const now = new Map<string, readonly AnchorEntry[]>([...locks].map(([id, { entries }]) => [id, entries]));
  for (const { id, converted, draft } of members) if (converted && !draft) now.set(id, converted.anchors);
  for (const { id, anchors } of gone) now.set(id, anchors);
  const drafts = new Set(members.filter(({ draft }) => draft).map(({ id }) => id));
  const dead = Map.groupBy(deadEnds([...now.values()].flat(), new Set(faulty.keys())), ({ id, to, why }) => `${documentOf(id)} ${documentOf(to)} ${why}`);
  // One fault for all that lead from one document to another.
  return [...dead.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const { id, to, why } = first;
    const document = documentOf(to);
    const lock = locks.get(documentOf(id))?.path ?? `${documentOf(id)}/`;
    return [issue('dead-end', lock, null, { id, to, why: why === 'unknown' && drafts.has(document) ? 'draft' : why, document, more: more.length })];
  });
}

/** The register with what is released now; a topic of drafts alone is not published yet. */
function registerOf(
  published: PublishedContent,
  members: readonly Member[],
  topics: readonly Topic[],
  families: readonly Family[],
  gone: readonly GoneDocument[],
): ReturnType<typeof renewRegister> {
  const released = new Set(members.filter(({ draft }) => !draft).map(({ id }) => id));
  return renewRegister(
    published.register,
    members.flatMap(({ converted }) => converted ?? []),
    topics.filter(({ units }) => units.length === 0 || units.some(({ id }) => released.has(documentOf(id)))),
    families.map(({ id }) => id),
    new Map(gone.filter(isDecided).map(({ id, anchors }) => [id, anchors])),
  );
}

function memberFiles(members: readonly Member[], links: readonly MeasureLink[], language: Language): ContentFiles {
  const documents = members.filter((member) => member.units).map(({ id }) => id);
  const files = members.flatMap(({ converted }) => (converted ? [...documentFiles(converted, language)] : []));
  return new Map([...files, ...linkFiles(documents, links)]);
}
