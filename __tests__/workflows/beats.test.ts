/** Real Beats publish with only their keys. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { expectOk, request, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { until } from '../support/cluster/until.ts';
import { monitored, newHost, published } from './documents.ts';
import { mint } from './mint.ts';
import { startTarget } from './target.ts';
import {
  type Connection,
  filebeatOnce,
  heartbeatOnce,
  startHeartbeat,
  startMetricbeat,
  testOutput,
} from './tools/beat.ts';
import { missingTool } from './tools/missing-tool.ts';
import { startRecording } from './tools/recording-proxy.ts';

describe.skipIf(missingTool()).each(clusters())('Beats on Elasticsearch $version', (cluster) => {
  const hosts = [cluster.url];

  test('Heartbeat publishes a check', async () => {
    const host = newHost();
    const { apiKey } = await mint(cluster, 'heartbeat', host, 'publishing');
    const target = await startTarget();
    expect(await heartbeatOnce({ hosts, apiKey, host, url: target.url })).toMatchObject({ exitCode: 0 });
    expect(target.checks()).toBe(1);
    expect(await published(cluster, 'heartbeat', host)).toBe(1);
  });

  test('Filebeat publishes each line of a file', async () => {
    const host = newHost();
    const { apiKey } = await mint(cluster, 'filebeat', host, 'publishing');
    const file = newFile('one\ntwo\nthree\n');
    expect(await filebeatOnce({ hosts, apiKey, host, file })).toMatchObject({ exitCode: 0 });
    expect(await published(cluster, 'filebeat', host)).toBe(3);
  });

  test('Metricbeat publishes what it measures', async () => {
    const host = newHost();
    const { apiKey } = await mint(cluster, 'metricbeat', host, 'publishing');
    const metricbeat = await startMetricbeat({ hosts, apiKey, host });
    onTestFinished(async () => void (await metricbeat.stop()));
    await until('two rounds of three metric sets', 30, async () => {
      const documents = await published(cluster, 'metricbeat', host);
      return documents >= 6 || undefined;
    });
    expect(await metricbeat.stop()).toMatchObject({ exitCode: 0 });
  });

  test('an invalidated key no longer passes `test output`', async () => {
    const { id, apiKey } = await mint(cluster, 'heartbeat', newHost(), 'publishing');
    const before = await testOutput({ hosts, apiKey });
    expect(before.log).toContain('talk to server... OK');
    expect(before.exitCode).toBe(0);

    await waitUntilVisible(cluster, id);
    await expectOk(request(cluster, 'DELETE', '/_security/api_key', { ids: [id] }));
    const after = await testOutput({ hosts, apiKey });
    expect(after.log).toMatch(/talk to server... ERROR 401 Unauthorized: .*has been invalidated/);
    expect(after.exitCode).toBe(1);
  });

  test('Heartbeat sends monitoring with a monitoring key', async () => {
    const host = newHost();
    const publishing = await mint(cluster, 'heartbeat', host, 'publishing');
    const monitoring = await mint(cluster, 'heartbeat', host, 'monitoring');
    await expectMonitoring(host, {
      hosts,
      apiKey: publishing.apiKey,
      monitoringHosts: [await monitoringUrl()],
      config: `monitoring.elasticsearch.api_key: "${monitoring.apiKey}"\n`,
    });
  });

  test('Heartbeat sends monitoring with a combined key', async () => {
    const host = newHost();
    const { apiKey } = await mint(cluster, 'heartbeat', host, 'publishing', 'monitoring');
    await expectMonitoring(host, {
      hosts: [await monitoringUrl()],
      config: `output.elasticsearch.api_key: "${apiKey}"\nmonitoring.enabled: true\n`,
    });
  });

  const monitoringUrl = async () => (await startRecording(cluster.url)).url;

  async function expectMonitoring(host: string, connection: Connection): Promise<void> {
    const { url } = await startTarget();
    const heartbeat = await startHeartbeat({ ...connection, host, url });
    onTestFinished(async () => void (await heartbeat.stop()));
    await until('checks and reports', 30, async () => {
      const [checks, reports] = [await published(cluster, 'heartbeat', host), await monitored(cluster, host)];
      return (checks > 0 && reports > 0) || undefined;
    });
    expect(await heartbeat.stop()).toMatchObject({ exitCode: 0 });
  }
});

function newFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lines-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'lines.log'), text);
  return join(folder, 'lines.log');
}
