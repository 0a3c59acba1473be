/**
 * Answers of Elasticsearch that were misread. elastic/elasticsearch#77906, seek4science/seek#2541. The texts are those of 9.5.3 and
 * 8.19.21.
 */
import { answer, type Case, elasticsearchError, http } from './case.ts';

const create = { operation: 'create', host: 'host001', expiration: '1h' };
const roles = { ...create, 'role-descriptors': '{"a": {"cluster": ["monitor"]}}', verify: 'false' };
const unmarked = {};
const rejected = 'Elasticsearch rejected the request';
/** Elasticsearch's own 401 and 403 have no product header (seen on 8.19.21 and 9.5.3); they are recognised by their format. */
export const answerCases: Case[] = [
  answer(
    '401 of Elasticsearch, unmarked',
    http(
      401,
      elasticsearchError(401, 'security_exception', 'unable to authenticate user [minter]'),
      unmarked,
    ),
    'Elasticsearch did not accept the credentials',
    /401/,
  ),
  answer(
    '403 of Elasticsearch, unmarked',
    http(
      403,
      elasticsearchError(
        403,
        'security_exception',
        'action [cluster:admin/xpack/security/api_key/create] is unauthorized for user [minter], this action is granted by the cluster privileges [manage_own_api_key,manage_api_key]',
      ),
      unmarked,
    ),
    'The minting user lacks a privilege',
    /manage_own_api_key/,
    create,
  ),
  answer(
    'a cluster that is read-only',
    http(
      403,
      elasticsearchError(
        403,
        'cluster_block_exception',
        'blocked by: [FORBIDDEN/6/cluster read-only (api)];',
      ),
      unmarked,
    ),
    'The cluster blocks the request',
    /FORBIDDEN\/6: the cluster is read-only/,
    create,
  ),
  answer(
    'the flood stage of a full disk',
    http(
      429,
      elasticsearchError(
        429,
        'cluster_block_exception',
        'index [.security-7] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block];',
      ),
    ),
    'The cluster blocks the request',
    /TOO_MANY_REQUESTS\/12: a disk is over the flood-stage/,
    create,
  ),
  answer(
    'a cluster without a master',
    http(
      503,
      elasticsearchError(503, 'cluster_block_exception', 'blocked by: [SERVICE_UNAVAILABLE/2/no master];'),
    ),
    'The cluster blocks the request',
    /SERVICE_UNAVAILABLE\/2: there is no master/,
  ),
  answer(
    'security is switched off',
    http(400, { error: 'no handler found for uri [/_security/_query/api_key] and method [POST]' }),
    'Security is switched off on this cluster',
    /xpack\.security\.enabled/,
  ),
  answer(
    'security is switched off, create',
    http(400, { error: 'no handler found for uri [/_security/api_key?refresh=false] and method [POST]' }),
    'Security is switched off on this cluster',
    /xpack\.security\.enabled/,
    create,
  ),
  answer(
    'security is switched off, 8.19',
    http(405, {
      error: 'Incorrect HTTP method for uri [/_security/_query/api_key] and method [POST], allowed: [GET]',
      status: 405,
    }),
    'Security is switched off on this cluster',
    /xpack\.security\.enabled/,
  ),
  answer(
    'the address of an endpoint as cluster',
    http(400, {
      error:
        'no handler found for uri [/_security/api_key/_security/api_key?refresh=false] and method [POST]',
    }),
    'There is no API key endpoint at this address',
    /the path in cluster leads elsewhere/,
    create,
  ),
  answer(
    'API keys are switched off',
    http(
      400,
      elasticsearchError(400, 'feature_not_enabled_exception', 'api keys are not enabled', {
        'disabled.feature': 'api_keys',
      }),
    ),
    'API keys are switched off on this cluster',
    /xpack\.security\.authc\.api_key\.enabled/,
    create,
  ),
  answer(
    'role descriptors with a field that Elasticsearch does not know',
    http(400, {
      error: {
        root_cause: [
          { type: 'parse_exception', reason: 'failed to parse role [a]. unexpected field [clusterr]' },
        ],
        type: 'x_content_parse_exception',
        reason: '[1:49] [api_key_request] failed to parse field [role_descriptors]',
      },
      status: 400,
    }),
    rejected,
    /the field clusterr of role-descriptors/,
    roles,
  ),
  answer(
    'role descriptors with an unknown field of an index',
    http(400, {
      error: {
        root_cause: [
          {
            type: 'parse_exception',
            reason: 'failed to parse indices privileges for role [a]. unexpected field [privilegs]',
          },
        ],
        type: 'x_content_parse_exception',
        reason: '[1:76] [api_key_request] failed to parse field [role_descriptors]',
      },
      status: 400,
    }),
    rejected,
    /the field privilegs below indices/,
    roles,
  ),
  answer(
    'role descriptors with a text where a list belongs',
    http(400, {
      error: {
        root_cause: [
          {
            type: 'parse_exception',
            reason:
              'could not parse [cluster] field. expected a string array but found [VALUE_STRING] value instead',
          },
        ],
        type: 'x_content_parse_exception',
        reason: '[1:48] [api_key_request] failed to parse field [role_descriptors]',
      },
      status: 400,
    }),
    rejected,
    /a text where a list/,
    roles,
  ),
  answer(
    'a Retry-After that no date holds',
    http(429, elasticsearchError(429, 'es_rejected_execution_exception', 'full'), {
      'X-elastic-product': 'Elasticsearch',
      'Retry-After': '0.2, 0.2',
    }),
    'Elasticsearch is too busy',
    /429/,
  ),
];
