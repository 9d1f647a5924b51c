/** A link as the matcher and the editor make it, before it is known whether it is published. */
import type { MeasureLink } from '../../src/policy/model/link.ts';

/** A link but for its reasons, which nothing is decided by. */
export type BareLink = Omit<MeasureLink, 'reasons'>;

/** With its reasons not worded yet: that is dear, and of many links found few are published. */
export interface FoundLink extends BareLink {
  /** Words the reasons; the same whenever it is called. */
  explain: () => string[];
}

/** The link as it is published. */
export const explained = ({ a, b, strength, score, source, automatic, explain }: FoundLink): MeasureLink => ({
  a,
  b,
  strength,
  score,
  reasons: explain(),
  source,
  automatic,
});
