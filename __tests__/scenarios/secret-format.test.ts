/** The format of a secret: `id:api_key`, or its base64 for products that send it as a header. */
import { describe, expect, test } from 'vitest';
import { key, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { transcript } from '../support/runner/transcript.ts';
import { openStage, type Stage, writer } from '../support/stage/stage.ts';

const scheduled = {
  operation: 'rotate',
  host: 'host001',
  secret: 'HEARTBEAT_KEY',
  expiration: '30d',
  'renew-before': '7d',
};

/** The status of a request with the unchanged secret in the header. */
const statusAsHeader = async ({ cluster }: Stage, value: string): Promise<number> => {
  const answer = await fetch(`${cluster.url}/_security/_authenticate`, {
    headers: { authorization: `ApiKey ${value}` },
  });
  return answer.status;
};

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test('encoded: the secret is the value of the header; the format is in keys, summary, metadata and report', async () => {
    await using stage = await openStage(cluster);
    const main = await stage.run({ ...scheduled, 'secret-format': 'encoded' });
    const post = await main.post();
    expect(main.status, main.log).toBe('success');

    const value = stage.secret('HEARTBEAT_KEY');
    expect(await statusAsHeader(stage, value)).toBe(200);
    const [{ id, ...shown }] = JSON.parse(main.outputs.keys!);
    expect(Buffer.from(value, 'base64').toString()).toMatch(new RegExp(`^${id}:[\\w-]{22}$`));
    expect(shown).toMatchObject({ secret: 'HEARTBEAT_KEY', 'secret-format': 'encoded' });
    expect(main.summary).toContain('as <code>encoded</code>');
    expect((await key(cluster, id)).metadata).toMatchObject({ secret_format: 'encoded' });
    await expect(
      transcript([main, post], { elasticsearch: stage.proxy.url, github: stage.github.apiUrl }),
    ).toMatchFileSnapshot('__snapshots__/secret-format.txt');

    await waitUntilVisible(cluster, id);
    const report = await stage.run({ operation: 'report', 'github-token': writer });
    expect(JSON.parse(report.outputs.keys!)).toMatchObject([{ id, 'secret-format': 'encoded' }]);
  });

  test('a scheduled rotation is due when the format changes, and not without a change', async () => {
    await using stage = await openStage(cluster);
    const rotate = async (format: string) => {
      const main = await stage.run({ ...scheduled, 'secret-format': format });
      expect(main.status, main.log).toBe('success');
      await main.post();
      const [{ id }] = JSON.parse(main.outputs.keys!);
      await waitUntilVisible(cluster, id);
      return { main, value: stage.secret('HEARTBEAT_KEY') };
    };
    const first = await rotate('');
    expect(first.value).toMatch(/^[\w-]+:[\w-]{22}$/);
    expect((await rotate('id:api_key')).main.outputs.changed).toBe('false');

    const encoded = await rotate('encoded');
    expect(encoded.main.log).toContain('the secret does not hold the format encoded');
    expect(await statusAsHeader(stage, encoded.value)).toBe(200);
    expect((await rotate('encoded')).main.outputs.changed).toBe('false');

    const back = await rotate('id:api_key');
    expect(back.main.outputs.changed).toBe('true');
    expect(back.value).toMatch(/^[\w-]+:[\w-]{22}$/);
  });

  test('an OpenTelemetry collector needs encoded: without it the step warns', async () => {
    const role = {
      cluster: ['manage_own_api_key'],
      indices: [
        { names: ['logs-*-*', 'metrics-*-*', 'traces-*-*'], privileges: ['auto_configure', 'create_doc'] },
      ],
    };
    await using stage = await openStage(cluster, { role });
    const inputs = { ...scheduled, beat: 'otel-collector', secret: 'OTEL_KEY' };
    const warned = await stage.run(inputs);
    expect(warned.status, warned.log).toBe('success');
    expect(warned.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^secret-format: .*Set it to encoded/),
    ]);
    const right = await stage.run({
      ...inputs,
      host: 'host002',
      secret: 'OTEL_KEY_2',
      'secret-format': 'encoded',
    });
    expect(right.annotations).toEqual([]);
  });
});
