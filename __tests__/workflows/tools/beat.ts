/** Runs real Beats with a cluster. The caller counts the documents. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program, type Result } from './program.ts';
import { type BeatName, beat } from './tools.ts';

export type Connection = {
  /** URLs of one cluster. */
  hosts: string[];
  /** A publishing key in the form `id:api_key`. */
  apiKey?: string;
  /** Lines for the Beat's file from the action: in place of `apiKey`, or for monitoring. They override other settings. */
  config?: string;
  /** Switches monitoring on, to the cluster at these URLs. */
  monitoringHosts?: string[];
  /** Whether it checks its index template and lifecycle policy, as installed. Default: false, so the cluster needs neither. */
  asInstalled?: boolean;
  /** PEM of a private authority that signed the certificates of both. */
  caCertificate?: string;
  /** Documents carry it as `agent.name`. Default `host001`. */
  host?: string;
};

export type RunningBeat = {
  pid: number;
  /** Its log so far. */
  readonly log: string;
  /** Stops it as Ctrl-C does, and removes its files. May be called more than once. */
  stop(): Promise<Result>;
};

/** Checks `url` once, which adds one document to `heartbeat-*`. */
export async function heartbeatOnce(connection: Connection & { url: string }): Promise<Result> {
  const monitors = httpMonitor(connection.url);
  return finish('heartbeat', connection, { 'heartbeat.monitors': monitors, 'heartbeat.run_once': true });
}

/** Checks `url` repeatedly until it is stopped. */
export async function startHeartbeat(
  connection: Connection & { url: string; schedule?: string },
): Promise<RunningBeat> {
  const monitors = httpMonitor(connection.url, connection.schedule);
  return start('heartbeat', connection, { 'heartbeat.monitors': monitors });
}

/** Publishes each line of a file. */
export async function filebeatOnce(connection: Connection & { file: string }): Promise<Result> {
  // Not `filestream`, its successor: that one does not end with `--once`.
  const inputs = [{ type: 'log', close_eof: true, paths: [connection.file] }];
  return finish('filebeat', connection, { 'filebeat.inputs': inputs }, ['--once']);
}

/** Publishes load, memory and uptime of this machine every second until it is stopped: three documents a second. */
export async function startMetricbeat(connection: Connection): Promise<RunningBeat> {
  const modules = [{ module: 'system', metricsets: ['load', 'memory', 'uptime'], period: '1s' }];
  // by default the first round starts after a random time of up to ten seconds
  return start('metricbeat', connection, { 'metricbeat.modules': modules, 'metricbeat.max_start_delay': 0 });
}

/** `heartbeat test output`: tests the key on the cluster. Exit code 1 if it fails. */
export async function testOutput(connection: Connection): Promise<Result> {
  return finish('heartbeat', connection, { 'heartbeat.monitors': [] }, ['test', 'output']);
}

function httpMonitor(url: string, schedule = '@every 1s') {
  return [{ type: 'http', id: 'target', urls: [url], schedule }];
}

async function finish(name: BeatName, connection: Connection, settings: object, args: string[] = []) {
  const { program, home } = await launch(name, connection, settings, args);
  // 60 s: a Beat retries endlessly if the cluster refuses it
  return program.end(60).finally(() => rmSync(home, { recursive: true, force: true }));
}

async function start(name: BeatName, connection: Connection, settings: object): Promise<RunningBeat> {
  const { program, home } = await launch(name, connection, settings, []);
  return {
    pid: program.pid,
    get log() {
      return program.log;
    },
    stop: () => program.stop().finally(() => rmSync(home, { recursive: true, force: true })),
  };
}

async function launch(name: BeatName, connection: Connection, settings: object, args: string[]) {
  const path = await beat(name);
  const home = mkdtempSync(join(tmpdir(), `${name}-`));
  const files = {
    // JSON is YAML
    [`${name}.yml`]: JSON.stringify({ ...commonSettings(connection), ...settings }),
    'from-the-action.yml': connection.config ?? '',
  };
  // A Beat refuses a file that anyone but its owner may write.
  for (const [file, text] of Object.entries(files)) writeFileSync(join(home, file), text, { mode: 0o600 });
  const configs = Object.keys(files).flatMap((file) => ['-c', join(home, file)]);
  const program = new Program(path, [...args, '-e', '--path.home', home, ...configs], { cwd: home, env: {} });
  return { program, home };
}

function commonSettings(connection: Connection) {
  const { hosts, apiKey, monitoringHosts, asInstalled, caCertificate, host = 'host001' } = connection;
  const tls = caCertificate && { ssl: { certificate_authorities: [caCertificate] } };
  return {
    name: host,
    // not compressed, so that a proxy can read it
    'output.elasticsearch': { hosts, compression_level: 0, ...(apiKey && { api_key: apiKey }), ...tls },
    'monitoring.enabled': monitoringHosts !== undefined,
    'monitoring.elasticsearch': {
      ...(monitoringHosts && { hosts: monitoringHosts, ...tls }),
      // the first report follows after one period, by default ten seconds
      'metrics.period': '1s',
      'state.period': '1s',
    },
    ...(!asInstalled && { 'setup.template.enabled': false, 'setup.ilm.enabled': false }),
  };
}
