/** `create` to a secret, and the job run again: a key that an earlier attempt delivered counts, one that was not delivered is replaced. */
import { describe, expect, test } from 'vitest';
import { waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { type Key, validOf } from '../support/stage/keys.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';

const create = { operation: 'create', host: 'host001', secret: '{host}', expiration: '30d' };
const attempt = (run_attempt: number, more: Record<string, string> = {}) => ({
  github: { run_attempt: String(run_attempt), ...more },
});
const minutes = (count: number) => count * 60_000;
const lost = { status: 502, headers: { 'Retry-After': '0' }, body: 'Bad Gateway' };

/** Every key that the stage's steps created. */
const created = ({ proxy }: Stage): Key[] =>
  proxy.exchanges
    .filter(
      ({ method, path, answer }) => method === 'POST' && path.endsWith('/api_key') && answer?.status === 200,
    )
    .filter(({ path }) => !path.includes('_query'))
    .map(({ answer }) => {
      const { id, api_key } = JSON.parse(answer?.body.toString() ?? '');
      return { id, credential: `${id}:${api_key}` };
    });

/** The ids of those that are still valid. */
const validIdsOf = (stage: Stage) =>
  validOf(stage.cluster, Object.fromEntries(created(stage).map((key) => [key.id, key])));

const visible = (stage: Stage) => waitUntilVisible(stage.cluster, ...created(stage).map(({ id }) => id));
const heldBy = (stage: Stage, name: string) => stage.secret(name).split(':')[0];

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test('a later step failed: what was delivered is unchanged', async () => {
    await using stage = await openStage(cluster);
    const first = await stage.run(create, attempt(1));
    expect(first.status, first.log).toBe('success');
    await first.post({ jobStatus: 'failure' });
    await visible(stage);
    const second = await stage.run(create, attempt(2));
    expect(second.status, second.log).toBe('success');
    expect(second.outputs).toMatchObject({ changed: 'false', id: first.outputs.id });
    expect(JSON.parse(second.outputs.keys ?? '')).toMatchObject([{ status: 'unchanged' }]);
    expect(await validIdsOf(stage)).toEqual([heldBy(stage, 'HOST001')]);
  });

  test('one host of three was refused: the others stay, that one gets its key', async () => {
    await using stage = await openStage(cluster);
    const fleet = { ...create, host: 'host001, host002, host003' };
    const message = 'Resource not accessible by personal access token';
    stage.github.fail({ method: 'PUT', path: /HOST002$/, with: { status: 403, body: { message } } });
    const first = await stage.run(fleet, attempt(1));
    expect(first.status).toBe('failure');
    await first.post();
    await visible(stage);
    stage.github.heal();
    const second = await stage.run(fleet, attempt(2));
    expect(second.status, second.log).toBe('success');
    expect(JSON.parse(second.outputs.keys ?? '')).toMatchObject([
      { host: 'host001', status: 'unchanged' },
      { host: 'host002', status: 'created' },
      { host: 'host003', status: 'unchanged' },
    ]);
    const holders = ['HOST001', 'HOST002', 'HOST003'].map((name) => heldBy(stage, name));
    expect((await validIdsOf(stage)).toSorted()).toEqual(holders.toSorted());
  });

  test.each([
    { title: 'the write was lost', break: 'lost' },
    { title: 'the runner died before the write', break: 'kill' },
  ])('$title: its key is invalidated, and another one is created', async ({ break: how }) => {
    await using stage = await openStage(cluster);
    if (how === 'lost') {
      stage.github.fail({ method: 'PUT', path: /HOST001$/, with: lost });
      const first = await stage.run(create, attempt(1));
      expect(first.status).toBe('failure');
    } else {
      const running = stage.start(create, attempt(1));
      stage.proxy.on({ path: /_has_privileges$/ }, 'answer', () => running.kill());
      await running.ended;
    }
    stage.github.heal();
    await visible(stage);
    stage.elapsed = minutes(7);
    const second = await stage.run(create, attempt(2));
    expect(second.status, second.log).toBe('success');
    await second.post();
    expect(await validIdsOf(stage)).toEqual([heldBy(stage, 'HOST001')]);
  });

  test('within the time in which the earlier attempt may still write, its key stays and is named', async () => {
    await using stage = await openStage(cluster);
    stage.github.fail({ method: 'PUT', path: /HOST001$/, with: lost });
    await stage.run(create, attempt(1));
    stage.github.heal();
    await visible(stage);
    const [early] = created(stage);
    const second = await stage.run(create, attempt(2));
    expect(second.status, second.log).toBe('success');
    expect(second.annotations.map(({ message }) => message).join()).toContain(early?.id);
    expect((await validIdsOf(stage)).toSorted()).toEqual([early?.id, heldBy(stage, 'HOST001')].toSorted());
  });

  test.each([
    { of: 'another run', more: { run_id: '7000000002' } },
    { of: 'another job of the run', more: { job: 'other' } },
    { of: 'the same attempt', more: { run_attempt: '1' } },
  ])('a key that $of delivered belongs to somebody else', async ({ more }) => {
    await using stage = await openStage(cluster);
    const first = await stage.run(create, attempt(1));
    await visible(stage);
    const second = await stage.run(create, attempt(2, more));
    expect(second.annotations).toMatchObject([
      {
        title: 'A valid key may be in this secret',
        message: expect.stringContaining(first.outputs.id ?? ''),
      },
    ]);
    expect(await validIdsOf(stage)).toEqual([heldBy(stage, 'HOST001')]);
  });

  test('a key that never arrived is no reason to refuse another run', async () => {
    await using stage = await openStage(cluster);
    const running = stage.start(create, attempt(1));
    stage.proxy.on({ path: /_has_privileges$/ }, 'answer', () => running.kill());
    await running.ended;
    await visible(stage);
    stage.elapsed = minutes(11);
    const second = await stage.run(create, attempt(1, { run_id: '7000000002' }));
    expect(second.status, second.log).toBe('success');
    expect(second.log).toContain(created(stage)[0]?.id);
  });
});
