/** The OpenSearch description: with it a browser can add the site's search to its own. */
import type { APIRoute } from 'astro';
import { create } from 'xmlbuilder2';
import { fullAddress } from '../site/address.ts';
import { siteName } from '../site/names.ts';

export const GET: APIRoute = ({ site }) => {
  const description = create({ version: '1.0', encoding: 'UTF-8' })
    .ele('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' })
    .ele('ShortName')
    .txt(siteName)
    .up()
    .ele('Description')
    .txt(`在${siteName}逐条检索各地环境治理政策`)
    .up()
    .ele('InputEncoding')
    .txt('UTF-8')
    .up()
    .ele('Image', { width: '64', height: '64', type: 'image/svg+xml' })
    .txt(fullAddress('/favicon.svg', site))
    .up()
    // The braces are the form's own: new URL() would encode them.
    .ele('Url', { type: 'text/html', method: 'get', template: `${fullAddress('/search/', site)}?q={searchTerms}` })
    .up()
    .ele('Url', { type: 'application/opensearchdescription+xml', rel: 'self', template: fullAddress('/opensearch.xml', site) })
    .up();
  return new Response(description.end({ prettyPrint: true }), { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
