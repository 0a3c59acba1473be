/** Documents that say which key wrote them, as a Beat writes them through an ingest pipeline. */
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type Cluster, expectOk, request } from '../cluster/cluster.ts';
import { snippets } from '../documents/snippets.ts';
import { minterRole } from '../stage/stage.ts';
import { mintingRoles, together } from './minting-roles.ts';

const [pipeline = '', , template = ''] = snippets()
  .filter(({ file }) => file === 'docs/confirm.md')
  .map(({ text }) => text);

/** What a user needs who also confirms: with the role of docs/privileges.md for that. */
export const confirmingRole = together([minterRole, mintingRoles().get('heartbeat-confirmer') ?? {}]);

/** The pipeline of docs/confirm.md. A node from single jars has no processor `remove`, which is optional. */
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
  /** Without one, the document does not say who wrote it. */
  pipeline?: string;
  /** Further fields. */
  more?: object;
}

/** As a Beat does it: a `create` in a bulk request, with the key alone. Searches see the document then. Throws where the cluster refuses it. */
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

/** The ids that the documents of an index name as those of the keys that wrote them, the oldest first. */
export async function writers(cluster: Cluster, index: string): Promise<(string | undefined)[]> {
  interface Hits {
    hits: { hits: { _source: { written_by?: { api_key: { id: string } } } }[] };
  }
  const body = { sort: ['@timestamp'] };
  const { hits } = await expectOk(request<Hits>(cluster, 'POST', `/${index}/_search`, body));
  return hits.hits.map(({ _source }) => _source.written_by?.api_key.id);
}

/** The name of an index of this test. It goes when the test ends: a node takes 1,000 shards. */
export function newIndex(cluster: Cluster, index = `heartbeat-confirm-${randomBytes(4).toString('hex')}`) {
  onTestFinished(async () => {
    await expectOk(request(cluster, 'DELETE', `/${index}?ignore_unavailable=true`));
  });
  return index;
}
