/** Documents with the id of the key that wrote them, as a Beat writes them through an ingest pipeline. */
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type Cluster, expectOk, request } from '../cluster/cluster.ts';
import { snippets } from '../documents/snippets.ts';
import { minterRole } from '../stage/stage.ts';
import { mintingRoles, together } from './minting-roles.ts';

const [pipeline = '', , template = ''] = snippets()
  .filter(({ file }) => file === 'docs/confirm.md')
  .map(({ text }) => text);

/** The role of a minting user that also confirms, from docs/privileges.md. */
export const confirmingRole = together([minterRole, mintingRoles().get('heartbeat-confirmer') ?? {}]);

/** The pipeline of docs/confirm.md, without the optional processor `remove`, which test nodes lack. */
export async function putPipeline(cluster: Cluster): Promise<void> {
  const [head = '', body = ''] = pipeline.split(/\n(?=\{)/);
  const [method = '', path = ''] = head.split(' ');
  const { processors } = JSON.parse(body) as { processors: object[] };
  const there = processors.filter((processor) => !('remove' in processor));
  await expectOk(request(cluster, method, `/${path}`, { processors: there }));
}

/** The index template of docs/confirm.md, for the indices of one test. */
export async function putTemplate(cluster: Cluster, index: string): Promise<void> {
  const body = { index_patterns: [`${index}*`], priority: 500, ...(JSON.parse(template) as object) };
  await expectOk(request(cluster, 'PUT', `/_index_template/${index}`, body));
  onTestFinished(async () => {
    await expectOk(request(cluster, 'DELETE', `/_index_template/${index}`));
  });
}

export interface Writing {
  /** `agent.name`. */
  host: string;
  index: string;
  /** Without a pipeline, the document has no key id. */
  pipeline?: string;
  /** Further fields. */
  more?: object;
}

/** Writes a document as a Beat does: a `create` in a bulk request. Searches see it afterwards. Throws if the cluster refuses it. */
export async function publish(cluster: Cluster, credential: string, writing: Writing) {
  const { host, index, pipeline, more } = writing;
  const lines = [
    { create: { _index: index } },
    { '@timestamp': new Date().toISOString(), agent: { name: host }, ...more },
  ];
  const body = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
  const path = `/_bulk${pipeline ? `?pipeline=${pipeline}` : ''}`;
  const authorization = `ApiKey ${Buffer.from(credential).toString('base64')}`;
  const answer = await expectOk(request<{ errors: boolean }>(cluster, 'POST', path, body, { authorization }));
  if (answer.errors) throw new Error(JSON.stringify(answer));
  await expectOk(request(cluster, 'POST', `/${index}/_refresh`));
}

/** The key ids in the documents of an index, oldest first. */
export async function writers(cluster: Cluster, index: string): Promise<(string | undefined)[]> {
  interface Hits {
    hits: { hits: { _source: { written_by?: { api_key: { id: string } } } }[] };
  }
  const body = { sort: ['@timestamp'] };
  const { hits } = await expectOk(request<Hits>(cluster, 'POST', `/${index}/_search`, body));
  return hits.hits.map(({ _source }) => _source.written_by?.api_key.id);
}

/** The name of an index of this test. It is deleted when the test ends, because a node allows 1,000 shards. */
export function newIndex(cluster: Cluster, index = `heartbeat-confirm-${randomBytes(4).toString('hex')}`) {
  onTestFinished(async () => {
    await expectOk(request(cluster, 'DELETE', `/${index}?ignore_unavailable=true`));
  });
  return index;
}
