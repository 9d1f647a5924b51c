/** The project's own field knowledge, for tests of what is found with it. */
import { indicatorsFor } from '../../scripts/convert/read/read-indicators.ts';
import { lawsFor } from '../../scripts/convert/read/read-laws.ts';
import type { FactsSource, FieldKnowledge } from '../../scripts/facts/reading/facts-source.ts';
import { vocabularyFor } from '../../scripts/index/load-vocabulary.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { jurisdictions } from '../jurisdictions.ts';
import { language } from '../language.ts';

export const knowledge: FieldKnowledge = {
  language,
  jurisdictions,
  vocabulary: vocabularyFor('seeds').value,
  laws: lawsFor('seeds').value,
  indicators: indicatorsFor('seeds').value,
};

/** A unit of the text `test`; the first is m1. */
export const unitOf = (text: string, fields: Partial<Unit> = {}): Unit =>
  ({
    id: 'test#m1',
    document: 'test',
    anchor: 'm1',
    kind: 'measure',
    label: null,
    ordinal: null,
    title: null,
    parent: null,
    url: '',
    source: [],
    text,
    ...fields,
  }) as Unit;

/** A document of the province 青州省 with these units. */
export const sourceOf = (units: readonly Unit[], document: Partial<PolicyDocument> = {}): FactsSource => ({
  document: {
    id: 'test',
    title: '青州省水环境治理行动方案',
    shortTitle: '青州《行动方案》',
    documentNumber: null,
    date: '2021-05-01',
    place: { name: '青州', area: '青州', fullName: '青州省', names: ['青州', '青州省'] },
    maker: { level: 'province', kind: '政府' },
    ...document,
  } as PolicyDocument,
  units,
});
