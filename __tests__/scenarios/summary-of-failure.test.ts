/** A failed step has a job summary too: what happened, and what to do. */
import { describe, expect } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { failureOf } from '../support/scenario/failed.ts';
import { test } from '../support/scenario/test.ts';
import { asRead } from '../support/stage/summary.ts';

const CREATE = { operation: 'create', host: 'host001' };
/** An address without a listener: the discard port of this machine. */
const DOWN = 'http://127.0.0.1:9';

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  test.for([
    [
      'bad inputs',
      { ...CREATE, expiration: 'soon', purpose: 'all' },
      'API keys: nothing was done',
      'Some inputs are not right',
    ],
    [
      'an operation that is none',
      { operation: 'renew' },
      'API keys: nothing was done',
      'Some inputs are not right',
    ],
    [
      'a cluster that is down',
      { ...CREATE, cluster: DOWN },
      'Creation of API keys did not finish',
      'The cluster cannot be reached',
    ],
    [
      'a wrong password',
      { ...CREATE, password: 'not-the-password' },
      'Creation of API keys did not finish',
      'Elasticsearch did not accept the credentials',
    ],
    [
      'a rotation of one host',
      { ...CREATE, operation: 'rotate', cluster: DOWN },
      'Rotation of API keys did not finish',
      'The cluster cannot be reached',
    ],
    [
      'a report',
      { operation: 'report', cluster: DOWN },
      'Report of API keys did not finish',
      'The cluster cannot be reached',
    ],
    [
      'an invalidation',
      { operation: 'invalidate', host: 'host001', cluster: DOWN },
      'Invalidation of API keys did not finish',
      'The cluster cannot be reached',
    ],
    [
      'a confirm without a key',
      { operation: 'confirm', host: 'host001' },
      'Confirmation of API keys did not finish',
      'No API key to confirm was found',
    ],
  ] as const)('%s', async ([, inputs, heading, title], { setting }) => {
    const here = await setting(cluster);
    const main = await here.run(inputs);
    const failure = failureOf(main);
    expect(failure.title).toBe(title);
    const summary = asRead(main.summary);
    expect(summary).toMatch(new RegExp(`^### ${heading}\n\n\\*\\*${title}\\.\\*\\*`));
    const [details = '', link = ''] = [failure.message.split('\n')[0], failure.message.split('\n').at(-1)];
    expect(summary).toContain(details);
    expect(summary).toContain(`[More about this error](${link})`);
  });

  test('a minting user without privileges, and many hosts to outputs: one host is named', async ({
    setting,
  }) => {
    const here = await setting(cluster, { role: { cluster: ['manage_own_api_key'] } });
    const main = await here.run({ operation: 'rotate', host: 'host001, host002' });
    expect(asRead(main.summary)).toMatch(
      /^### Rotation of API keys did not finish\n\n\*\*The minting user lacks privileges that the key needs\.\*\* host00[12]: User /,
    );
  });

  test('each wrong input has its own line', async ({ setting }) => {
    const here = await setting(cluster);
    const { summary } = await here.run({ ...CREATE, expiration: 'soon', purpose: 'all' });
    expect(asRead(summary)).toMatch(/\n\n- purpose .*\n- expiration .*\n\nCorrect the inputs/);
    expect(here.asked()).toEqual([]);
  });

  test('keys that were created and invalidated are not in the summary', async ({ setting }) => {
    const here = await setting(cluster);
    const main = await here.run(CREATE, { failState: 'kept' });
    expect(failureOf({ ...main, outputs: {} }).title).toBe('Outputs or state could not be written');
    expect(main.summary).toMatch(/^### Creation of API keys did not finish\n/);
    expect(main.summary).not.toContain('new key');
    expect(await here.validIds()).toEqual([]);
  });

  test('a cancelled step', async ({ setting }) => {
    const here = await setting(cluster);
    const running = here.start(CREATE);
    here.proxy.on({ path: /_has_privileges/ }, 'answer', () => running.kill('SIGINT'));
    const main = await running.ended;
    expect(main.summary).toMatch(
      /^### Creation of API keys did not finish\n\n\*\*The step was cancelled\.\*\* /,
    );
  });
});
