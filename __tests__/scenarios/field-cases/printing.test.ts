/** No variable of a job makes a library print a credential. elastic/cli#316, snyk/cli#4983. */
import { describe, expect } from 'vitest';
import { clusters } from '../../support/cluster/clusters.ts';
import { test } from '../../support/scenario/test.ts';
import { openStage } from '../../support/stage/stage.ts';

const variables = [
  { DEBUG: '*' },
  { DEBUG: 'elasticsearch' },
  { DEBUG: 'elastic*,-foo', DEBUG_DEPTH: '9' },
  { NODE_DEBUG: 'http' },
  { NODE_DEBUG: 'http,https,net,tls,stream,fetch,undici' },
  { NODE_DEBUG: '*', DEBUG: '*' },
];

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  test.for(variables)('%j, keys to outputs', async (env, { setting }) => {
    const here = await setting(cluster);
    const options = { env, debug: true };
    const main = await here.run(
      { operation: 'create', host: 'host001', 'revoke-after-job': 'true' },
      options,
    );
    expect(main.status, main.log).toBe('success');
    expect((await main.post(options)).status).toBe('success');
    const basic = Buffer.from(`${here.minter.username}:${here.minter.password}`).toString('base64');
    here.secrets.push(basic);
    // The fixture searches the masked log; here the secrets must not even be written.
    for (const run of here.runs)
      for (const secret of [basic, here.minter.password, main.outputs['api-key']!.split(':')[1]!])
        expect(run.rawStderr).not.toContain(secret);
  });

  test.for(variables)('%j, keys to secrets', async (env) => {
    await using stage = await openStage(cluster);
    const main = await stage.run(
      { operation: 'rotate', host: 'host001', secret: 'HEARTBEAT_KEY' },
      { env, debug: true },
    );
    expect(main.status, main.log).toBe('success');
    const post = await main.post({ env, debug: true });
    for (const secret of [
      stage.secret('HEARTBEAT_KEY').split(':')[1]!,
      'github_pat_writer',
      stage.minter.password,
    ])
      for (const run of [main, post]) expect(run.rawStderr).not.toContain(secret);
  });

  test('the values of the Authorization header are masked', async ({ setting }) => {
    const here = await setting(cluster);
    const main = await here.run({ operation: 'create', host: 'host001' });
    expect(main.masks).toContain(
      Buffer.from(`${here.minter.username}:${here.minter.password}`).toString('base64'),
    );
  });
});
