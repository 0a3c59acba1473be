/** Inputs are read only from the step's `with:`. Post explains empty inputs. */
import { describe, expect } from 'vitest';
import { clusters } from '../../support/cluster/clusters.ts';
import { test } from '../../support/scenario/test.ts';

const create = { operation: 'create', host: 'host001', expiration: '1h' };

describe.each(clusters())('Elasticsearch $version', (cluster) => {
  test("a variable INPUT_… of the job is no input, and another tool's stops nothing", async ({ setting }) => {
    const here = await setting(cluster);
    const env = { INPUT_HOSTS: 'a', INPUT_PATH: '/srv', INPUT_VERIFY: 'false', INPUT_BEAT: 'filebeat' };
    const main = await here.run(create, { env });
    expect(main).toMatchObject({
      status: 'success',
      annotations: [],
      outputs: { name: 'heartbeat_host001' },
    });
    expect(here.proxy.exchanges.map(({ path }) => path)).toContain('/_security/user/_has_privileges');
  });

  // actions/runner#2030: in a composite action within a composite action, expressions are empty in post.
  test('empty inputs in post are explained by composite actions, not by forks', async ({ setting }) => {
    const here = await setting(cluster);
    const github = { event_name: 'pull_request' };
    const step = { ...create, 'revoke-after-job': 'true' };
    const main = await here.run(step, { github });
    const none = { cluster: '', username: '', password: '', host: '' };
    const post = await main.post({ inputs: { ...step, ...none }, github });
    expect(post).toMatchObject({ exitCode: 0, annotations: [{ level: 'warning' }] });
    const [{ message } = { message: '' }] = post.annotations;
    expect(message).toContain('https://github.com/actions/runner/issues/2030');
    expect(message).toContain(main.outputs.id);
    expect(message).not.toMatch(/fork|Dependabot|misspelt/);
  });
});
