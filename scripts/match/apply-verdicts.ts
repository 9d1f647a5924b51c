/** The editor's verdicts (seeds/links.yaml): read, held against the units, and laid over what the matcher proposes. */
import { documentOf } from '../../src/policy/ids.ts';
import { isMeasureKind } from '../../src/policy/kinds.ts';
import { type LinkVerdict, linkVerdictsFileSchema, type MeasureLink } from '../../src/policy/model/link.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { type EditorialFault, sayAbsentOnce } from '../convert/read/editorial-faults.ts';
import { parseYaml, type SeedFile } from '../convert/read/read-seed.ts';
import { type Issue, issue } from '../faults/issues.ts';
import type { FoundLink } from './found-link.ts';
import { assess, compareText, type Matching, type Proposal, propose, reasonsFor } from './match-measures.ts';

/**
 * Reads the verdicts; no file is no verdict. Each that names no unit, units that cannot be linked, or a pair that has
 * a verdict already is a fault at its line. Of `unread` documents nothing is known, so that their ids are not held against the units.
 */
export function readVerdicts(
  file: SeedFile | null,
  units: readonly Unit[],
  unread: ReadonlySet<string> = new Set(),
): { value: LinkVerdict[]; faults: EditorialFault[] } {
  if (!file) return { value: [], faults: [] };
  const { value, issues, line } = parseYaml(file.path, file.bytes, linkVerdictsFileSchema);
  const verdicts = (value ?? []).map((verdict, index) => ({ verdict, line: (key: 'a' | 'b') => line(index, key) }));
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const checkable = verdicts.filter(({ verdict: { a, b } }) => ![a, b].some((id) => unread.has(documentOf(id))));
  const misplaced = checkable.flatMap((placed): EditorialFault[] => {
    const { a, b } = placed.verdict;
    return misplacedVerdict(placed, file.path, known).map((fault) => ({ issue: fault, documents: [documentOf(a), documentOf(b)] }));
  });
  const present = new Set([...units.map(({ document }) => document), ...unread]);
  const ofFile = [...issues, ...repeatedVerdicts(verdicts, file.path)].map((fault): EditorialFault => ({ issue: fault, documents: [] }));
  return { value: value ?? [], faults: [...sayAbsentOnce(misplaced, present, file.path), ...ofFile] };
}

interface PlacedVerdict {
  verdict: LinkVerdict;
  /** Line in the file of one of the two ids. */
  line: (key: 'a' | 'b') => number;
}

function misplacedVerdict({ verdict: { a, b }, line }: PlacedVerdict, path: string, units: ReadonlyMap<string, Unit>): Issue[] {
  const unknown = (['a', 'b'] as const).filter((key) => !units.has({ a, b }[key]));
  if (unknown.length) return unknown.map((key) => issue('verdict-unknown-unit', path, line(key), { key, id: { a, b }[key] }));
  const [one, other] = [units.get(a), units.get(b)];
  if (one?.document === other?.document) return [issue('verdict-not-linkable', path, line('b'), { a, b, why: 'both are of one document' })];
  const strange = [one, other].find((unit) => unit && !isMeasureKind(unit.kind));
  return strange ? [issue('verdict-not-linkable', path, line(strange === one ? 'a' : 'b'), { a, b, why: `${strange.id} is a ${strange.kind}` })] : [];
}

const pairKey = ({ a, b }: { a: string; b: string }): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function repeatedVerdicts(verdicts: readonly PlacedVerdict[], path: string): Issue[] {
  const first = new Map<string, PlacedVerdict>();
  return verdicts.flatMap((placed) => {
    const earlier = first.get(pairKey(placed.verdict));
    if (!earlier) first.set(pairKey(placed.verdict), placed);
    const { a, b } = placed.verdict;
    return earlier ? [issue('duplicate-verdict', path, placed.line('a'), { a, b, line: earlier.line('a') })] : [];
  });
}

/** The links, ordered by `a`, then `b`: what the matcher proposes, and over it what the editor says. */
export function applyVerdicts(matching: Matching, verdicts: readonly LinkVerdict[]): FoundLink[] {
  const judged = new Set(verdicts.map(pairKey));
  const proposals = new Map<string, Proposal>();
  const links: FoundLink[] = [];
  const add = (link: FoundLink | null): void => {
    if (link) links.push(link);
  };
  for (const proposal of propose(matching)) {
    if (judged.has(pairKey(proposal))) proposals.set(pairKey(proposal), proposal);
    else add(linkOf(proposal, null));
  }
  for (const verdict of verdicts) add(linkOf(proposals.get(pairKey(verdict)) ?? unproposed(assess(matching, verdict.a, verdict.b)), verdict));
  return links.sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
}

/** A pair that fell out because its measures have many stronger links is not proposed, however it is judged. */
const unproposed = (proposal: Proposal): Proposal => ({ ...proposal, strength: null });

function linkOf({ a, b, judgement, strength: proposed }: Proposal, verdict: LinkVerdict | null): FoundLink | null {
  const strength = verdict ? (verdict.verdict === 'reject' ? null : verdict.strength) : proposed;
  if (!strength) return null;
  return { a, b, strength, score: Number(judgement[strength].toFixed(3)), source: verdict ? 'editor' : 'matched', automatic: strength === proposed };
}

/** Words the reasons of a link that `applyVerdicts` found with the same matching and verdicts; those of an editor begin with the note. */
export function wordingOf(matching: Matching, verdicts: readonly LinkVerdict[]): (link: FoundLink) => MeasureLink {
  const notes = new Map(verdicts.map((verdict) => [pairKey(verdict), `编者注：${verdict.note}`]));
  return (link) => {
    const { a, b, strength, score, source, automatic } = link;
    const note = notes.get(pairKey(link));
    return { a, b, strength, score, reasons: [...(note === undefined ? [] : [note]), ...reasonsFor(matching, link)], source, automatic };
  };
}
