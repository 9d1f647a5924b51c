/** Which topics a place has no unit in, as CSV. */

import { documentById } from '../../../compare/collection/comparison.ts';
import { placesWithoutTopics, topicStandings } from '../../../compare/collection/standing.ts';
import { lackingToCsv } from '../../../compare/view/standing-files.ts';

export const GET = ({ site }: { site: URL | undefined }) =>
  new Response(lackingToCsv(topicStandings, placesWithoutTopics, documentById, (path) => new URL(path, site).href));
