import { topics } from '../../../library/library.ts';
/** The table of a topic as a file: CSV or Markdown. */

import { compareTopic } from '../../../compare/collection/comparison.ts';
import { shownClaimsOf } from '../../../compare/collection/shown-claims.ts';
import { toCsv, toMarkdown } from '../../../compare/view/table-files.ts';
import { comparisonInWord } from '../../../compare/view/word-table.ts';
import type { Topic } from '../../../policy/model/topic.ts';

const forms = ['csv', 'md', 'docx'] as const;

export const getStaticPaths = () => topics.flatMap((topic) => forms.map((form) => ({ params: { topic: topic.id, form }, props: { topic } })));

export async function GET({ params, props, site }: { params: { form?: string }; props: { topic: Topic }; site: URL | undefined }) {
  const comparison = compareTopic(props.topic);
  const claims = shownClaimsOf(props.topic);
  const absolute = (path: string): string => new URL(path, site).href;
  if (params.form === 'docx') return new Response((await comparisonInWord(comparison, props.topic.title, absolute, { claims })) as BodyInit);
  return new Response(params.form === 'csv' ? toCsv(comparison, absolute, claims) : toMarkdown(comparison, props.topic.title, absolute, claims));
}
