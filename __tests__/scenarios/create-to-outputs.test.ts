/** `create` to outputs: its requests to the cluster, and everything that it delivers. */
import { describe, expect } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { fingerprint } from '../support/proxy/exchange.ts';
import { test } from '../support/scenario/test.ts';
import { asRead } from '../support/stage/summary.ts';

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  test('sends two requests, and none after the job', async ({ setting }) => {
    const here = await setting(cluster);
    const step = await here.run({ operation: 'create', host: 'host001' });
    expect(step.exitCode).toBe(0);
    expect(here.asked()).toEqual([
      'POST /_security/api_key?refresh=false',
      'POST /_security/user/_has_privileges',
    ]);
    // The minting user creates the key; the verification uses the key itself.
    const { username, password } = here.minter;
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    expect(here.proxy.exchanges.map(({ headers }) => headers.authorization)).toEqual([
      fingerprint('Basic', basic),
      fingerprint('ApiKey', step.outputs.encoded!),
    ]);

    const post = await step.post();
    expect(post).toMatchObject({ exitCode: 0, log: '', summary: '' });
    expect(here.asked()).toEqual([]);
    expect(await here.validIds()).toEqual([step.outputs.id]);
  });

  test('sets every output of one host', async ({ setting }) => {
    const here = await setting(cluster);
    const { outputs, masks } = await here.run({
      operation: 'create',
      host: 'host001',
      expiration: '30d',
      purpose: 'publishing, monitoring',
    });
    const [created] = here.created();
    const apiKey = `${created!.id}:${created!.api_key}`;
    const encoded = Buffer.from(apiKey).toString('base64');
    const config = `output.elasticsearch.api_key: "${apiKey}"\nmonitoring.enabled: true`;
    const expiresAt = outputs['expires-at']!;
    expect(outputs).toEqual({
      id: created!.id,
      name: 'heartbeat_host001',
      'api-key': apiKey,
      encoded,
      config,
      'expires-at': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      changed: 'true',
      invalidated: '[]',
      secrets: '{}',
      keys: expect.any(String),
    });
    expect(JSON.parse(outputs.keys!)).toEqual([
      {
        host: 'host001',
        beat: 'heartbeat',
        purpose: 'monitoring+publishing',
        environment: '',
        status: 'created',
        name: 'heartbeat_host001',
        id: created!.id,
        'expires-at': expiresAt,
        'api-key': apiKey,
        encoded,
        config,
      },
    ]);
    const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(29.99);
    expect(days).toBeLessThan(30.01);
    expect(masks).toEqual(expect.arrayContaining([created!.api_key, encoded]));
  });

  test('masks credentials, and nothing that a person needs', async ({ setting }) => {
    const here = await setting(cluster);
    const { log, summary, outputs, mask, masks } = await here.run(
      { operation: 'create', host: 'host001' },
      { debug: true },
    );
    expect(mask(outputs['api-key']!)).toBe(`${outputs.id}:***`);
    expect(mask(outputs.encoded!)).toBe('***');
    expect(mask(outputs.config!)).toBe(`output.elasticsearch.api_key: "${outputs.id}:***"`);
    expect(masks).not.toContain(outputs.id);
    for (const text of [log, asRead(summary)]) expect(text).toContain(outputs.id);
    expect(log).toMatch(/##\[debug\]Elasticsearch POST \/_security\/api_key: 200 after \d+ ms/);
  });

  test('a key that never expires: a notice names rotate', async ({ setting }) => {
    const here = await setting(cluster);
    const forever = await here.run({ operation: 'create', host: 'host001' });
    expect(forever.outputs['expires-at']).toBe('');
    expect(forever.annotations).toEqual([
      { level: 'notice', title: 'This API key never expires', message: expect.stringMatching(/\brotate\b/) },
    ]);
    const limited = await here.run({ operation: 'create', host: 'host002', expiration: '12h' });
    expect(limited.annotations).toEqual([]);
  });

  test('creates one key for each of several hosts, and sets no output for a single host', async ({
    setting,
  }) => {
    const here = await setting(cluster);
    const hosts = ['host001', 'host002', 'host003'];
    const step = await here.run({ operation: 'create', host: hosts.join('\n') });
    expect(Object.keys(step.outputs).sort()).toEqual(['changed', 'invalidated', 'keys', 'secrets']);
    const keys = JSON.parse(step.outputs.keys!) as { host: string; name: string; 'api-key': string }[];
    expect(keys.map(({ host, name }) => [host, name])).toEqual(
      hosts.map((host) => [host, `heartbeat_${host}`]),
    );
    for (const { 'api-key': apiKey } of keys) expect(step.mask(apiKey)).toMatch(/^[\w-]{20}:\*\*\*$/);
    expect(await here.validIds()).toHaveLength(3);
  });

  test('fills the placeholders of a key name', async ({ setting }) => {
    const here = await setting(cluster);
    const { outputs } = await here.run({
      operation: 'create',
      host: 'host001',
      environment: 'Production',
      'key-name': '{repository} {environment}: {beat} on {host} for {purpose}',
    });
    expect(outputs.name).toBe('acme/web Production: heartbeat on host001 for publishing');
    expect(here.created()[0]!.name).toBe(outputs.name);
  });

  test('changes no existing key', async ({ setting }) => {
    const here = await setting(cluster);
    const first = await here.run({ operation: 'create', host: 'host001' });
    await first.post();
    const second = await here.run({ operation: 'create', host: 'host001' });
    await second.post();
    expect(await here.validIds()).toEqual([first.outputs.id, second.outputs.id]);
  });
});
