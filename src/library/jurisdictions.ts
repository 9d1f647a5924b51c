/** The jurisdictions at build time: seeds/jurisdictions.yaml, which the conversion has checked. */
import { parse } from 'yaml';
import file from '../../seeds/jurisdictions.yaml?raw';
import { jurisdictionsFileSchema } from '../policy/model/jurisdiction.ts';
import { Jurisdictions } from '../policy/model/jurisdictions.ts';

export const jurisdictions = new Jurisdictions(jurisdictionsFileSchema.parse(parse(file)).jurisdictions);
