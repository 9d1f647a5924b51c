import { useSite } from '../browser.ts';
import { describeAccess } from './checks.ts';
import { instrumentPages } from './page-kinds.ts';

describeAccess(useSite(), instrumentPages);
