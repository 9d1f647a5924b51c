/** All facts of the collection as pages list them: by year, indicator, body, instrument. Each list is one shard. */
import { areaPages } from '../../compare/collection/area-pages.ts';
import { topicsOf } from '../../compare/collection/comparison.ts';
import { factsOf, unitOf } from '../../library/facts.ts';
import { indicatorName } from '../../library/indicators.ts';
import { documents } from '../../library/library.ts';
import { documentOf } from '../../policy/ids.ts';
import type { PolicyDocument } from '../../policy/model/document.ts';
import type { Citation } from '../../policy/model/facts/citation.ts';
import type { Target } from '../../policy/model/facts/target.ts';
import type { Topic } from '../../policy/model/topic.ts';
import { undatedYear } from '../../wording/facts.ts';
import { type BodyGroup, bodyGroups } from '../bodies/bodies.ts';
import type { DivisionRow } from '../division/division.ts';
import { type InstrumentGroup, instrumentGroups } from '../instruments/instruments.ts';
import { indicatorGroups } from '../ledger/indicators.ts';
import { divisionIn } from './divisions.ts';

const byId = new Map(documents.map((document) => [document.id, document]));

/** The document in which a fact stands. */
export const documentOfFact = ({ evidence }: { evidence: { clause: string } }): PolicyDocument => byId.get(documentOf(evidence.clause)) as PolicyDocument;

export const topicsOfFact = ({ evidence }: { evidence: { clause: string } }): Topic[] => topicsOf(unitOf(evidence.clause));

/** Every row of every division of work. */
const divisionRows: readonly DivisionRow[] = documents.flatMap(({ id }) => divisionIn(id).flatMap(({ rows }) => rows));
const rowOfTarget = new Map(divisionRows.flatMap((row) => row.targets.map((target) => [target.id, row] as const)));

/** The task to which a target belongs. */
export const taskOf = (target: Target): DivisionRow => rowOfTarget.get(target.id) as DivisionRow;

export const allTargets: readonly Target[] = documents.flatMap(({ id }) => factsOf(id).targets);

export const indicators = indicatorGroups(allTargets, indicatorName);

/** Targets by the year of their deadline, the earliest first. */
export const targetsByYear: readonly [year: string, targets: readonly Target[]][] = [
  ...Map.groupBy(
    allTargets.filter(({ deadline }) => deadline !== null),
    ({ deadline }) => deadline?.slice(0, 4) ?? '',
  ),
].sort(([a], [b]) => (a < b ? -1 : 1));

/** Years in which something that a document asks for is due, the earliest first. */
export const yearsDueIn = (document: string): string[] => [...new Set(factsOf(document).targets.flatMap(({ deadline }) => deadline?.slice(0, 4) ?? []))].sort();

/** Bodies with all that they are to do, those with most first. */
export const bodies = bodyGroups(divisionRows, ({ unit }) => (byId.get(unit.document) as PolicyDocument).place);

const byArea = Map.groupBy(bodies, ({ area }) => area);

/** Areas with their bodies, in the order of the shelf. */
export const bodiesByArea: readonly [area: string, bodies: readonly BodyGroup[]][] = areaPages
  .map(({ area }): [string, BodyGroup[]] => [area, byArea.get(area) ?? []])
  .filter(([, own]) => own.length > 0);

const areasLacking = new Set(documents.filter(({ attachments }) => attachments.some(({ state }) => state !== 'received')).map(({ place }) => place.area));

/** Whether documents of an area name attachments that are not here, which may charge its bodies with more. */
export const lacksAttachments = (area: string): boolean => areasLacking.has(area);

/** Instruments that are named, those named most often first. */
export const instruments: readonly InstrumentGroup[] = instrumentGroups(documents.flatMap(({ id }) => factsOf(id).citations));

const citing = Map.groupBy(
  documents.flatMap(({ id }) => factsOf(id).citations).filter(({ target }) => target !== null),
  ({ target }) => target?.split(/-[pi]\d/u)[0] ?? '',
);
const citingDocument = Map.groupBy([...citing.values()].flat(), ({ target }) => documentOf(target ?? ''));

/** The citations that lead to a unit, its inner parts included. */
export const citationsOfUnit = (unit: string): readonly Citation[] => citing.get(unit) ?? [];

/** The citations that lead to a document or anything in it. */
export const citationsOfDocument = (document: string): readonly Citation[] => citingDocument.get(document) ?? [];

/** Years of targets, and null for those without, each with the last part of its address. */
export const targetYears: readonly { path: string; year: string | null }[] = [
  ...targetsByYear.map(([year]) => ({ path: year, year })),
  ...(allTargets.some(({ deadline }) => deadline === null) ? [{ path: undatedYear, year: null }] : []),
];

/** What documents want made or revised, by area. */
export const makingByArea: readonly [area: string, citations: readonly Citation[]][] = [
  ...Map.groupBy(
    documents.flatMap(({ id }) => factsOf(id).citations).filter(({ relation }) => relation === 'make' || relation === 'revise'),
    (citation) => documentOfFact(citation).place.area,
  ),
];
