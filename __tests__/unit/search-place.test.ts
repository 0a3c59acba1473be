import { expect, test } from 'vitest';
import { fromAnswer } from '../../src/elasticsearch/answers.ts';
import { explainSearch } from '../../src/operations/search-place.ts';

const place = { indices: ['heartbeat-*'], field: 'written_by' };
const marked = { 'x-elastic-product': 'Elasticsearch' };

/** The types are Elasticsearch's: `security_exception` for a privilege, `cluster_block_exception` for a blocked index. */
test.each<[string, unknown, string]>([
  ['a missing privilege', { error: { type: 'security_exception', reason: 'r' } }, 'documents-unreadable'],
  ['a blocked index', { error: { type: 'cluster_block_exception', reason: 'r' } }, 'blocked'],
  ['a firewall', '<html>403 Forbidden</html>', 'in-front'],
])('a 403 of a search is explained by who gave it: %s', (_, body, code) => {
  const headers = typeof body === 'string' ? {} : marked;
  expect(explainSearch(fromAnswer(403, body, headers), place)).toMatchObject({ code });
});
