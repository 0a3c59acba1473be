/** The privileges of a Beat's key whose documents get its id from a pipeline. */
import { beforeAll, describe, expect, test } from 'vitest';
import { createUser, expectOk, request } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { newHost } from '../support/scenario/confirming.ts';
import { newIndex, publish, putPipeline, putTemplate, writers } from '../support/scenario/documents.ts';
import { createKey } from '../support/stage/keys.ts';

describe.each(clusters())('the key of a Beat on Elasticsearch $version', (cluster) => {
  beforeAll(() => putPipeline(cluster));

  /** A Beat's key with only these privileges on its index. */
  const keyWith = (index: string, ...privileges: string[]) =>
    createKey(cluster, {
      role_descriptors: { writer: { cluster: [], indices: [{ names: [`${index}*`], privileges }] } },
    });

  test.each([
    ['the pipeline that the Beat names', 'written-by'],
    ['the pipeline of the index template', undefined],
  ])('needs no privilege for %s', async (_, pipeline) => {
    const [host, index] = [newHost(), newIndex(cluster)];
    if (!pipeline) await putTemplate(cluster, index);
    const creates = await keyWith(index, 'create_doc', 'auto_configure');
    const adds = await keyWith(index, 'create_doc');
    const writing = { host, index, ...(pipeline && { pipeline }) };
    await publish(cluster, creates.credential, writing);
    await publish(cluster, adds.credential, writing);
    expect(await writers(cluster, index)).toEqual([creates.id, adds.id]);
  });

  test('cannot set the id of another key: the final pipeline of the index runs last', async () => {
    const [host, index] = [newHost(), newIndex(cluster)];
    await putTemplate(cluster, index);
    const { id, credential } = await keyWith(index, 'create_doc', 'auto_configure');
    await publish(cluster, credential, { host, index, more: { written_by: { api_key: { id: 'another' } } } });
    expect(await writers(cluster, index)).toEqual([id]);
  });

  test('gets 400 for each document while the pipeline does not exist', async () => {
    const [host, index] = [newHost(), newIndex(cluster)];
    const { credential } = await keyWith(index, 'create_doc', 'auto_configure');
    await expect(publish(cluster, credential, { host, index, pipeline: 'absent' })).rejects.toThrow(
      /"status":400.*pipeline with id \[absent\] does not exist/,
    );
  });

  test('the setting works on an existing index, and manage_pipeline is enough to create the pipeline', async () => {
    const [host, index] = [newHost(), newIndex(cluster)];
    const { id, credential } = await keyWith(index, 'create_doc', 'auto_configure');
    await publish(cluster, credential, { host, index });
    const admin = { ...cluster, ...(await createUser(cluster, { cluster: ['manage_pipeline'] })) };
    const processors = [{ set_security_user: { field: 'written_by', properties: ['api_key'] } }];
    await expectOk(request(admin, 'PUT', `/_ingest/pipeline/${index}`, { processors }));
    await expectOk(request(admin, 'DELETE', `/_ingest/pipeline/${index}`));
    await expectOk(request(cluster, 'PUT', `/${index}/_settings`, { 'index.final_pipeline': 'written-by' }));
    await publish(cluster, credential, { host, index });
    expect(await writers(cluster, index)).toEqual([undefined, id]);
  });
});
