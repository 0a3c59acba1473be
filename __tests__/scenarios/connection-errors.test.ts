/** A cluster that cannot be reached, or another server: each error says what happened and what to do. */
import { describe, expect } from 'vitest';
import { authenticates } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { gatewayError, html, json } from '../support/proxy/answers.ts';
import { answerWith } from '../support/proxy/faults.ts';
import { transcript } from '../support/runner/transcript.ts';
import { failureOf } from '../support/scenario/failed.ts';
import { test } from '../support/scenario/test.ts';

const CREATE = { operation: 'create', host: 'host001' };
const EVERY = { occurrence: 'every' } as const;

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  test('a wrong password', async ({ setting }) => {
    const here = await setting(cluster);
    const password = 'Wr0ng-wR0ng-wrOng';
    here.secrets.push(password);
    const { title, message } = failureOf(await here.run({ ...CREATE, password }));
    expect(title).toBe('Elasticsearch did not accept the credentials');
    expect(message).toMatch(/\(401\) while creating the API key.*\nCheck username and password/);
    expect(here.asked()).toHaveLength(1);
  });

  test('a token that the cluster does not know', async ({ setting }) => {
    const here = await setting(cluster);
    const token = 'AAEAAWVsYXN0aWMvZmxlZXQtc2VydmVyL3Rva2VuMTpubw';
    here.secrets.push(token);
    const main = await here.run({ ...CREATE, username: '', password: '', 'bearer-token': token });
    const { title, message } = failureOf(main);
    expect(title).toBe('Elasticsearch did not accept the credentials');
    expect(message).toContain('or bearer-token, against this cluster');
    expect(main.masks).toContain(token);
  });

  test('a host name that is not known', async ({ setting }) => {
    const here = await setting(cluster);
    const { title, message } = failureOf(await here.run({ ...CREATE, cluster: 'https://es.invalid:9200' }));
    expect(title).toBe('The cluster cannot be reached');
    expect(message).toMatch(
      /The host name of the cluster is not known here: es\.invalid:9200\.\nCheck cluster/,
    );
  });

  test('a port without a listener', async ({ setting }) => {
    const here = await setting(cluster);
    here.proxy.down();
    const { title, message } = failureOf(await here.run(CREATE));
    expect(title).toBe('The cluster cannot be reached');
    expect(message).toMatch(/The connection was refused.*\nCheck cluster/);
    await here.proxy.up();
  });

  test('https where the cluster speaks http', async ({ setting }) => {
    const here = await setting(cluster);
    const { title, message } = failureOf(
      await here.run({ ...CREATE, cluster: here.proxy.url.replace('http:', 'https:') }),
    );
    expect(title).toBe('The cluster does not speak TLS here');
    expect(message).toMatch(/\nCheck the scheme and the port of cluster\./);
  });

  test.for([
    { what: 'another JSON service', answer: json(200, { status: 'ok' }) },
    { what: 'a sign-on page', answer: html(200, 'Sign in') },
  ])('$what instead of Elasticsearch', async ({ answer }, { setting }) => {
    const here = await setting(cluster);
    here.proxy.fault(EVERY, answerWith(answer));
    const { title, message } = failureOf(await here.run(CREATE));
    expect(title).toBe('This is not Elasticsearch');
    expect(message).toMatch(
      /its product header is missing\.\nCheck cluster: scheme, host, port and path prefix/,
    );
  });

  test('a redirect is not followed: the credential is sent nowhere else', async ({ setting }) => {
    const here = await setting(cluster);
    here.proxy.fault(EVERY, 'redirect');
    const { title, message } = failureOf(await here.run(CREATE));
    expect(title).toBe('This is not Elasticsearch');
    expect(message).toContain('a redirect is not followed');
    expect(here.proxy.strayed).toEqual([]);
  });

  test('a URL with a path that is not of Elasticsearch', async ({ setting }) => {
    const here = await setting(cluster);
    here.proxy.fault(EVERY, answerWith(json(404, { statusCode: 404, error: 'Not Found' })));
    const { title, message } = failureOf(await here.run({ ...CREATE, cluster: `${here.proxy.url}/kibana` }));
    expect(title).toBe('There is no API key endpoint at this address');
    expect(message).toContain('it is the base URL of Elasticsearch');
    expect(here.asked()[0]).toBe('POST /kibana/_security/api_key?refresh=false');
  });

  test('a path below which Elasticsearch has nothing', async ({ setting }) => {
    const here = await setting(cluster);
    const { title } = failureOf(await here.run({ ...CREATE, cluster: `${here.proxy.url}/kibana` }));
    expect(title).toBe('There is no API key endpoint at this address');
  });

  test('a gateway before a cluster that is down', async ({ setting }) => {
    const here = await setting(cluster);
    here.proxy.fault(EVERY, answerWith(gatewayError(502)));
    const { title, message } = failureOf(await here.run(CREATE));
    expect(title).toBe('The cluster answered with an error');
    expect(message).toContain('502 while creating the API key');
  });

  test('a cluster that does not answer in time', async ({ setting }) => {
    const here = await setting(cluster);
    here.proxy.fault({ path: /api_key$/, method: 'POST', ...EVERY }, 'hang');
    const main = await here.run({ ...CREATE, 'request-timeout': '1s' });
    const { title, message } = failureOf(main);
    expect(title).toBe('Elasticsearch did not answer in time');
    expect(message).toMatch(/\nRun the job again; a larger request-timeout helps/);
  });

  test('one of several addresses is unreachable: the others are used', async ({ setting, expect }) => {
    const here = await setting(cluster);
    const nodes = `http://127.0.0.1:9, ${here.proxy.url}\nhttp://127.0.0.1:9/`;
    const main = await here.run({ ...CREATE, cluster: nodes });
    expect(main.exitCode).toBe(0);
    await main.post();
    expect(await here.validIds()).toEqual([main.outputs.id]);
    expect(here.asked()).toEqual([
      'POST /_security/api_key?refresh=false',
      'POST /_security/user/_has_privileges',
    ]);
    const servers = { elasticsearch: here.proxy.url, dead: 'http://127.0.0.1:9' };
    await expect(transcript(main, servers)).toMatchFileSnapshot('__snapshots__/several-urls.txt');
  });

  test('an answer of one address is lost: the create goes to another only after its key was invalidated', async ({
    setting,
  }) => {
    const here = await setting(cluster);
    here.proxy.fault({ method: 'POST', path: /api_key$/, ...EVERY }, 'swallow-cut');
    const main = await here.run({ ...CREATE, cluster: `${here.proxy.url}, ${cluster.url}` });
    const asked = main.events.flatMap((event) =>
      event.type === 'request' && event.method === 'POST' ? [new URL(event.url).pathname] : [],
    );
    const creates = asked.flatMap((path, at) => (path === '/_security/api_key' ? [at] : []));
    expect(creates.length).toBeGreaterThan(0);
    for (const [from, to] of creates.slice(1).map((at, index) => [creates[index]!, at] as const))
      expect(asked.slice(from + 1, to)).toContain('/_security/_query/api_key');
    await main.post();
    expect(main.exitCode).toBe(0);
    expect(await authenticates(cluster, main.outputs['api-key']!)).toBe(true);
    // The requests whose answer was lost.
    expect(await here.validIds()).toEqual([]);
  });

  test('all of several addresses are unreachable', async ({ setting }) => {
    const here = await setting(cluster);
    here.proxy.down();
    const nodes = `http://127.0.0.1:9, ${here.proxy.url}`;
    expect(failureOf(await here.run({ ...CREATE, cluster: nodes })).title).toBe(
      'The cluster cannot be reached',
    );
    await here.proxy.up();
  });
});
