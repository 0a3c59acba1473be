/** Runs the steps and sends the requests of the documents, as a reader would. */
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { authenticates, type Cluster, expectOk, request } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { type Snippet, snippetsOf } from '../support/documents/snippets.ts';
import { actionSteps } from '../support/documents/steps.ts';
import { runStep } from '../support/runner/run-step.ts';
import { mintingRoles } from '../support/scenario/minting-roles.ts';
import { createKey, managedKey, validOf } from '../support/stage/keys.ts';
import { openStage, type Stage, writer } from '../support/stage/stage.ts';

const named = (snippet: Snippet) => ({ ...snippet, where: `${snippet.file}:${snippet.line}` });

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test.each(snippetsOf('step').map(named))('$where: the step does what it says', async ({ text }) => {
    await using stage = await openStage(cluster, { environments: ['production'] });
    const [step] = actionSteps(parse(text));
    const inputs = Object.fromEntries(
      Object.entries(step!.with).map(([name, value]) => [name, evaluated(String(value), stage)]),
    );
    const keys = {
      production: await managedKey(stage, { metadata: { environment: 'production' } }),
      preview: await managedKey(stage, { metadata: { environment: 'pr-12' } }),
      byHand: await createKey(stage.minter, {}),
    };

    const { status, log } = await stage.run(inputs);
    const isError = text.includes(': an error'); // the document says so
    expect(status, log).toBe(isError ? 'failure' : 'success');
    const ended = inputs.operation === 'invalidate' && !isError ? ['preview'] : [];
    expect(await validOf(cluster, keys)).toEqual(Object.keys(keys).filter((name) => !ended.includes(name)));
    if (inputs['dry-run']) expect(log).toContain(keys.byHand.id);
    if (inputs.secret) {
      const secret = stage.secret(inputs.secret, { scope: 'environment', environment: 'production' });
      expect(await authenticates(cluster, secret)).toBe(true);
    }
  });

  test.each(snippetsOf('request').map(named))(
    '$where: its user or role can create keys',
    async ({ text }) => {
      const { username, password, purpose } = await minterOf(cluster, text);
      const inputs = {
        operation: 'create',
        cluster: cluster.url,
        username,
        password,
        host: 'host001',
        purpose,
      };
      const step = await runStep({ inputs, secrets: [password] });
      expect(step.status, step.log).toBe('success');
      expect(await authenticates(cluster, step.outputs['api-key']!)).toBe(true);
    },
  );
});

/** The values for `${{ … }}` in a workflow. */
function evaluated(value: string, { proxy, minter }: Stage): string {
  const values: Record<string, string> = {
    'vars.ELASTICSEARCH_URL': proxy.url,
    'secrets.ELASTICSEARCH_USERNAME': minter.username,
    'secrets.ELASTICSEARCH_PASSWORD': minter.password,
    'steps.app.outputs.token': writer,
    'github.event.number': '12',
    'vars.HOST': '',
  };
  return value.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
    const found = values[expression];
    if (found === undefined) throw new Error(`Nothing here stands for ${expression}.`);
    return found;
  });
}

/** Sends the request, which creates a role or a user, and returns a minting user. */
async function minterOf(cluster: Cluster, text: string) {
  const [, path = '', json = ''] = /^PUT (\S+)\n([\s\S]+)/.exec(text) ?? [];
  const body = JSON.parse(json) as { password?: string; roles?: string[] };
  // a user's roles are those of the same document
  for (const role of body.roles ?? [])
    await expectOk(request(cluster, 'PUT', `/_security/role/${role}`, mintingRoles().get(role)));
  await expectOk(request(cluster, 'PUT', path, body));
  const name = path.split('/').at(-1)!;
  // `heartbeat-publishing-minter` may create keys for publishing
  const purpose = (body.roles ?? []).map((role) => role.split('-').at(1)).join(', ');
  if (body.password) return { username: name, password: body.password, purpose };
  const user = { username: `of-${name}`, password: randomBytes(12).toString('base64url') };
  const { password } = user;
  await expectOk(request(cluster, 'PUT', `/_security/user/${user.username}`, { password, roles: [name] }));
  return { ...user, purpose: 'publishing' };
}
