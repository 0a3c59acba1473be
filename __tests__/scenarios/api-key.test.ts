/** An API key of Elastic Cloud creates keys: tested with a proxy that answers as documented for a project, not on a real project. */
import { describe, expect, test } from 'vitest';
import { authenticates, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { fingerprint } from '../support/proxy/exchange.ts';
import { transcript } from '../support/runner/transcript.ts';
import { asCloudProject } from '../support/stage/cloud-keys.ts';
import { minterRole, openStage, type Stage } from '../support/stage/stage.ts';

const rotation = { operation: 'rotate', host: 'host001', secret: 'HEARTBEAT_KEY', overlap: '1h' };
const minutes = 60_000;
const managesAll = { ...minterRole, cluster: [...minterRole.cluster, 'manage_api_key'] };

/** Runs a step with this Cloud key and, if main succeeded, its post. */
async function runAs(stage: Stage, value: string, inputs: Record<string, string>) {
  const main = await stage.run(
    { username: '', password: '', 'api-key': value, ...inputs },
    { secrets: [value] },
  );
  const post = await main.post();
  for (const phase of [main, post]) expect(phase.log).not.toContain(value);
  if (main.outputs.id) await waitUntilVisible(stage.cluster, main.outputs.id);
  return { main, post };
}

const isValid = (stage: Stage, credential: string) => authenticates(stage.cluster, credential);

describe.each(clusters())('Elasticsearch $version as a project of Elastic Cloud', (cluster) => {
  test('the key is sent unchanged, and creates a key that is verified and delivered', async () => {
    await using stage = await openStage(cluster);
    const project = asCloudProject(stage);
    const cloud = await project.createKey(minterRole);
    const { main, post } = await runAs(stage, cloud.value, rotation);
    expect(main.status, main.log).toBe('success');
    expect(await isValid(stage, stage.secret('HEARTBEAT_KEY'))).toBe(true);
    const sent = stage.proxy.exchanges.map(({ headers }) => headers.authorization);
    expect(sent.slice(0, 2)).toEqual(Array(2).fill(fingerprint('ApiKey', cloud.value)));
    await expect(
      transcript([main, post], { elasticsearch: stage.proxy.url, github: stage.github.apiUrl }),
    ).toMatchFileSnapshot('__snapshots__/api-key.txt');
  });

  test('a rotation asks for no update, which would be refused: the first rotation after the overlap invalidates older keys', async () => {
    await using stage = await openStage(cluster);
    const project = asCloudProject(stage);
    const { value } = await project.createKey(minterRole);
    const credentials: string[] = [];
    const rotate = async () => {
      const { main, post } = await runAs(stage, value, rotation);
      expect(main.status, main.log).toBe('success');
      expect(post.annotations).toEqual([]);
      credentials.push(stage.secret('HEARTBEAT_KEY'));
      stage.elapsed += 61 * minutes;
      return { id: main.outputs.id!, log: main.log };
    };
    const first = await rotate();
    const second = await rotate();
    expect(second.log).toContain(
      `API key ${first.id} is not changed: an Elastic Cloud API key cannot set it to expire: a rotation after 1h invalidates it`,
    );
    const third = await rotate();
    expect(third.log).toContain(`when the job succeeds, API key ${first.id} is invalidated`);
    expect(third.log).toContain(`API key ${second.id} is not changed`);
    expect(stage.proxy.exchanges.filter(({ path }) => path.includes('_bulk_update'))).toEqual([]);
    expect(await Promise.all(credentials.map((each) => isValid(stage, each)))).toEqual([false, true, true]);
  });

  test('with overlap 0s the older key is invalidated when the job succeeds', async () => {
    await using stage = await openStage(cluster);
    const { value } = await asCloudProject(stage).createKey(minterRole);
    await runAs(stage, value, { ...rotation, overlap: '0s' });
    const older = stage.secret('HEARTBEAT_KEY');
    stage.elapsed = 61 * minutes;
    await runAs(stage, value, { ...rotation, overlap: '0s' });
    expect(await isValid(stage, older)).toBe(false);
  });

  test('a renewed Cloud key is another owner: with manage_api_key it retires the older keys, without it does not see them', async () => {
    await using stage = await openStage(cluster);
    const project = asCloudProject(stage);
    // A manager sees the keys of all scenarios on the cluster, so the secret's name is unique.
    const own = { ...rotation, secret: `KEY_${stage.repositoryId}` };
    const before = await project.createKey(minterRole);
    const renewed = await project.createKey(minterRole);
    const manager = await project.createKey(managesAll);
    const first = await runAs(stage, before.value, own);
    const oldest = stage.secret(own.secret);
    stage.elapsed = 61 * minutes;

    const blind = await runAs(stage, renewed.value, { operation: 'report' });
    expect(JSON.parse(blind.main.outputs.keys!)).toEqual([]);
    const seen = await runAs(stage, manager.value, { operation: 'report' });
    expect(JSON.parse(seen.main.outputs.keys!)).toContainEqual(
      expect.objectContaining({ id: first.main.outputs.id, owner: before.id }),
    );

    const { main } = await runAs(stage, manager.value, { ...own, overlap: '0s' });
    expect(main.status, main.log).toBe('success');
    expect(await isValid(stage, oldest)).toBe(false);
    expect(await isValid(stage, stage.secret(own.secret))).toBe(true);
  });

  test('a dry run names its user in the cluster, and the missing privileges', async () => {
    await using stage = await openStage(cluster);
    const { id, value } = await asCloudProject(stage).createKey({ ...minterRole, indices: [] });
    const { main } = await runAs(stage, value, { ...rotation, 'dry-run': 'true' });
    expect(main.exitCode).toBe(1);
    expect(main.log).toContain(id);
    expect(main.log).toContain('_cloud_api_key');
    expect(main.log).toContain('the user lacks');
  });

  test('a version in which no Cloud key can create keys: the error has the instructions', async () => {
    await using stage = await openStage(cluster);
    const { value } = await asCloudProject(stage, { createsKeys: false }).createKey(minterRole);
    const { main } = await runAs(stage, value, rotation);
    expect(main.exitCode).toBe(1);
    expect(main.annotations[0]!.message).toContain(
      'This version does not let an Elastic Cloud API key create API keys: use a user or a token.',
    );
  });

  test('an unknown Cloud key is not accepted', async () => {
    await using stage = await openStage(cluster);
    asCloudProject(stage);
    const { main } = await runAs(stage, 'essu_QmV0dGVyIHRoYW4gbm90aGluZw==', rotation);
    expect(main.exitCode).toBe(1);
    expect(main.annotations[0]!.message).toContain('or api-key');
  });

  test('an API key of Elasticsearch itself is refused before any request, with the reason', async () => {
    await using stage = await openStage(cluster);
    const value = Buffer.from('VuaCfGcBCdbkQm-e5aOx:ui2lp2axTNmsyakw9tvNnw').toString('base64');
    const { main } = await runAs(stage, value, rotation);
    expect(main.exitCode).toBe(1);
    expect(main.annotations[0]!.message).toContain('such a key cannot create keys that have privileges');
    expect(stage.proxy.exchanges).toEqual([]);
  });
});
