/** Without a confirm each rotation adds a key. From the third key on there is a warning. */
import { beforeAll, describe, expect, test } from 'vitest';
import { waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { confirm, HOUR, newHost, openConfirming, waiting } from '../support/scenario/confirming.ts';
import { newIndex, publish, putPipeline } from '../support/scenario/documents.ts';
import { managedKey, toSecret, validOf } from '../support/stage/keys.ts';
import type { Stage } from '../support/stage/stage.ts';

const title = 'Several API keys of a host wait for a confirm';

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  beforeAll(() => putPipeline(cluster));

  const rotate = async (stage: Stage, host: string, more: Record<string, string> = {}) => {
    const step = await stage.run({ operation: 'rotate', host, overlap: 'until-confirmed', ...more });
    expect(step.status, step.log).toBe('success');
    await step.post();
    await waitUntilVisible(cluster, ...(step.outputs.id ? [step.outputs.id] : []));
    return step;
  };
  const report = (stage: Stage, host: string) => stage.run({ operation: 'report', host });

  test('the third key of a host is a warning, until a confirm has retired the first', async () => {
    await using stage = await openConfirming(cluster);
    const [host, index] = [newHost(), newIndex(cluster)];
    const inUse = await managedKey(stage, { metadata: { host } });
    await publish(cluster, inUse.credential, { host, index, pipeline: 'written-by' });
    const second = await rotate(stage, host);
    expect(second.annotations).toEqual([]);
    expect((await report(stage, host)).annotations).toEqual([]);

    const third = await rotate(stage, host);
    expect(third.annotations).toMatchObject([{ level: 'warning', title }]);
    expect(third.annotations[0]!.message).toContain(`${host}: ${inUse.id}, ${second.outputs.id}.`);
    const warned = await report(stage, host);
    expect(warned.annotations).toMatchObject([{ level: 'warning', title }]);
    expect(warned.annotations[0]!.message).toContain(`${host}: ${inUse.id}, ${second.outputs.id}.`);

    // The host uses its first key all the time.
    const deaf = await confirm(stage, { host, 'seen-in': index });
    expect(deaf.exitCode).toBe(1);
    await deaf.post();
    expect(await validOf(cluster, { inUse })).toEqual(['inUse']);

    stage.earlier.set(inUse.id, 2 * HOUR).set(second.outputs.id!, HOUR);
    await publish(cluster, third.outputs['api-key']!, { host, index, pipeline: 'written-by' });
    const main = await confirm(stage, { host, 'seen-in': index, overlap: '1h', timeout: '20s' });
    await main.post();
    expect((await report(stage, host)).annotations).toEqual([]);
    expect((await rotate(stage, host)).annotations).toEqual([]);
  });

  test('several hosts are one warning; a rotation that retires keys itself has none', async () => {
    await using stage = await openConfirming(cluster);
    const hosts = [newHost(), newHost(), newHost()] as const;
    const [once, twice, thrice] = hosts;
    const keysOf = async (host: string, count: number) => {
      const ids: string[] = [];
      for (let number = 0; number < count; number++)
        ids.push((await managedKey(stage, { metadata: { host, ...waiting } })).id);
      return ids;
    };
    await keysOf(once, 1);
    const two = await keysOf(twice, 2);
    const three = await keysOf(thrice, 3);
    const step = await rotate(stage, hosts.join('\n'));
    expect(step.annotations).toMatchObject([{ level: 'warning', title }]);
    expect(step.annotations[0]!.message).toContain(
      `Previous API keys that no confirm has retired: ${twice}: ${two.join(', ')}; ${thrice}: ${three.join(', ')}.`,
    );
    expect((await rotate(stage, hosts.join('\n'), { overlap: '24h' })).annotations).toEqual([]);
  });

  test('a rotation that is not due logs that a confirm retires the older keys', async () => {
    await using stage = await openConfirming(cluster);
    const host = newHost();
    const older = await managedKey(stage, { metadata: { host, ...toSecret('KEY') }, expiration: '5d' });
    stage.earlier.set(older.id, HOUR);
    const secret = { secret: 'KEY', expiration: '30d', 'renew-before': '7d' };
    const first = await rotate(stage, host, secret);
    expect(first.outputs.changed).toBe('true');
    const next = await rotate(stage, host, secret);
    expect(next.outputs.changed).toBe('false');
    expect(next.log).toMatch(
      new RegExp(
        `no rotation is due: ${older.id} \\(expires .*\\)\\. A confirm retires them, once it has seen the host with its newest key\\.`,
      ),
    );
  });
});
