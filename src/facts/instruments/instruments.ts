/** Instruments (引用的文件、法律、标准) with all that cites them, and the lists in which a reader looks for one. Pure. */
import { fingerprint } from '../../policy/fingerprint.ts';
import { type Citation, type InstrumentKind, instrumentKinds, type Relation, relations } from '../../policy/model/facts/citation.ts';
import { nameKey } from './name-key.ts';

export interface InstrumentGroup {
  /** Stays while the name does. */
  key: string;
  /** As printed most often. */
  name: string;
  kind: InstrumentKind;
  /** In the order of the documents. */
  citations: readonly Citation[];
}

/** A list of instruments: all, those of a kind, or those to which texts stand in a relation. */
export interface InstrumentList {
  by: 'all' | 'kind' | 'relation';
  value: InstrumentKind | Relation | null;
  /** The last part of its address, empty of the whole list. */
  path: string;
  own: readonly InstrumentGroup[];
}

/** Those named most often first; what a document issues itself is none. */
export function instrumentGroups(citations: readonly Citation[]): InstrumentGroup[] {
  const named = citations.filter(({ relation }) => relation !== 'issue');
  return [...Map.groupBy(named, ({ name }) => keyOf(name))]
    .map(([key, own]) => ({ key, name: mostFrequent(own.map(({ name }) => name)), kind: mostFrequent(own.map(({ kind }) => kind)), citations: own }))
    .sort((a, b) => b.citations.length - a.citations.length || (a.name < b.name ? -1 : 1));
}

/** The key under which an instrument has its page: names that are the same but for marks have one. */
export const keyOf = (name: string): string => fingerprint(nameKey(name));

/** Whether nothing but the name says that texts of several areas mean one instrument: laws and rules of the state have theirs alone. */
export const sharesOnlyName = ({ kind, citations }: InstrumentGroup, areaOf: (citation: Citation) => string): boolean =>
  kind !== 'law' && kind !== 'regulation' && new Set(citations.map(areaOf)).size > 1;

/** Of values that are equally frequent the first. */
function mostFrequent<T>(values: readonly T[]): T {
  const [[value]] = [...Map.groupBy(values, (one) => one)].sort(([, a], [, b]) => b.length - a.length) as [[T, T[]]];
  return value;
}

/** The whole list, then one for each kind and each relation that is there. */
export function instrumentLists(instruments: readonly InstrumentGroup[]): InstrumentList[] {
  const of = (by: 'kind' | 'relation', value: InstrumentKind | Relation, own: InstrumentGroup[]): InstrumentList => ({
    by,
    value,
    path: `${by}/${value}`,
    own,
  });
  const lists = [
    ...instrumentKinds.map((kind) =>
      of(
        'kind',
        kind,
        instruments.filter((one) => one.kind === kind),
      ),
    ),
    ...relations.map((relation) =>
      of(
        'relation',
        relation,
        instruments.filter(({ citations }) => citations.some((one) => one.relation === relation)),
      ),
    ),
  ];
  return [{ by: 'all', value: null, path: '', own: instruments }, ...lists.filter(({ own }) => own.length > 0)];
}
