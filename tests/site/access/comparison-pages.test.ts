import { useSite } from '../browser.ts';
import { describeAccess } from './checks.ts';
import { comparisonPages } from './page-kinds.ts';

describeAccess(useSite(), comparisonPages);
