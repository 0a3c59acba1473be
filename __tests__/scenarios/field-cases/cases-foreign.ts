/**
 * Answers that are not Elasticsearch's. elastic/terraform-provider-elasticstack#599, #594, NginxProxyManager/nginx-proxy-manager#2896. nginx's
 * pages are in ngx_http_special_response.c, Kibana's texts in its http service, OpenSearch's in its RestController and its security
 * plugin.
 */
import { answer, type Case, elasticsearchError, http } from './case.ts';

const create = { operation: 'create', host: 'host001', expiration: '1h' };
const unmarked = {};
const page = { 'Content-Type': 'text/html' };
const before = 'Something in front of the cluster refused the request';
const notElasticsearch = 'This is not Elasticsearch';
const kibana = {
  'kbn-name': 'kibana',
  'kbn-license-sig': '5cb5cd0c0ac3e7e8e1a1d64f2f0ad8c9',
};

export const foreignCases: Case[] = [
  answer(
    '403 of a traffic filter of Elastic Cloud',
    http(
      403,
      { ok: false, message: 'Forbidden due to traffic filtering. Please see the documentation.' },
      unmarked,
    ),
    before,
    /403[\s\S]*traffic filter/,
    create,
  ),
  answer(
    '403 of nginx',
    http(403, '<html><center><h1>403 Forbidden</h1></center></html>', page),
    before,
    /403/,
  ),
  answer('403 of a web application firewall', http(403, 'Request blocked', page), before, /firewall/, create),
  answer(
    '400 of nginx',
    http(400, '<html><h1>400 The plain HTTP request was sent to HTTPS port</h1></html>', page),
    before,
    /400/,
  ),
  answer(
    '401 of nginx',
    http(401, '<h1>401 Authorization Required</h1>', { ...page, 'WWW-Authenticate': 'Basic' }),
    before,
    /401/,
  ),
  answer('407 of a proxy', http(407, '', page), before, /407/),
  answer('413 of nginx', http(413, '<h1>413 Request Entity Too Large</h1>', page), before, /413/, create),
  answer(
    '404 of nginx',
    http(404, '<h1>404 Not Found</h1>', page),
    'There is no API key endpoint at this address',
    /Check cluster/,
  ),
  answer(
    '400 of Kibana',
    http(
      400,
      { statusCode: 400, error: 'Bad Request', message: 'Request must contain a kbn-xsrf header.' },
      kibana,
    ),
    notElasticsearch,
    /Kibana/,
    create,
  ),
  answer(
    '404 of Kibana',
    http(404, { statusCode: 404, error: 'Not Found', message: 'Not Found' }, kibana),
    notElasticsearch,
    /Kibana/,
  ),
  answer(
    '401 of Kibana',
    http(401, { statusCode: 401, error: 'Unauthorized', message: 'Unauthorized' }, kibana),
    notElasticsearch,
    /Kibana/,
  ),
  answer(
    'a redirect to a sign-on page',
    http(302, '', { location: 'https://login.example.com/', 'Content-Type': 'text/html' }),
    notElasticsearch,
    /redirect is not followed/,
  ),
  answer(
    'a sign-on page',
    http(200, '<html>Sign in</html>', page),
    notElasticsearch,
    /product header is missing/,
  ),
  answer(
    '502 of a load balancer',
    http(502, '<h1>Bad Gateway</h1>', page),
    'The cluster answered with an error',
    /502/,
  ),
  ...[
    [401, /It asks for credentials of its own/],
    [413, /too large for it/],
    [421, /does not serve the host name/],
    [431, /headers of the request are too large/],
    [451, /451/],
  ].map(([status, says]) =>
    answer(`${status} without a body`, http(status as number, '', unmarked), before, says as RegExp, create),
  ),
  answer(
    '429 of Cloudflare',
    http(429, 'error code: 1015', { Server: 'cloudflare', 'Retry-After': '0' }),
    'Something in front of the cluster limits requests',
    /429[\s\S]*with fewer hosts at once/,
    create,
  ),
  answer(
    '511: a network that asks for a login',
    http(511, '<html>Accept the terms</html>', page),
    notElasticsearch,
    /511/,
  ),
  answer('204', http(204, '', unmarked), notElasticsearch, /status 204, which Elasticsearch does not give\./),
  answer(
    'a text of MongoDB',
    http(200, 'It looks like you are trying to access MongoDB over HTTP on the native driver port.', page),
    notElasticsearch,
    /product header is missing/,
  ),
  answer(
    '404 of the API of Logstash',
    http(404, { path: '/_security/_query/api_key', status: 404, error: { message: 'Not Found' } }, unmarked),
    'There is no API key endpoint at this address',
    /Check cluster/,
  ),
  answer(
    '400 of Kibana behind a proxy that removes headers',
    http(
      400,
      { statusCode: 400, error: 'Bad Request', message: 'Request must contain a kbn-xsrf header.' },
      unmarked,
    ),
    notElasticsearch,
    /Kibana/,
    create,
  ),
  answer(
    '503 of Kibana that starts',
    http(503, 'Kibana server is not ready yet', { 'Content-Type': 'text/html', 'Retry-After': '30' }),
    notElasticsearch,
    /Kibana/,
  ),
  answer(
    "Kibana's page",
    http(200, '<html>Elastic</html>', { ...kibana, ...page }),
    notElasticsearch,
    /Kibana/,
  ),
  answer(
    '400 of OpenSearch',
    http(
      400,
      { error: 'no handler found for uri [/_security/api_key?refresh=false] and method [POST]' },
      unmarked,
    ),
    notElasticsearch,
    /OpenSearch/,
    create,
  ),
  answer(
    '405 of OpenSearch',
    http(
      405,
      {
        error: 'Incorrect HTTP method for uri [/_security/_query/api_key] and method [POST], allowed: [GET]',
        status: 405,
      },
      unmarked,
    ),
    notElasticsearch,
    /OpenSearch/,
  ),
  answer(
    '401 of OpenSearch',
    http(401, 'Unauthorized', {
      'Content-Type': 'text/plain',
      'WWW-Authenticate': 'Basic realm="OpenSearch Security"',
    }),
    notElasticsearch,
    /OpenSearch/,
    create,
  ),
  answer(
    '403 of OpenSearch',
    http(
      403,
      elasticsearchError(
        403,
        'security_exception',
        'no permissions for [cluster:monitor/main] and User [name=minter, backend_roles=[], requestedTenant=null]',
      ),
      unmarked,
    ),
    notElasticsearch,
    /OpenSearch/,
    create,
  ),
];
