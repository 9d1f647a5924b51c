import { useSite } from '../browser.ts';
import { describeAccess } from './checks.ts';
import { readingPages } from './page-kinds.ts';

describeAccess(useSite(), readingPages);
