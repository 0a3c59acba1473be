/** Real Beats of 7.17.29 send exactly the requests of their lists in __tests__/products. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Cluster } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { until } from '../support/cluster/until.ts';
import { type Configuration, describeRequest } from '../support/products/list.ts';
import { products } from '../support/products/products.ts';
import { prepare } from '../support/products/send.ts';
import { monitored, newHost, published } from './documents.ts';
import { mint } from './mint.ts';
import { startTarget } from './target.ts';
import {
  type Connection,
  filebeatOnce,
  heartbeatOnce,
  startHeartbeat,
  startMetricbeat,
} from './tools/beat.ts';
import { missingTool } from './tools/missing-tool.ts';
import { recorded, startRecording } from './tools/recording-proxy.ts';
import { BEATS, type BeatName } from './tools/tools.ts';

function listed(beat: BeatName, title: string): Configuration {
  const found = products
    .filter(({ product }) => product === beat)
    .flatMap(({ configurations }) => configurations)
    .find((configuration) => configuration.title === title);
  if (!found) throw new Error(`No list has the title "${title}".`);
  return found;
}

/** As `recorded` tells requests: without their queries. */
const requestsOf = (...configurations: Configuration[]): string[] =>
  [
    ...new Set(
      configurations.flatMap(({ requests }) =>
        requests.map((one) => describeRequest(one).replace(/\?[^: ]*/, '')),
      ),
    ),
  ].sort();

/** Runs a Beat until it has published. */
const run: Record<BeatName, (connection: Connection & { host: string }, cluster: Cluster) => Promise<void>> =
  {
    heartbeat: async (connection) => {
      const { url } = await startTarget();
      expect(await heartbeatOnce({ ...connection, url })).toMatchObject({ exitCode: 0 });
    },
    filebeat: async (connection) => {
      const folder = mkdtempSync(join(tmpdir(), 'lines-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const file = join(folder, 'lines.log');
      writeFileSync(file, 'one\n');
      expect(await filebeatOnce({ ...connection, file })).toMatchObject({ exitCode: 0 });
    },
    metricbeat: async (connection, cluster) => {
      const metricbeat = await startMetricbeat(connection);
      onTestFinished(async () => void (await metricbeat.stop()));
      await until('a round of three metric sets', 60, async () => {
        return (await published(cluster, 'metricbeat', connection.host)) >= 3 || undefined;
      });
      expect(await metricbeat.stop()).toMatchObject({ exitCode: 0 });
    },
  };

describe.skipIf(missingTool()).each(clusters())('Beats on Elasticsearch $version', (cluster) => {
  describe.each(BEATS)('%s', (beat) => {
    test('as installed', async () => {
      const list = listed(beat, `${beat} 7.17 as installed`);
      await prepare(cluster, list, (value) => value);
      const host = newHost();
      const { apiKey } = await mint(cluster, beat, host, 'publishing');
      const proxy = await startRecording(cluster.url);
      await run[beat]({ hosts: [proxy.url], apiKey, host, asInstalled: true }, cluster);
      expect(await published(cluster, beat, host)).toBeGreaterThan(0);
      expect(recorded(proxy.exchanges)).toEqual(requestsOf(list));
    });

    test('with setup.template and setup.ilm disabled', async () => {
      const list = listed(beat, `${beat} 7.17 with setup.template and setup.ilm disabled, on a new index`);
      const host = newHost();
      const { apiKey } = await mint(cluster, beat, host, 'publishing');
      const proxy = await startRecording(cluster.url);
      await run[beat]({ hosts: [proxy.url], apiKey, host }, cluster);
      expect(await published(cluster, beat, host)).toBeGreaterThan(0);
      expect(recorded(proxy.exchanges)).toEqual(requestsOf(list));
    });
  });

  test('heartbeat with monitoring.enabled', async () => {
    const host = newHost();
    const publishing = await mint(cluster, 'heartbeat', host, 'publishing');
    const monitoring = await mint(cluster, 'heartbeat', host, 'monitoring');
    const proxy = await startRecording(cluster.url);
    const { url } = await startTarget();
    const heartbeat = await startHeartbeat({
      hosts: [cluster.url],
      apiKey: publishing.apiKey,
      monitoringHosts: [proxy.url],
      config: monitoring.config,
      host,
      url,
    });
    onTestFinished(async () => void (await heartbeat.stop()));
    await until('a report', 60, async () => (await monitored(cluster, host)) > 0 || undefined);
    expect(await heartbeat.stop()).toMatchObject({ exitCode: 0 });
    const list = listed('heartbeat', 'heartbeat with monitoring.enabled');
    expect(recorded(proxy.exchanges)).toEqual(requestsOf(list));
  });
});
