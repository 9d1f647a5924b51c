/** A link as the matcher and the editor make it, before it is known whether it is published. */
import type { MeasureLink } from '../../src/policy/model/link.ts';

/** A link but for its reasons: nothing is decided by them, to word them is dear, and of many links found few are published. */
export type FoundLink = Omit<MeasureLink, 'reasons'>;
