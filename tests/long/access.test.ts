/** Access to further states of pages that npm test asks about once. */
import { describeAccess } from '../site/access/checks.ts';
import { comparisonPages, readingPages, searchPages, servicePages } from '../site/access/page-kinds.ts';
import { useSite } from '../site/browser.ts';

describeAccess(useSite(), [...readingPages, ...searchPages, ...comparisonPages, ...servicePages], 'further states');
