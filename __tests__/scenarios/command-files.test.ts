/** State and output files that cannot be written: no key is created that cannot be delivered, and none remains. */
import { describe, expect } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { failureOf } from '../support/scenario/failed.ts';
import { test } from '../support/scenario/test.ts';

const CREATE = { operation: 'create', host: 'host001' };
const PROOF = { path: /_has_privileges/ };

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  test.for([
    { file: 'output', condition: 'unset', says: 'GITHUB_OUTPUT is not set' },
    { file: 'output', condition: 'missing', says: 'GITHUB_OUTPUT names cannot be written (ENOENT)' },
    { file: 'state', condition: 'unset', says: 'GITHUB_STATE is not set' },
    { file: 'state', condition: 'missing', says: 'GITHUB_STATE names cannot be written (ENOENT)' },
    { file: 'state', condition: 'full', says: 'ENOSPC' },
    { file: 'output', condition: 'full', says: 'ENOSPC' },
  ] as const)('$file file $condition: no request is sent', async ({ file, condition, says }, { setting }) => {
    const here = await setting(cluster);
    const main = await here.run(CREATE, { files: { [file]: condition } });
    const { title, message } = failureOf(main);
    expect(title).toBe("The runner's files cannot be written");
    expect(message).toContain(says);
    expect((await main.post()).exitCode).toBe(0);
    expect(here.asked()).toEqual([]);
  });

  test('both files unset are named at once', async ({ setting }) => {
    const here = await setting(cluster);
    const main = await here.run(CREATE, { files: { output: 'unset', state: 'unset' } });
    expect(failureOf(main).message).toMatch(/GITHUB_STATE is not set; GITHUB_OUTPUT is not set/);
    expect(here.asked()).toEqual([]);
  });

  test.for(['fill', 'remove'] as const)(
    'the output file fails (%s) after the key was created: the key is invalidated',
    async (go, { setting }) => {
      const here = await setting(cluster);
      const running = here.start(CREATE);
      here.proxy.on(PROOF, 'answer', () => running[go]('output'));
      const main = await running.ended;
      const { title, message } = failureOf(main);
      expect(title).toBe('Outputs or state could not be written');
      expect(message).not.toContain('was invalidated');
      expect(main.log).toMatch(/Invalidated API key .*: it was not delivered/);
      expect(here.created()).toHaveLength(1);
      expect(await here.validIds()).toEqual([]);
      await main.post();
    },
  );

  test('the state file is full when the key is created: the key is invalidated, here or in the post step', async ({
    setting,
  }) => {
    const here = await setting(cluster);
    const running = here.start(CREATE);
    here.proxy.on(PROOF, 'answer', () => running.fill('state'));
    const main = await running.ended;
    expect(main.exitCode).toBe(1);
    expect(main.annotations).toHaveLength(1);
    expect(main.annotations[0]!.title).toBe('Outputs or state could not be written');
    await main.post();
    expect(here.created()).toHaveLength(1);
    expect(await here.validIds()).toEqual([]);
  });

  test('without a summary file only the summary is missing', async ({ setting }) => {
    const here = await setting(cluster);
    const main = await here.run({ ...CREATE, expiration: '1h' }, { files: { summary: 'unset' } });
    expect(main).toMatchObject({ exitCode: 0, annotations: [{ level: 'warning', title: 'No job summary' }] });
    await main.post();
    expect(await here.validIds()).toEqual([main.outputs.id]);
  });
});
