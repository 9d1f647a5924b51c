/** Access to further states of pages that npm test asks about once. */
import { describeAccess } from '../site/access-checks.ts';
import { useSite } from '../site/browser.ts';
import { pageKinds } from '../site/page-kinds.ts';

describeAccess(
  useSite(),
  pageKinds.filter(({ further }) => further),
);
