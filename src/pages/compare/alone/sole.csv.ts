/** What only one place has, over all topics, as CSV. */

import { documentById } from '../../../compare/collection/comparison.ts';
import { topicStandings } from '../../../compare/collection/standing.ts';
import { soleToCsv } from '../../../compare/view/standing-files.ts';

export const GET = ({ site }: { site: URL | undefined }) => new Response(soleToCsv(topicStandings, documentById, (path) => new URL(path, site).href));
