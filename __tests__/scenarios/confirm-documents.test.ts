/** Which documents show that a host uses a key, and the error for a host without them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { expectOk, request } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { confirm, newHost, openConfirming, rotatedHost } from '../support/scenario/confirming.ts';
import { newIndex, publish, putPipeline, putTemplate } from '../support/scenario/documents.ts';
import { managedKey } from '../support/stage/keys.ts';

describe.each(clusters())('confirm on Elasticsearch $version', (cluster) => {
  beforeAll(() => putPipeline(cluster));

  test.each([
    ['text with a keyword beside it', undefined],
    ['a keyword, as in the template of a Beat', { type: 'keyword' }],
    ['flattened', 'flattened'],
  ] as const)('the id is found where it is mapped as %s', async (_, mapping) => {
    await using stage = await openConfirming(cluster);
    const { host, index, newest, writes } = await rotatedHost(stage);
    const written_by =
      mapping === 'flattened'
        ? { type: 'flattened' }
        : { properties: { api_key: { properties: { id: mapping } } } };
    if (mapping)
      await expectOk(request(cluster, 'PUT', `/${index}`, { mappings: { properties: { written_by } } }));
    await publish(cluster, newest.credential, writes);
    const main = await confirm(stage, { host, 'seen-in': index });
    expect(main.status, main.log).toBe('success');
  });

  test('the pipeline of an index template needs no setting of the Beat', async () => {
    await using stage = await openConfirming(cluster);
    const { host, index, newest } = await rotatedHost(stage);
    await putTemplate(cluster, index);
    await publish(cluster, newest.credential, { host, index });
    const main = await confirm(stage, { host, 'seen-in': index });
    expect(main.status, main.log).toBe('success');
  });

  test('the error has details of each host that was not seen', async () => {
    await using stage = await openConfirming(cluster);
    const index = newIndex(cluster);
    const hidden = newIndex(cluster);
    const mappings = {
      dynamic: false,
      properties: {
        '@timestamp': { type: 'date' },
        agent: { properties: { name: { type: 'keyword' } } },
      },
    };
    await expectOk(request(cluster, 'PUT', `/${hidden}`, { mappings }));
    const [nothing, anonymous, unsearchable, otherKeyHost] = [newHost(), newHost(), newHost(), newHost()];
    const keyOf = (host: string, more = {}) => managedKey(stage, { metadata: { host, ...more } });
    const keys = await Promise.all(
      [nothing, anonymous, unsearchable, otherKeyHost].map((host) => keyOf(host)),
    );
    const other = await keyOf(otherKeyHost, { environment: 'staging' });
    const pipeline = 'written-by';
    await publish(cluster, keys[1]!.credential, { index, host: anonymous });
    await publish(cluster, keys[2]!.credential, { index: hidden, host: unsearchable, pipeline });
    await publish(cluster, other.credential, { index, host: otherKeyHost.toUpperCase(), pipeline });
    const main = await confirm(stage, {
      host: [nothing, anonymous, unsearchable, otherKeyHost].join('\n'),
      'seen-in': `${index}, ${hidden}`,
      timeout: '1s',
    });
    expect(main.exitCode).toBe(1);
    const [annotation] = main.annotations;
    expect(annotation).toMatchObject({
      level: 'error',
      title: 'Not every host was seen with its newest API key',
    });
    for (const known of [
      `4 of 4 API keys were not seen in ${index}, ${hidden} within 1s.`,
      `${nothing} (API key ${keys[0]!.id}): no document of it was found`,
      `${anonymous} (API key ${keys[1]!.id}): it publishes, last at 20`,
      'but its documents have no written_by.api_key.id.',
      `the field written_by.api_key.id is not searchable: map it as keyword`,
      `${otherKeyHost} (API key ${keys[3]!.id}): it publishes with API key ${other.id}, last at 20`,
    ])
      expect(annotation!.message).toContain(known);
    // The snippet to paste is in the log and in the summary.
    expect(main.log).toContain('PUT _ingest/pipeline/written-by {"processors":[{"set_security_user"');
    expect(main.summary).toContain('output.elasticsearch.pipeline');
  });

  test('waits for an index pattern that matches nothing yet', async () => {
    await using stage = await openConfirming(cluster);
    const { host, index, newest, writes } = await rotatedHost(stage);
    const running = stage.start({ operation: 'confirm', host, 'seen-in': `${index}*`, timeout: '30s' });
    stage.proxy.on({ path: /_search$/ }, 'answer', () => void publish(cluster, newest.credential, writes));
    const main = await running.ended;
    expect(main.status, main.log).toBe('success');
  });

  test('a failed search is retried until the timeout', async () => {
    await using stage = await openConfirming(cluster);
    const { host, index, newest, writes } = await rotatedHost(stage);
    await publish(cluster, newest.credential, writes);
    for (const occurrence of [1, 2, 3, 4]) stage.proxy.fault({ path: /_search$/, occurrence }, '502');
    const main = await confirm(stage, { host, 'seen-in': index, timeout: '30s' });
    expect(main.status, main.log).toBe('success');
    expect(main.log).toContain('The search did not get through (status 502); trying again');
  });
});
