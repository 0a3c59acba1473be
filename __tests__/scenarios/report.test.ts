/** The state of each key in a report, and that it changes nothing. */
import { describe, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { transcript } from '../support/runner/transcript.ts';
import { createKey, type Key, managedKey, toSecret, validOf } from '../support/stage/keys.ts';
import { minterRole, openStage, type Stage, writer } from '../support/stage/stage.ts';
import { asRead } from '../support/stage/summary.ts';

const hour = 3_600_000;
/** Longer than the time in which a step may deliver its key. */
const delivered = 7 * 60_000;

/** Keys for each state, by the expected text in the report. */
async function keysInAllStates(stage: Stage): Promise<Record<string, Key>> {
  const of = (host: string, more: Record<string, unknown> = {}, expiration?: string) =>
    managedKey(stage, {
      ...(expiration !== undefined && { expiration }),
      metadata: { host, ...toSecret(`KEY_${host.toUpperCase()}`), ...more },
    });
  const write = (name: string, { credential }: Key, updatedAt = new Date()) =>
    stage.github.give(
      { scope: 'repository', owner: 'acme', repo: 'web', name },
      { value: credential, updatedAt },
    );
  const keys = {
    'leftover: it has a successor': await of('web1'),
    'retiring: it ends within the overlap': await of('web1', {}, '30m'),
    'current: the secret holds it': await of('web1'),
    'current: nobody knows of outputs': await managedKey(stage, { metadata: { host: 'web2' } }),
    'current: of another repository': await of('web3', { repository_id: '1', target_repository: 'acme/api' }),
    'current: it ends soon': await managedKey(stage, { expiration: '13d', metadata: { host: 'web4' } }),
    'current: it ends later': await managedKey(stage, { expiration: '15d', metadata: { host: 'web5' } }),
    'never delivered: no secret': await of('web6'),
    'never delivered: the secret is older': await of('web7'),
    'current: the secret holds it, and not the newer one': await of('web9'),
    'never delivered: the secret holds the key before it': await of('web9'),
    'retiring: it waits for confirm': await of('web8'),
    'unconfirmed: nobody saw its host use it': await of('web8', { retires: 'until-confirmed' }),
    'unmanaged: of the same name': await createKey(stage.minter, { name: 'heartbeat_web2' }),
  };
  write('KEY_WEB1', keys['current: the secret holds it']);
  write('KEY_WEB8', keys['unconfirmed: nobody saw its host use it']);
  const held = keys['current: the secret holds it, and not the newer one'];
  stage.earlier.set(held.id, hour);
  write('KEY_WEB9', held, new Date(Date.now() - hour));
  write('KEY_WEB7', keys['current: it ends soon'], new Date(Date.now() - hour));
  await createKey(stage.minter, { name: 'heartbeat_of_somebody' });
  return keys;
}

interface Reported {
  id: string;
  state: string;
  foreign: boolean;
  'near-end': boolean;
}

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test('shows the state of each key, warns of a key that expires without a successor, and changes nothing', async () => {
    await using stage = await openStage(cluster);
    const keys = await keysInAllStates(stage);
    stage.elapsed = delivered;
    const step = await stage.run({ operation: 'report', overlap: '1h', 'github-token': writer });
    expect(step.status, step.log).toBe('success');

    const reported: Reported[] = JSON.parse(step.outputs.keys!);
    const titleOf = (id: string) => Object.entries(keys).find(([, key]) => key.id === id)?.[0];
    expect(reported.map(({ id, state }) => `${titleOf(id)?.split(': ')[1]} is ${state}`).sort()).toEqual(
      Object.keys(keys)
        .map((title) => `${title.split(': ')[1]} is ${title.split(': ')[0]}`)
        .sort(),
    );
    const marked = (mark: 'foreign' | 'near-end') =>
      reported.filter((one) => one[mark]).map(({ id }) => titleOf(id));
    expect(marked('foreign')).toEqual(['current: of another repository']);
    expect(marked('near-end')).toEqual(['current: it ends soon']);
    expect(step.annotations.map(({ level, title }) => ({ level, title }))).toEqual([
      { level: 'warning', title: 'An API key expires soon, and no newer key replaces it' },
      { level: 'warning', title: 'Leftover API keys are still valid' },
    ]);
    expect(step.annotations[1]?.message).toMatch(
      /^1 API key is still valid beside a newer key, or beside a later value of the secret \(without expiration: 1\): /,
    );
    const leftover = reported.filter(({ state }) => state === 'leftover' || state === 'overwritten');
    for (const { id } of leftover) expect(step.annotations[1]?.message).toContain(id);
    expect(step.log).toContain('Only API keys of one user were listed.');
    expect(step.outputs.changed).toBe('false');

    expect((await step.post()).annotations).toEqual([]);
    expect(await validOf(cluster, keys)).toEqual(Object.keys(keys));
    expect(stage.proxy.exchanges.map(({ path }) => path)).toEqual(['/_security/_query/api_key']);
    expect(stage.github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    const shown = [step.rawStdout, ...Object.values(step.rawFiles)].join('\n');
    for (const { credential } of Object.values(keys)) expect(shown).not.toContain(credential.split(':')[1]);
    for (const { id } of Object.values(keys)) expect(asRead(step.summary)).toContain(id);
  });

  test('fail-on: one annotation names the keys of each finding, and the outputs are the same', async () => {
    await using stage = await openStage(cluster);
    const keys = await keysInAllStates(stage);
    stage.elapsed = delivered;
    const inputs = { operation: 'report', overlap: '1h', 'github-token': writer };
    const plain = await stage.run(inputs);
    const findings = 'expiring, leftover, undelivered, unconfirmed, never-expires, unmanaged';
    const failing = await stage.run({ ...inputs, 'fail-on': findings });
    expect(failing).toMatchObject({ exitCode: 1, outputs: plain.outputs });
    const [annotation, ...others] = failing.annotations;
    expect(others).toEqual([]);
    expect(annotation).toMatchObject({
      level: 'error',
      title: 'The report found API keys that need attention',
    });
    const idsOf = (finding: string) =>
      new RegExp(`${finding}: \\d+ \\(([^)]+)\\)`)
        .exec(annotation?.message ?? '')?.[1]
        ?.split(', ')
        .map((name) => name.split(' ')[1])
        .sort();
    const ids = (...starts: string[]) =>
      Object.entries(keys)
        .filter(([title]) => starts.some((start) => title.startsWith(start)))
        .map(([, { id }]) => id)
        .sort();
    expect(idsOf('expiring')).toEqual(ids('current: it ends soon'));
    expect(idsOf('leftover')).toEqual(ids('leftover'));
    expect(idsOf('undelivered')).toEqual(ids('never delivered'));
    expect(idsOf('unconfirmed')).toEqual(ids('unconfirmed'));
    expect(idsOf('unmanaged')).toEqual(ids('unmanaged'));
    expect(idsOf('never-expires')).not.toContain(keys['current: it ends soon']?.id);
    expect(idsOf('never-expires')).toContain(keys['leftover: it has a successor']?.id);
    expect(failing.summary).toContain('The report found API keys that need attention');

    const retiring = Object.keys(keys).filter((title) => title.startsWith('leftover'));
    expect(retiring).not.toEqual([]);
    await stage.run({ operation: 'invalidate', 'key-id': ids('leftover').join(', ') });
    expect(await stage.run({ ...inputs, 'fail-on': 'leftover' })).toMatchObject({ exitCode: 0 });
  });

  test('fail-on', async () => {
    await using stage = await openStage(cluster);
    await managedKey(stage);
    const main = await stage.run({ operation: 'report', 'fail-on': 'never-expires, leftover' });
    const text = transcript([main, await main.post()], { elasticsearch: stage.proxy.url });
    await expect(text.replaceAll(stage.minter.username, 'minter')).toMatchFileSnapshot(
      '__snapshots__/report-fail-on.txt',
    );
  });

  test('names the places that it could not see, and reports all the same', async () => {
    await using stage = await openStage(cluster);
    const seen = await managedKey(stage, { metadata: toSecret('KEY') });
    const gone = await managedKey(stage, {
      metadata: { host: 'host002', ...toSecret('KEY'), target_repository: 'acme/gone' },
    });
    stage.elapsed = delivered;
    const step = await stage.run({ operation: 'report', 'github-token': writer });
    expect(step.status, step.log).toBe('success');
    const states = new Map<string, string>(
      JSON.parse(step.outputs.keys!).map(({ id, state }: Reported) => [id, state]),
    );
    expect(states.get(seen.id)).toBe('never delivered');
    expect(states.get(gone.id)).toBe('current');
    expect(step.annotations.map(({ title }) => title)).toEqual(['Some secrets could not be checked']);
    expect(step.annotations[0]!.message).toContain('acme/gone');
  });

  test('fail-on undelivered fails when GitHub does not show a secret', async () => {
    await using stage = await openStage(cluster);
    await managedKey(stage, { metadata: { ...toSecret('KEY'), target_repository: 'acme/gone' } });
    stage.elapsed = delivered;
    const inputs = { operation: 'report', 'github-token': writer, 'fail-on': 'undelivered' };
    const step = await stage.run(inputs);
    expect(step.exitCode, step.log).toBe(1);
    expect(step.annotations.filter(({ level }) => level === 'error')).toMatchObject([
      { message: expect.stringContaining('acme/gone') },
    ]);
  });

  test('with manage_api_key it sees keys of other users, and names their owners', async () => {
    const role = { ...minterRole, cluster: [...minterRole.cluster, 'manage_api_key'] };
    await using stage = await openStage(cluster, { role });
    await using another = await openStage(cluster);
    const own = await managedKey(stage);
    const theirs = await managedKey({ ...another, repositoryId: stage.repositoryId });
    const step = await stage.run({ operation: 'report' });
    expect(step.status, step.log).toBe('success');
    const owners = new Map<string, string>(
      JSON.parse(step.outputs.keys!).map(({ id, owner }: { id: string; owner: string }) => [id, owner]),
    );
    expect(owners.get(own.id)).toBe(stage.minter.username);
    expect(owners.get(theirs.id)).toBe(another.minter.username);
    expect(step.log).not.toContain('Only API keys of one user were listed.');
  });
});
