import { useSite } from '../browser.ts';
import { describeAccess } from './checks.ts';
import { searchPages } from './page-kinds.ts';

describeAccess(useSite(), searchPages);
