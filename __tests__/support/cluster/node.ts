/** Starts one real Elasticsearch node with security on this machine, from Elastic's own jars. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Authority, createAuthority } from './certificates.ts';
import { layOutHome } from './home.ts';
import { javaArguments } from './jvm.ts';
import { type Cluster, request } from './request.ts';
import { prepareRuntime, type Runtime } from './runtime.ts';
import { until } from './until.ts';
import type { Version } from './versions.ts';

export type NodeOptions = {
  version: Version;
  /** Default: basic. The realms JWT, PKI and LDAP need a trial. */
  license?: 'basic' | 'trial';
  /** HTTPS with its own authority (`config/certs/ca.crt`), and whether it requests client certificates. */
  tls?: boolean | { clientAuthentication: 'optional' | 'required' };
  /** Further lines of elasticsearch.yml. */
  settings?: string;
  /** Secure settings by name. */
  secureSettings?: Record<string, string>;
  /** Further files of the folder config, by name. */
  files?: Record<string, string>;
};

export type Node = Cluster & {
  version: Version;
  username: 'elastic';
  /** The node's folder: config, data, logs/node.log. Removed with the node. */
  home: string;
  pid: number;
  /** With `tls`: issues certificates that the node trusts. */
  authority?: Authority;
  /** Stops the node and removes its home. May be called more than once. */
  stop(): Promise<void>;
};

/**
 * Starts a node, and waits until it answers the user elastic and has its license and security index.
 * It stops with `stop()`, or when this process ends in any way: see TestNode.java.
 * Throws MissingTool without a suitable JDK or Maven, and an error with the end of the log if the node does not start.
 */
export async function startNode(options: NodeOptions): Promise<Node> {
  const { version, license = 'basic' } = options;
  const runtime = await prepareRuntime(version);
  const password = randomBytes(12).toString('base64url');
  const tls = options.tls ? await tlsFor(options.tls) : undefined;
  const home = layOutHome({
    license,
    settings: [...(tls?.settings ?? []), options.settings ?? ''].join('\n'),
    secureSettings: { 'bootstrap.password': password, ...options.secureSettings },
    files: { ...tls?.files, ...options.files },
  });
  const java = launch(version, runtime, home);
  const stop = () => end(java, home);
  try {
    const port = await until('the port of the node', 120, () => isUp(java) && boundPort(home));
    const url = `${tls ? 'https' : 'http'}://127.0.0.1:${port}`;
    const cluster = { version, url, username: 'elastic' as const, password, ...tls?.cluster };
    await until('the license of the node', 60, () => isUp(java) && hasLicense(cluster, license));
    await securityIndex(cluster);
    return { ...cluster, home, pid: java.pid!, ...(tls && { authority: tls.authority }), stop };
  } catch (error) {
    const log = readFileSync(join(home, 'logs/node.log'), 'utf8').split('\n').slice(-40).join('\n');
    await stop();
    const reason = (error as Error).message;
    throw new Error(`Elasticsearch ${version} did not start: ${reason} The end of its log:\n${log}`);
  }
}

function launch(version: Version, runtime: Runtime, home: string): ChildProcess {
  const { java, classPath, modules, archive } = runtime;
  const log = openSync(join(home, 'logs', 'node.log'), 'a');
  // The node stops when the pipe to its standard input is closed, by `end` or with this process.
  const child = spawn(
    java,
    // otherwise the JVM logs at each start that a part of the archive is unused
    [
      `-XX:SharedArchiveFile=${archive}`,
      '-Xlog:disable',
      ...javaArguments(version, classPath, modules, home),
    ],
    { cwd: home, stdio: ['pipe', log, log] },
  );
  closeSync(log);
  return child;
}

async function end(java: ChildProcess, home: string): Promise<void> {
  if (isRunning(java)) {
    const exit = once(java, 'exit');
    java.stdin!.destroy();
    const impatience = setTimeout(() => java.kill('SIGKILL'), 30_000);
    await exit;
    clearTimeout(impatience);
  }
  rmSync(home, { recursive: true, force: true }); // the node does it too, but not after a failure
}

const isRunning = (java: ChildProcess) => java.exitCode === null && java.signalCode === null;

/** True, or throws if the process has ended. */
function isUp(java: ChildProcess): true {
  if (isRunning(java)) return true;
  throw new Error(`java ended with ${java.exitCode ?? java.signalCode}.`);
}

/** Undefined until the node listens. */
function boundPort(home: string): string | undefined {
  const file = join(home, 'logs/http.ports');
  return existsSync(file) ? /:(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
}

/** The license becomes available shortly after the first answer; the realms of a trial need it. */
async function hasLicense(cluster: Cluster, type: string): Promise<true | undefined> {
  const { status, body } = await request<{ license?: { type: string; status: string } }>(
    cluster,
    'GET',
    '/_license',
  );
  return (status === 200 && body.license?.type === type && body.license.status === 'active') || undefined;
}

/** The node creates the index at its start; before that, realms that read role mappings from it fail. */
async function securityIndex(cluster: Cluster): Promise<void> {
  const health = '/_cluster/health/.security-7?wait_for_status=green&timeout=60s';
  const { status, body } = await request(cluster, 'GET', health);
  if (status !== 200) throw new Error(`the index .security-7 is not up: ${JSON.stringify(body)}.`);
}

async function tlsFor(tls: true | { clientAuthentication: 'optional' | 'required' }) {
  const clientAuthentication = tls === true ? 'none' : tls.clientAuthentication;
  const authority = await createAuthority('test-cluster CA');
  const server = await authority.issue('test-node', 'server');
  return {
    authority,
    cluster: {
      caCertificate: authority.certificate,
      ...(clientAuthentication === 'required' && {
        clientCertificate: await authority.issue('test-client', 'client'),
      }),
    },
    files: {
      'certs/ca.crt': authority.certificate,
      // with its authority, as Elasticsearch sets it up: clients with only a fingerprint search the chain for it
      'certs/http.crt': server.certificate + authority.certificate,
      'certs/http.key': server.key,
    },
    settings: [
      'xpack.security.http.ssl.enabled: true',
      'xpack.security.http.ssl.key: certs/http.key',
      'xpack.security.http.ssl.certificate: certs/http.crt',
      'xpack.security.http.ssl.certificate_authorities: certs/ca.crt',
      `xpack.security.http.ssl.client_authentication: ${clientAuthentication}`,
    ],
  };
}
