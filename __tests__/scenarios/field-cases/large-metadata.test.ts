/** Keys with metadata as large as Elasticsearch allows, by another user or tool: listings work with them. */
import { describe, expect } from 'vitest';
import { expectOk, key, request, waitUntilVisible } from '../../support/cluster/cluster.ts';
import { clusters } from '../../support/cluster/clusters.ts';
import { newHost } from '../../support/scenario/confirming.ts';
import { MINTING_ROLE } from '../../support/scenario/setting.ts';
import { test } from '../../support/scenario/test.ts';

const role = { ...MINTING_ROLE, cluster: [...MINTING_ROLE.cluster, 'manage_api_key'] };

/** Each leaf is one Lucene term, which has at most 32,766 bytes. */
const leaves = (bytes: number) =>
  Object.fromEntries(
    Array.from({ length: bytes / 25_000 }, (_, index) => [`leaf${index}`, 'x'.repeat(25_000)]),
  );

describe.each(clusters())('Elasticsearch $version', (cluster) => {
  test.for([
    { count: 20, bytes: 1_000_000 },
    { count: 200, bytes: 100_000 },
  ])('$count keys of $bytes bytes', { timeout: 300_000 }, async ({ count, bytes }, { setting }) => {
    const here = await setting(cluster, { role });
    const host = newHost();
    const main = await here.run({ operation: 'create', host, expiration: '1h' });
    const { metadata } = await key(cluster, main.outputs.id!);
    const ids: string[] = [];
    for (let index = 0; index < count; index++) {
      const body = {
        name: `large-${index}`,
        expiration: '1h',
        role_descriptors: { none: {} },
        metadata: { ...metadata, ...leaves(bytes), request: `another-${index}` },
      };
      ids.push(
        (await expectOk<{ id: string }>(request(cluster, 'POST', '/_security/api_key?refresh=false', body)))
          .id,
      );
    }
    await waitUntilVisible(cluster, ids.at(-1) ?? '');
    const all = [main.outputs.id, ...ids].toSorted();

    const report = await here.run({ operation: 'report', host });
    expect(report.status, report.log).toBe('success');
    expect(JSON.parse(report.outputs.keys!)).toHaveLength(count + 1);
    // Answers have up to 16 MB.
    console.log(`${count} keys: ${report.maxRssKiB} KiB`);
    expect(report.maxRssKiB).toBeLessThan(256 * 1024);

    const invalidated = await here.run({ operation: 'invalidate', host });
    expect(invalidated.status, invalidated.log).toBe('success');
    expect(JSON.parse(invalidated.outputs.invalidated!).toSorted()).toEqual(all);
  });
});
