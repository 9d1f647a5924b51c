import { useSite } from '../browser.ts';
import { describeAccess } from './checks.ts';
import { taskPages } from './page-kinds.ts';

describeAccess(useSite(), taskPages);
