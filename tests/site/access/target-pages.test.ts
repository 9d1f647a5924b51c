import { useSite } from '../browser.ts';
import { describeAccess } from './checks.ts';
import { targetPages } from './page-kinds.ts';

describeAccess(useSite(), targetPages);
