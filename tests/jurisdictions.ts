/** The jurisdictions as the committed seeds have them. */
import { loadJurisdictions } from '../scripts/convert/read/read-jurisdictions.ts';

export const jurisdictions = loadJurisdictions('seeds');
