/** Attempts of one run that overlap: a lost runner's process may still write during the next attempt. */
import { describe, expect, test } from 'vitest';
import { waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { validOf } from '../support/stage/keys.ts';
import { openStage } from '../support/stage/stage.ts';

const rotate = { operation: 'rotate', host: 'host001', secret: 'HEARTBEAT_KEY', overlap: '0s' };
const attempt = (run_attempt: string, job = 'deploy') => ({ github: { run_attempt, job } });
const minutes = (count: number) => count * 60_000;

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test('the write of a lost attempt arrives after the next attempt is done: the key in the secret is valid', async () => {
    await using stage = await openStage(cluster);
    const held = stage.github.fail({ method: 'PUT', path: /HEARTBEAT_KEY$/, occurrence: 1, with: 'hang' });
    const zombie = stage.start(rotate, attempt('1'));
    await held.arrived();
    const [created] = stage.proxy.exchanges.filter(({ path }) => path === '/_security/api_key');
    await waitUntilVisible(cluster, JSON.parse(created?.answer?.body.toString() ?? '').id);
    const second = await stage.run(rotate, attempt('2'));
    expect(second.status, second.log).toBe('success');
    await second.post();
    held.release();
    const first = await zombie.ended;
    expect(first.status, first.log).toBe('success');
    const secret = stage.secret('HEARTBEAT_KEY');
    expect(await validOf(cluster, { secret: { id: '', credential: secret } })).toEqual(['secret']);
  });

  test('the write of a lost attempt arrives after its key was invalidated: the secret is kept, and nobody is named as its writer', async () => {
    await using stage = await openStage(cluster);
    const held = stage.github.fail({ method: 'PUT', path: /HEARTBEAT_KEY$/, occurrence: 1, with: 'hang' });
    const zombie = stage.start(rotate, attempt('1'));
    await held.arrived();
    const [created] = stage.proxy.exchanges.filter(({ path }) => path === '/_security/api_key');
    const { id } = JSON.parse(created?.answer?.body.toString() ?? '');
    await waitUntilVisible(cluster, id);
    const teardown = { operation: 'invalidate', host: 'host001' };
    const first = await stage.run(teardown);
    expect(first.outputs, first.log).toMatchObject({ invalidated: JSON.stringify([id]), secrets: '{}' });
    held.release();
    await zombie.ended;
    const written = stage.secret('HEARTBEAT_KEY');
    expect(written).toMatch(new RegExp(`^${id}:`));
    const second = await stage.run(teardown);
    expect(second.status, second.log).toBe('success');
    expect(stage.secret('HEARTBEAT_KEY')).toBe(written);
    expect(second.annotations).toMatchObject([{ level: 'warning', title: 'A secret was not deleted' }]);
    const [{ message } = { message: '' }] = second.annotations;
    expect(message).toContain('may hold');
  });

  test.each([
    { title: 'its own earlier attempt, once that can write no more', job: 'deploy', elapsed: 7, left: [] },
    { title: 'not one that may still write', job: 'deploy', elapsed: 4, left: ['older'] },
    { title: 'not that of another job of the run', job: 'other', elapsed: 7, left: ['older'] },
  ])('a re-run retires $title', async ({ job, elapsed, left }) => {
    await using stage = await openStage(cluster);
    const first = await stage.run(rotate, attempt('1', job));
    expect(first.status, first.log).toBe('success');
    await first.post({ jobStatus: 'failure' });
    const older = { id: first.outputs.id ?? '', credential: stage.secret('HEARTBEAT_KEY') };
    await waitUntilVisible(cluster, older.id);
    stage.elapsed = minutes(elapsed);
    const second = await stage.run(rotate, attempt('2'));
    expect(second.status, second.log).toBe('success');
    await second.post();
    expect(await validOf(cluster, { older })).toEqual(left);
  });
});
