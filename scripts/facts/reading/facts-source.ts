/** What facts are found in, and with what knowledge. */
import type { Language } from '../../../src/policy/language.ts';
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import type { Indicators } from '../../../src/policy/model/facts/indicators.ts';
import type { FactVerdict } from '../../../src/policy/model/facts/verdict.ts';
import type { Jurisdictions } from '../../../src/policy/model/jurisdictions.ts';
import type { Law } from '../../../src/policy/model/law.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import type { Vocabulary } from '../../../src/policy/vocabulary.ts';

/** One document; its units in document order. */
export interface FactsSource {
  document: PolicyDocument;
  units: readonly Unit[];
  /** What the editor says of its facts. */
  verdicts?: readonly FactVerdict[];
}

/** What the field knows (seeds/); nothing of it is in the code. */
export interface FieldKnowledge {
  language: Language;
  jurisdictions: Jurisdictions;
  /** What joins targets under one name. */
  indicators: Indicators;
  vocabulary: Vocabulary;
  laws: readonly Law[];
}
