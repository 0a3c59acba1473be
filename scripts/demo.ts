/**
 * The main job, as a user sees it: starts a real Elasticsearch, runs the built action for host001 as GitHub's runner would,
 * publishes a document with the delivered key, invalidates the key, and shows that it is invalid.
 */
import { authenticates, type Cluster, request } from '../__tests__/support/cluster/cluster.ts';
import { startNode } from '../__tests__/support/cluster/node.ts';
import { runStep } from '../__tests__/support/runner/run-step.ts';

const title = (text: string) => console.log(`\n\u001b[1m${text}\u001b[0m`);
const inputs = (cluster: Cluster, more: Record<string, string>) => ({
  cluster: cluster.url,
  username: cluster.username,
  password: cluster.password,
  host: 'host001',
  ...more,
});

async function demo(cluster: Cluster): Promise<void> {
  title('operation: create — the log');
  const created = await runStep({
    inputs: inputs(cluster, { operation: 'create' }),
    secrets: [cluster.password],
  });
  console.log(created.log);
  if (created.exitCode !== 0) throw new Error('The step failed.');

  title('Its outputs, as a later step would print them');
  for (const [name, value] of Object.entries(created.outputs))
    console.log(`${name}=${mask(value, created.masks)}`);
  title('Its job summary');
  console.log(created.summary);

  const { 'api-key': credential = '', encoded } = created.outputs;
  const authorization = `ApiKey ${encoded}`;
  title('A document published with the key, into heartbeat-demo');
  const document = { '@timestamp': new Date().toISOString(), monitor: { status: 'up' } };
  const published = await request(cluster, 'POST', '/heartbeat-demo/_create/1', document, { authorization });
  console.log(`${published.status} ${JSON.stringify(published.body)}`);
  if (published.status !== 201) throw new Error('The key did not publish.');
  await created.post();

  title('operation: invalidate — the log');
  const invalidated = await runStep({
    inputs: inputs(cluster, { operation: 'invalidate' }),
    secrets: [cluster.password],
  });
  console.log(invalidated.log);
  if (await authenticates(cluster, credential)) throw new Error('The key still authenticates.');
  title('The key now');
  const refused = await request(cluster, 'GET', '/_security/_authenticate', undefined, { authorization });
  console.log(`${refused.status} ${JSON.stringify(refused.body)}`.slice(0, 400));
}

const mask = (text: string, masks: string[]) =>
  masks.reduce((masked, secret) => masked.replaceAll(secret, '***'), text);

title('Starting Elasticsearch 9.5.3 (or 8.19.21, as there is a JDK for it)');
const node = await startNode({ version: '9.5.3' }).catch(() => startNode({ version: '8.19.21' }));
try {
  console.log(`Elasticsearch ${node.version} at ${node.url}`);
  await demo(node);
} finally {
  await node.stop();
}
