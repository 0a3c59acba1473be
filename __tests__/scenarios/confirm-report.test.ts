/** A report of keys that wait for a confirm. */
import { beforeAll, describe, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { openConfirming, rotatedHost } from '../support/scenario/confirming.ts';
import { publish, putPipeline } from '../support/scenario/documents.ts';
import type { Key } from '../support/stage/keys.ts';

describe.each(clusters())('report on Elasticsearch $version', (cluster) => {
  beforeAll(() => putPipeline(cluster));

  test('a report shows when each key was last seen, which keys wait for a confirm, and which host uses another key', async () => {
    await using stage = await openConfirming(cluster);
    const waits = await rotatedHost(stage);
    const elsewhere = await rotatedHost(stage, {});
    await publish(cluster, waits.newest.credential, waits.writes);
    await publish(cluster, elsewhere.older.credential, elsewhere.writes);
    const step = await stage.run({
      operation: 'report',
      host: `${waits.host}\n${elsewhere.host}`,
      'seen-in': `${waits.index}\n${elsewhere.index}`,
      'fail-on': 'unconfirmed',
    });
    const keys = JSON.parse(step.outputs.keys!) as { id: string; state: string; 'last-seen': string }[];
    const of = ({ id }: Key) => keys.find((key) => key.id === id);
    expect(of(waits.newest)).toMatchObject({
      state: 'unconfirmed',
      'last-seen': expect.stringMatching(/^20/) as string,
    });
    expect(of(waits.older)).toMatchObject({ state: 'retiring', 'last-seen': '' });
    expect(of(elsewhere.newest)).toMatchObject({ state: 'silent', 'last-seen': '' });
    expect(of(elsewhere.older)).toMatchObject({
      state: 'leftover',
      'last-seen': expect.stringMatching(/^20/) as string,
    });
    expect(step.exitCode).toBe(1);
    expect(step.annotations.find(({ level }) => level === 'error')?.message).toContain('unconfirmed: 1');
  });
});
