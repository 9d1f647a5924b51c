/** What is known beside a document. */
import type { Language } from '../../../src/policy/language.ts';
import type { Jurisdictions } from '../../../src/policy/model/jurisdictions.ts';

export interface FieldKnowledge {
  language: Language;
  jurisdictions: Jurisdictions;
}
