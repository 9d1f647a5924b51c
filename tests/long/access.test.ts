/** Access at more widths, and to further states of the pages that npm test asks about. */
import { describeAccess } from '../site/access/checks.ts';
import { comparisonPages, instrumentPages, readingPages, searchPages, servicePages, targetPages, taskPages } from '../site/access/page-kinds.ts';
import { useSite } from '../site/browser.ts';

describeAccess(useSite(), [...readingPages, ...searchPages, ...comparisonPages, ...servicePages, ...taskPages, ...instrumentPages, ...targetPages], {
  thorough: true,
});
