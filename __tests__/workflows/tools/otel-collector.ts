/** Runs a real OpenTelemetry Collector against a cluster. The caller counts the documents. */
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../support/cluster/until.ts';
import { Program, type Result } from './program.ts';
import { collector } from './tools.ts';

export interface Settings {
  /** URL of the cluster. */
  endpoint: string;
  /** The action's output `config`: the exporter's lines. */
  config: string;
}

export class OtelCollector {
  readonly #program: Program;
  readonly #home: string;
  readonly #url: string;

  private constructor(program: Program, home: string, url: string) {
    this.#program = program;
    this.#home = home;
    this.#url = url;
  }

  /** Starts it, and waits until it accepts telemetry. */
  static async start({ endpoint, config }: Settings): Promise<OtelCollector> {
    const path = await collector();
    const home = mkdtempSync(join(tmpdir(), 'otel-collector-'));
    const receiver = `127.0.0.1:${await freePort()}`;
    const files = { 'collector.yml': JSON.stringify(settingsOf(endpoint, receiver)), 'action.yml': config };
    for (const [file, text] of Object.entries(files)) writeFileSync(join(home, file), text, { mode: 0o600 });
    const args = Object.keys(files).map((file) => `--config=file:${join(home, file)}`);
    const running = new OtelCollector(
      new Program(path, args, { cwd: home, env: {} }),
      home,
      `http://${receiver}`,
    );
    try {
      await until(
        'the collector takes telemetry',
        20,
        () => running.log.includes('Everything is ready') || undefined,
      );
    } catch (error) {
      const { log } = await running.stop();
      throw new Error(`The collector did not start:\n${log}`, { cause: error });
    }
    return running;
  }

  /** Its log so far. */
  get log(): string {
    return this.#program.log;
  }

  /** Sends one log record, one data point and one span, as the SDKs of OpenTelemetry do. */
  async send(host: string): Promise<void> {
    for (const [signal, body] of Object.entries(telemetryOf(host))) {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${this.#url}/v1/${signal}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${signal}: ${answer.status} ${await answer.text()}`);
    }
  }

  /** Stops it as Ctrl-C does, and removes its files. */
  stop(): Promise<Result> {
    return this.#program.stop().finally(() => rmSync(this.#home, { recursive: true, force: true }));
  }
}

/** The configuration in addition to the key. Other settings of the exporter are defaults, except batching. */
function settingsOf(endpoint: string, receiver: string) {
  const pipeline = { receivers: ['otlp'], exporters: ['elasticsearch'] };
  return {
    receivers: { otlp: { protocols: { http: { endpoint: receiver } } } },
    // each record is sent at once
    exporters: { elasticsearch: { endpoint, sending_queue: { enabled: false } } },
    service: {
      pipelines: { logs: pipeline, metrics: pipeline, traces: pipeline },
      telemetry: { metrics: { level: 'none' } },
    },
  };
}

/** OTLP in JSON (https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding). */
function telemetryOf(host: string) {
  const now = `${Date.now()}000000`;
  const resource = { attributes: [{ key: 'host.name', value: { stringValue: host } }] };
  const scope = { name: 'test' };
  const point = { asInt: '1', timeUnixNano: now, startTimeUnixNano: now };
  const span = {
    traceId: '5b8efff798038103d269b633813fc60c',
    spanId: 'eee19b7ec3c1b174',
    name: 'check',
    startTimeUnixNano: now,
    endTimeUnixNano: now,
  };
  const record = { timeUnixNano: now, body: { stringValue: 'checked' } };
  return {
    logs: { resourceLogs: [{ resource, scopeLogs: [{ scope, logRecords: [record] }] }] },
    metrics: {
      resourceMetrics: [
        {
          resource,
          scopeMetrics: [{ scope, metrics: [{ name: 'checks', gauge: { dataPoints: [point] } }] }],
        },
      ],
    },
    traces: { resourceSpans: [{ resource, scopeSpans: [{ scope, spans: [span] }] }] },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
