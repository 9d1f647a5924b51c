/** What can be wrong with seeds, and how it is said. All wording stands in this table. */
import { numberStyles } from '../../src/policy/model.ts';

export interface Issue {
  rule: RuleName;
  /** Path as given to the conversion, or the folder of the collection. */
  file: string;
  /** 1-based line in that file; null where the whole file is meant. */
  line: number | null;
  what: string;
  expected: string;
  remedy: string;
}

type Wording = Pick<Issue, 'what' | 'expected' | 'remedy'>;

const rules = {
  'unreadable-file': (p: { error: string }): Wording => ({
    what: `cannot be read: ${p.error}`,
    expected: 'a readable file',
    remedy: 'check that text.txt and document.yaml exist and may be read',
  }),
  'no-documents': (_: object): Wording => ({
    what: 'holds no document',
    expected: 'one folder per document, with text.txt and document.yaml',
    remedy: 'check the folder given with --seeds',
  }),
  'unknown-document': (p: { id: string }): Wording => ({
    what: `has no document ${p.id}`,
    expected: 'the id of a document, which is the name of its folder',
    remedy: 'check the spelling; ids are the names of the folders in seeds/',
  }),
  'bad-yaml': (p: { error: string }): Wording => ({
    what: `is not valid YAML: ${p.error}`,
    expected: 'valid YAML',
    remedy: 'mend the syntax at this line',
  }),
  'bad-metadata': (p: { path: string; error: string }): Wording => ({
    what: `${p.path || 'the file'}: ${p.error}`,
    expected: 'the keys and values of the schema of this file in src/policy/',
    remedy: 'correct the key or value; remove keys that the schema does not know',
  }),
  'id-differs-from-folder': (p: { id: string; folder: string }): Wording => ({
    what: `id is ${p.id} in the folder ${p.folder}`,
    expected: 'the id of a document to be the name of its folder',
    remedy: 'rename the folder or correct the id',
  }),
  'bad-encoding': (p: { encoding: string; offset: number | null }): Wording => ({
    what: `is not ${p.encoding}${p.offset === null ? '' : ` (first wrong byte at ${p.offset})`}`,
    expected: `text in ${p.encoding}`,
    remedy: 'declare `encoding: gb18030` in document.yaml if that is what it is, or receive the text again',
  }),
  'empty-text': (_: object): Wording => ({
    what: 'holds no text',
    expected: 'the text of a policy',
    remedy: 'receive the text again',
  }),
  'control-character': (p: { code: string }): Wording => ({
    what: `holds the control character ${p.code}`,
    expected: 'text without control characters',
    remedy: 'receive the text again; a seed that was damaged on the way is not mended by hand',
  }),
  'changed-seed': (p: { found: string; recorded: string }): Wording => ({
    what: `has SHA-256 ${p.found}, recorded is ${p.recorded}`,
    expected: 'the seed as it was received, byte for byte',
    remedy: 'restore text.txt; corrections belong into errata.yaml. If the text was truly received anew, record its new SHA-256',
  }),
  'fact-not-in-text': (p: { key: string; value: string }): Wording => ({
    what: `${p.key} “${p.value}” does not occur in the text`,
    expected: 'facts that the text itself gives',
    remedy: 'correct it to the wording of the text, or leave it empty (null, [])',
  }),
  'title-not-found': (p: { title: string }): Wording => ({
    what: `no line before the first heading is the title “${p.title}”`,
    expected: 'the title on a line of its own, before the first heading',
    remedy: 'correct `title` in document.yaml to the wording of the text',
  }),
  'no-heading': (p: { style: string }): Wording => ({
    what: `no heading of the style ${p.style} was found`,
    expected: `headings numbered ${p.style} at the beginning of lines`,
    remedy: `check \`numbering\` in document.yaml (known styles: ${numberStyles.join(' ')})`,
  }),
  'number-order': (p: { label: string; expected: string; after: string | null }): Wording => ({
    what: `“${p.label}” stands ${p.after ? `after “${p.after}”` : 'first'}`,
    expected: `“${p.expected}”`,
    remedy:
      'if a number is truly skipped or repeated in the source, declare it under `anomalies` in document.yaml with a reason; if a heading stands in the wrong place, under `misplaced`; if a line is damaged, in errata.yaml',
  }),
  'bad-numeral': (p: { label: string }): Wording => ({
    what: `“${p.label}” looks like a heading, but its number cannot be read`,
    expected: 'a number in its usual form, such as 一百零五 or 23',
    remedy: 'correct a misprint in errata.yaml',
  }),
  'heading-not-found': (p: { key: string; label: string; count: number }): Wording => ({
    what: `${p.key}: “${p.label}” ${p.count ? `is the label of ${p.count} headings` : 'is the label of no heading'}`,
    expected: 'the label of exactly one heading of the text (a path such as 四、（一） where labels repeat)',
    remedy: `correct ${p.key} in document.yaml`,
  }),
  'unused-anomaly': (p: { label: string }): Wording => ({
    what: `anomalies: the text has no irregular number “${p.label}” there`,
    expected: 'only anomalies that are in the text',
    remedy: 'remove the entry',
  }),
  'quote-not-found': (p: { original: string; count: number }): Wording => ({
    what: `“${p.original}” ${p.count ? `occurs ${p.count} times` : 'occurs nowhere'} in the seed with the given prefix and suffix`,
    expected: 'a passage that occurs exactly once (white space is ignored)',
    remedy: p.count ? 'add words before (prefix) or after (suffix) that tell the places apart' : 'copy the wording from text.txt, as received',
  }),
  'empty-correction': (p: { original: string }): Wording => ({
    what: `the correction of “${p.original}” is empty`,
    expected: 'a reading; to leave words out, quote more of their neighbours',
    remedy: 'fill in `corrected`, or declare the passage under `dropped` in document.yaml',
  }),
  'overlapping-quotes': (p: { original: string; other: string }): Wording => ({
    what: `“${p.original}” overlaps “${p.other}”`,
    expected: 'errata and dropped passages that do not overlap',
    remedy: 'join the two entries or quote less',
  }),
  'erratum-elsewhere': (p: { original: string; unit: string; found: string }): Wording => ({
    what: `“${p.original}” is in ${p.found}, not in ${p.unit}`,
    expected: `the passage inside ${p.unit}`,
    remedy: 'correct `unit`, or quote the passage more exactly',
  }),
  'ragged-table': (p: { columns: number; header: number; row: string }): Wording => ({
    what: `the row “${p.row}” has ${p.columns} cells`,
    expected: `${p.header} cells, as in the header`,
    remedy: 'correct the row in errata.yaml (cells are separated by tabs)',
  }),
  'duplicate-anchor': (p: { anchor: string; label: string }): Wording => ({
    what: `“${p.label}” would get the anchor ${p.anchor}, which another unit has`,
    expected: 'an anchor of its own for every unit',
    remedy: 'check `numbering` in document.yaml, in particular `measuresRun`',
  }),
  'bad-anchor-lock': (p: { error: string }): Wording => ({
    what: `cannot be used: ${p.error}`,
    expected: 'the lock file as the conversion wrote it',
    remedy: 'restore it from version control, together with register.json; neither is edited by hand',
  }),
  'bad-register': (p: { error: string }): Wording => ({
    what: `cannot be used: ${p.error}`,
    expected: 'the register as the conversion wrote it',
    remedy: 'restore it from version control, together with the lock files; it is never edited by hand',
  }),
  'unregistered-lock': (p: { id: string }): Wording => ({
    what: `${p.id} has published ids, but the register does not name it`,
    expected: 'every document with a lock file in register.json',
    remedy: 'restore register.json from version control; if the document was never released, remove its lock file',
  }),
  'vanished-document': (p: { id: string }): Wording => ({
    what: `${p.id} was published, but there is no seed of it any more`,
    expected: 'a seed folder for every published document',
    remedy: 'restore the folder; a published document keeps its id and its place',
  }),
  'vanished-topic': (p: { id: string }): Wording => ({
    what: `the topic ${p.id} was published, but is in the file no more`,
    expected: 'every topic that has an address, /compare/<id>/',
    remedy: 'restore the topic under its id; its title and units may change',
  }),
  'changed-short-name': (p: { published: string; now: string }): Wording => ({
    what: `shortName is “${p.now}”, but addresses with “${p.published}” were published`,
    expected: `“${p.published}”, which stands in printed addresses`,
    remedy: `set shortName to ${p.published} again`,
  }),
  'vanished-anchor': (p: { id: string; document: string; likely: string | null }): Wording => ({
    what: `${p.id} was published, but its words are in no unit any more${p.likely ? `; they seem to be ${p.likely}` : ''}`,
    expected: 'every published id to lead to its words, or an entry that says what became of it',
    remedy: `run \`npm run anchors -- --document ${p.document}\`, check what it proposes and confirm it`,
  }),
  'verdict-unknown-unit': (p: { key: string; id: string }): Wording => ({
    what: `${p.key}: there is no unit ${p.id}`,
    expected: 'the id of a measure or article, such as jiangxi-2020-governance#m6',
    remedy: 'correct the id; ids stand in content/<document>/units.json and in the address of each measure',
  }),
  'verdict-not-linkable': (p: { a: string; b: string; why: string }): Wording => ({
    what: `${p.a} and ${p.b} cannot be linked: ${p.why}`,
    expected: 'two measures or articles of different documents',
    remedy: 'correct the ids, or remove the verdict',
  }),
  'duplicate-verdict': (p: { a: string; b: string; line: number }): Wording => ({
    what: `${p.a} and ${p.b} already have a verdict in line ${p.line}`,
    expected: 'one verdict for each pair, in whichever order',
    remedy: 'remove one of the two',
  }),
  'topic-unknown-unit': (p: { topic: string; unit: string }): Wording => ({
    what: `the topic ${p.topic} names ${p.unit}, which no document has`,
    expected: 'ids of units, such as jiangxi-2020-governance#m6',
    remedy: 'correct the id or remove it; ids stand in content/<document>/units.json',
  }),
  'topic-repeats-unit': (p: { topic: string; unit: string }): Wording => ({
    what: `the topic ${p.topic} names ${p.unit} twice`,
    expected: 'every unit once in a topic',
    remedy: 'remove one of the two',
  }),
  'duplicate-topic': (p: { topic: string }): Wording => ({
    what: `there is a topic ${p.topic} already`,
    expected: 'an id of its own for every topic',
    remedy: 'give the newer topic another id; published ids never change',
  }),
  'unknown-language-file': (p: { known: string }): Wording => ({
    what: 'is a file of a name that nothing reads',
    expected: `one of ${p.known}`,
    remedy: 'give it one of these names, or remove it',
  }),
  'vocabulary-repeats-word': (p: { word: string; other: string }): Wording => ({
    what: `“${p.word}” stands in the group “${p.other}” already`,
    expected: 'every word once: a word that names two things cannot be replaced by either',
    remedy: 'join the two groups, or remove the word from one of them',
  }),
} as const;

export type RuleName = keyof typeof rules;
type Details<R extends RuleName> = Parameters<(typeof rules)[R]>[0];

/** One fault, worded. */
export function issue<R extends RuleName>(rule: R, file: string, line: number | null, details: Details<R>): Issue {
  const wording = (rules[rule] as (p: Details<R>) => Wording)(details);
  return { rule, file, line, ...wording };
}

/** One line per fact, for people: where and what, then what was expected and what to do. */
export function printIssue(fault: Issue): string {
  const place = fault.line === null ? fault.file : `${fault.file}:${fault.line}`;
  return `${place}  ${fault.what}  [${fault.rule}]\n    expected: ${fault.expected}\n    to do:    ${fault.remedy}`;
}
