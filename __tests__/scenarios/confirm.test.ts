/** A host is confirmed by the documents that it writes with its newest key, and only then is retired what waits for it. */
import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createUser, expectOk, key, request } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { transcript } from '../support/runner/transcript.ts';
import {
  confirmingRole,
  newIndex,
  publish,
  putPipeline,
  putTemplate,
} from '../support/scenario/documents.ts';
import { alive, feeds, type Key, managedKey } from '../support/stage/keys.ts';
import { minterRole, openStage, type Stage } from '../support/stage/stage.ts';

const HOUR = 3_600_000;
const newHost = () => `host-${randomBytes(4).toString('hex')}`;
const waiting = { retires: 'until-confirmed' };

describe.each(clusters())('confirm on Elasticsearch $version', (cluster) => {
  beforeAll(() => putPipeline(cluster));

  /** A host with an older key and a newest one, which was made long after it. */
  async function rotatedHost(stage: Stage, more: object = waiting, host = newHost(), index = newIndex()) {
    const older = await managedKey(stage, { metadata: { host } });
    const newest = await managedKey(stage, { metadata: { host, ...more } });
    stage.earlier.set(older.id, HOUR);
    return { host, index, older, newest, writes: { host, index, pipeline: 'written-by' } };
  }
  const open = () => openStage(cluster, { role: confirmingRole });

  test('a host that publishes with its newest key is confirmed, and the older key retired', async () => {
    await using stage = await open();
    const names = ['host001', 'heartbeat-confirmed'] as const;
    const { host, index, older, newest, writes } = await rotatedHost(stage, waiting, ...names);
    await publish(cluster, older.credential, writes);
    await publish(cluster, newest.credential, writes);
    const main = await confirm(stage, { host, 'seen-in': index });
    const post = await main.post();
    await expect(transcript([main, post], { elasticsearch: stage.proxy.url })).toMatchFileSnapshot(
      '__snapshots__/confirm.txt',
    );
    expect(await endOf(older)).toBeCloseTo(Date.now() + 24 * HOUR, -5);
    expect(await alive(cluster, { older, newest })).toEqual(['older', 'newest']);
  });

  test('with an overlap of 0s the older key is invalidated when the job succeeds, and only then', async () => {
    await using stage = await open();
    const { host, index, older, newest, writes } = await rotatedHost(stage);
    await publish(cluster, newest.credential, writes);
    const inputs = { host, 'seen-in': index, overlap: '0s' };
    const failed = await confirm(stage, inputs);
    expect(failed.outputs.changed).toBe('true');
    await failed.post({ jobStatus: 'failure' });
    expect(await alive(cluster, { older, newest })).toEqual(['older', 'newest']);
    const main = await confirm(stage, inputs);
    await main.post();
    expect(await alive(cluster, { older, newest })).toEqual(['newest']);
  });

  test('a host that is still on its older key fails the step, which names that key', async () => {
    await using stage = await open();
    const names = ['host001', 'heartbeat-not-confirmed'] as const;
    const { host, index, older, newest, writes } = await rotatedHost(stage, waiting, ...names);
    await publish(cluster, older.credential, writes);
    const main = await confirm(stage, { host, 'seen-in': index, timeout: '3s', overlap: '0s' });
    const post = await main.post();
    await expect(transcript([main, post], { elasticsearch: stage.proxy.url })).toMatchFileSnapshot(
      '__snapshots__/confirm-older-key.txt',
    );
    expect(main.exitCode).toBe(1);
    expect(JSON.parse(main.outputs.keys!)).toMatchObject([
      { host, id: newest.id, status: 'not-seen', 'seen-at': '', 'seen-with': older.id },
    ]);
    expect(await alive(cluster, { older, newest })).toEqual(['older', 'newest']);
  });

  test('a key of a rotation that did not wait is a gate only', async () => {
    await using stage = await open();
    const { host, index, older, newest, writes } = await rotatedHost(stage, {});
    await publish(cluster, newest.credential, writes);
    const main = await confirm(stage, { host, 'seen-in': index, overlap: '0s' });
    expect(main.status, main.log).toBe('success');
    expect(main.outputs.changed).toBe('false');
    await main.post();
    expect(await alive(cluster, { older, newest })).toEqual(['older', 'newest']);
  });

  test('a key that was created within ten minutes of the one that was seen stays: a secret may hold it', async () => {
    await using stage = await open();
    const { host, index, older, newest, writes } = await rotatedHost(stage);
    const twin = await managedKey(stage, { metadata: { host, ...waiting } });
    stage.earlier.set(newest.id, 9 * 60_000);
    // Its rotation ended last, and it is long ago that both were created.
    stage.elapsed = 5 * HOUR;
    await publish(cluster, twin.credential, writes);
    const main = await confirm(stage, { host, 'seen-in': index, overlap: '0s' });
    await main.post();
    expect(await alive(cluster, { older, newest, twin })).toEqual(['newest', 'twin']);
  });

  test.each([
    ['text with a keyword beside it', undefined],
    ['a keyword, as in the template of a Beat', { type: 'keyword' }],
    ['flattened', 'flattened'],
  ] as const)('the id is found where it is mapped as %s', async (_, mapping) => {
    await using stage = await open();
    const { host, index, newest, writes } = await rotatedHost(stage);
    const written_by =
      mapping === 'flattened'
        ? { type: 'flattened' }
        : { properties: { api_key: { properties: { id: mapping } } } };
    if (mapping)
      await expectOk(request(cluster, 'PUT', `/${index}`, { mappings: { properties: { written_by } } }));
    await publish(cluster, newest.credential, writes);
    const main = await confirm(stage, { host, 'seen-in': index });
    expect(main.status, main.log).toBe('success');
  });

  test('the pipeline of an index template needs no setting of the Beat', async () => {
    await using stage = await open();
    const { host, index, newest } = await rotatedHost(stage);
    await putTemplate(cluster, index);
    await publish(cluster, newest.credential, { host, index });
    const main = await confirm(stage, { host, 'seen-in': index });
    expect(main.status, main.log).toBe('success');
  });

  test('what is known of each host that is not seen', async () => {
    await using stage = await open();
    const index = newIndex();
    const hidden = newIndex();
    const mappings = {
      dynamic: false,
      properties: {
        '@timestamp': { type: 'date' },
        agent: { properties: { name: { type: 'keyword' } } },
      },
    };
    await expectOk(request(cluster, 'PUT', `/${hidden}`, { mappings }));
    const [nothing, anonymous, unsearchable, stranger] = [newHost(), newHost(), newHost(), newHost()];
    const keyOf = (host: string, more = {}) => managedKey(stage, { metadata: { host, ...more } });
    const keys = await Promise.all([nothing, anonymous, unsearchable, stranger].map((host) => keyOf(host)));
    const other = await keyOf(stranger, { environment: 'staging' });
    const pipeline = 'written-by';
    await publish(cluster, keys[1]!.credential, { index, host: anonymous });
    await publish(cluster, keys[2]!.credential, { index: hidden, host: unsearchable, pipeline });
    await publish(cluster, other.credential, { index, host: stranger.toUpperCase(), pipeline });
    const main = await confirm(stage, {
      host: [nothing, anonymous, unsearchable, stranger].join('\n'),
      'seen-in': `${index}, ${hidden}`,
      timeout: '1s',
    });
    expect(main.exitCode).toBe(1);
    const [annotation] = main.annotations;
    expect(annotation).toMatchObject({
      level: 'error',
      title: 'Not every host was seen with its newest API key',
    });
    for (const known of [
      `4 of 4 hosts were not seen in ${index}, ${hidden} within 1s.`,
      `${nothing} (API key ${keys[0]!.id}): no document of it was found`,
      `${anonymous} (API key ${keys[1]!.id}): it publishes, last at 20`,
      'but its documents have no written_by.api_key.id.',
      `the field written_by.api_key.id is not searchable: map it as keyword`,
      `${stranger} (API key ${keys[3]!.id}): it publishes with API key ${other.id}, last at 20`,
    ])
      expect(annotation!.message).toContain(known);
    // What to paste, in the log and in the summary.
    expect(main.log).toContain('PUT _ingest/pipeline/written-by {"processors":[{"set_security_user"');
    expect(main.summary).toContain('output.elasticsearch.pipeline');
  });

  test('a user who may not read the documents is told so at once, with the role to paste', async () => {
    await using stage = await openStage(cluster);
    const { host, newest } = await rotatedHost(stage);
    const main = await confirm(stage, { host, timeout: '1h' });
    expect(main.exitCode).toBe(1);
    expect(main.annotations).toMatchObject([
      {
        title: 'The documents cannot be searched',
        message: expect.stringContaining(
          'The user may not read heartbeat-*. Its role needs: "indices": [{ "names": ["heartbeat-*"], "privileges": ["read"] }].',
        ) as string,
      },
    ]);
    await main.post();
    expect(await alive(cluster, { newest })).toEqual(['newest']);
  });

  test('nor does a user who may read something else wait in vain', async () => {
    const indices = [...minterRole.indices, { names: ['metrics-*'], privileges: ['read'] }];
    await using stage = await openStage(cluster, { role: { ...minterRole, indices } });
    const { host } = await rotatedHost(stage);
    const main = await confirm(stage, { host, timeout: '1h' });
    expect(main.annotations).toMatchObject([{ title: 'The documents cannot be searched' }]);
  });

  test('a pattern that stands for no index yet is waited for', async () => {
    await using stage = await open();
    const { host, index, newest, writes } = await rotatedHost(stage);
    const running = stage.start({ operation: 'confirm', host, 'seen-in': `${index}*`, timeout: '30s' });
    stage.proxy.on({ path: /_search$/ }, 'answer', () => void publish(cluster, newest.credential, writes));
    const main = await running.ended;
    expect(main.status, main.log).toBe('success');
  });

  test('a key that no list shows yet is the one that has to be seen', async () => {
    await using stage = await open();
    const [host, index] = [newHost(), newIndex()];
    const older = await managedKey(stage, { metadata: { host } });
    await publish(cluster, older.credential, { host, index, pipeline: 'written-by' });
    const rotated = await stage.run({ operation: 'rotate', host });
    const main = await confirm(stage, { host, 'seen-in': index, timeout: '4s' });
    expect(main.exitCode).toBe(1);
    expect(main.log).toContain(`API key ${rotated.outputs.id}`);
  });

  test('nor is the key before it waited for, with which the host was never seen', async () => {
    await using stage = await open();
    const [host, index] = [newHost(), newIndex()];
    await managedKey(stage, { metadata: { host } });
    const rotated = await stage.run({ operation: 'rotate', host });
    await publish(cluster, rotated.outputs['api-key']!, { host, index, pipeline: 'written-by' });
    const main = await confirm(stage, { host, 'seen-in': index, timeout: '10s' });
    expect(main.status, main.log).toBe('success');
  });

  test('a search that fails is repeated as long as there is time', async () => {
    await using stage = await open();
    const { host, index, newest, writes } = await rotatedHost(stage);
    await publish(cluster, newest.credential, writes);
    for (const occurrence of [1, 2, 3, 4]) stage.proxy.fault({ path: /_search$/, occurrence }, '502');
    const main = await confirm(stage, { host, 'seen-in': index, timeout: '30s' });
    expect(main.status, main.log).toBe('success');
    expect(main.log).toContain('The search did not get through (status 502); trying again');
  });

  test('a key by its id; and ids and hosts that have no live key of this repository', async () => {
    await using stage = await open();
    const { host, index, older, newest, writes } = await rotatedHost(stage);
    await publish(cluster, older.credential, writes);
    const byId = await confirm(stage, { 'key-id': older.id, 'seen-in': index });
    expect(byId.status, byId.log).toBe('success');
    const notYet = await confirm(stage, { 'key-id': newest.id, 'seen-in': index, timeout: '0s' });
    expect(notYet.exitCode).toBe(1);

    const foreign = await managedKey(stage, { metadata: { host, repository_id: '1' } });
    const not = async (inputs: Record<string, string>) =>
      (await confirm(stage, { 'seen-in': index, ...inputs })).annotations;
    expect(await not({ 'key-id': foreign.id })).toMatchObject([
      { message: expect.stringContaining(`${foreign.id}: not made by this action`) as string },
    ]);
    expect(await not({ 'key-id': 'AAAAAAAAAAAAAAAAAAAA' })).toMatchObject([
      { title: 'There is no live API key to confirm' },
    ]);
    expect(await not({ host: `${host}\nother-host` })).toMatchObject([
      {
        title: 'There is no live API key to confirm',
        message: expect.stringContaining('other-host: ') as string,
      },
    ]);
  });

  test('a dry run looks once, says what is known, and changes nothing', async () => {
    await using stage = await open();
    const { host, index, older, newest, writes } = await rotatedHost(stage);
    const look = () =>
      confirm(stage, { host, 'seen-in': index, overlap: '0s', 'dry-run': 'true', timeout: '1h' });
    const before = await look();
    expect(before.exitCode).toBe(0);
    expect(JSON.parse(before.outputs.keys!)).toMatchObject([{ status: 'not-seen' }]);
    await publish(cluster, newest.credential, writes);
    await expectOk(request(cluster, 'POST', `/${index}/_refresh`));
    const after = await look();
    expect(JSON.parse(after.outputs.keys!)).toMatchObject([{ status: 'seen' }]);
    expect(after.outputs.changed).toBe('false');
    await after.post();
    expect(await alive(cluster, { older, newest })).toEqual(['older', 'newest']);
  });

  test('a rotation until confirmed leaves the older key as it is, and a confirm retires it', async () => {
    await using stage = await open();
    const [host, index] = ['host001', newIndex()];
    const older = await managedKey(stage, { metadata: { host, ...feeds('KEY') } });
    stage.earlier.set(older.id, HOUR);
    const rotated = await stage.run({ operation: 'rotate', host, secret: 'KEY', overlap: 'until-confirmed' });
    const after = await rotated.post();
    await expect(
      transcript([rotated, after], { elasticsearch: stage.proxy.url, github: stage.github.apiUrl }),
    ).toMatchFileSnapshot('__snapshots__/rotate-until-confirmed.txt');
    const newest = { id: rotated.outputs.id!, credential: stage.secret('KEY') };
    expect((await key(cluster, newest.id)).metadata).toMatchObject(waiting);
    expect(await endOf(older)).toBe(Infinity);

    await publish(cluster, newest.credential, { host, index, pipeline: 'written-by' });
    const main = await confirm(stage, { host, 'seen-in': index, overlap: '1h' });
    await main.post();
    expect(await endOf(older)).toBeCloseTo(Date.now() + HOUR, -5);
    expect(await endOf(newest)).toBe(Infinity);
  });

  test('a report says when each key was last seen, what waits for a confirm, and which host is on another key', async () => {
    await using stage = await open();
    const waits = await rotatedHost(stage);
    const elsewhere = await rotatedHost(stage, {});
    await publish(cluster, waits.newest.credential, waits.writes);
    await publish(cluster, elsewhere.older.credential, elsewhere.writes);
    for (const { index } of [waits, elsewhere])
      await expectOk(request(cluster, 'POST', `/${index}/_refresh`));
    const step = await stage.run({
      operation: 'report',
      host: `${waits.host}\n${elsewhere.host}`,
      'seen-in': `${waits.index}\n${elsewhere.index}`,
      'fail-on': 'unconfirmed',
    });
    const keys = JSON.parse(step.outputs.keys!) as { id: string; state: string; 'last-seen': string }[];
    const of = ({ id }: Key) => keys.find((key) => key.id === id);
    expect(of(waits.newest)).toMatchObject({
      state: 'unconfirmed',
      'last-seen': expect.stringMatching(/^20/) as string,
    });
    expect(of(waits.older)).toMatchObject({ state: 'retiring', 'last-seen': '' });
    expect(of(elsewhere.newest)).toMatchObject({ state: 'silent', 'last-seen': '' });
    expect(of(elsewhere.older)).toMatchObject({
      state: 'leftover',
      'last-seen': expect.stringMatching(/^20/) as string,
    });
    expect(step.exitCode).toBe(1);
    expect(step.annotations[0]!.message).toContain('unconfirmed: 1');
  });

  test('keys of another user stay as they are, and it is said why', async () => {
    await using stage = await open();
    const { host, index, older, newest, writes } = await rotatedHost(stage);
    await publish(cluster, newest.credential, writes);
    const other = await createUser(cluster, { ...confirmingRole, cluster: ['read_security'] });
    const { username, password } = other;
    const main = await confirm(stage, { host, 'seen-in': index, username, password });
    expect(main.status, main.log).toBe('success');
    expect(main.log).toContain(`API key ${older.id} is not changed: it cannot be given an end`);
    await main.post();
    expect(await endOf(older)).toBe(Infinity);
  });

  const endOf = async ({ id }: Pick<Key, 'id'>) => (await key(cluster, id)).expiration ?? Infinity;
});

const confirm = (stage: Stage, inputs: Record<string, string>) =>
  stage.run({ operation: 'confirm', timeout: '5s', ...inputs });
