/** The reader of standard output is slow or closes the pipe, and the step is stopped right after. */
import { describe, expect } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { test } from '../support/scenario/test.ts';

const CREATE = { method: 'POST', path: /^\/_security\/api_key$/ };
const PROOF = { path: /_has_privileges$/ };

/** Proxies that no request uses. Their credentials are masked before the first request: a megabyte of commands. */
const names = ['https_proxy', 'http_proxy', 'all_proxy'];
const muchToMask = {
  ...Object.fromEntries(
    names.map((name, index) => [name, `http://user:${String(index).repeat(120_000)}@127.0.0.1:9`]),
  ),
  no_proxy: '127.0.0.1',
};

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  test('slow: the masks of a credential arrive before its output is written', async ({ setting }) => {
    const here = await setting(cluster);
    const main = await here.run(
      { operation: 'create', host: 'host001' },
      { env: muchToMask, readEveryMs: 400, killAfterOutput: 'api-key' },
    );
    expect(main.signal).toBe('SIGKILL');
    const [created] = here.created();
    expect(main.rawFiles.output).toContain(created!.api_key);
    expect(main.mask(main.rawFiles.output)).not.toContain(created!.api_key);
    expect(main.masks).toContain(Buffer.from(`${created!.id}:${created!.api_key}`).toString('base64'));

    expect(await main.post()).toMatchObject({ exitCode: 0, annotations: [] });
    expect(await here.validIds()).toEqual([]);
  });

  test('closed: nothing is delivered that cannot be masked', async ({ setting }) => {
    const here = await setting(cluster);
    const running = here.start({ operation: 'create', host: 'host001' });
    here.proxy.on(CREATE, 'request', () => running.stopReading());
    expect(await running.ended).toMatchObject({ exitCode: 1, outputs: {} });
    expect(here.created()).toHaveLength(1);
    expect(await here.validIds()).toEqual([]);
  });

  test('closed, and the step is cancelled: what it created is invalidated before it exits', async ({
    setting,
  }) => {
    const here = await setting(cluster);
    const running = here.start({ operation: 'create', host: 'host001' });
    here.proxy.on(CREATE, 'request', () => running.stopReading());
    here.proxy.on(PROOF, 'request', () => void running.cancel());
    expect(await running.ended).toMatchObject({ exitCode: 1, outputs: {} });
    expect(here.created()).toHaveLength(1);
    expect(await here.validIds()).toEqual([]);
  });

  test('closed, and the step is killed: what it created is invalidated in the post step', async ({
    setting,
  }) => {
    const here = await setting(cluster);
    const running = here.start({ operation: 'create', host: 'host001' });
    here.proxy.on(CREATE, 'request', () => running.stopReading());
    here.proxy.on(PROOF, 'request', () => running.kill());
    const main = await running.ended;
    expect(main).toMatchObject({ signal: 'SIGKILL', outputs: {} });
    await main.post();
    expect(here.created()).toHaveLength(1);
    expect(await here.validIds()).toEqual([]);
  });
});
