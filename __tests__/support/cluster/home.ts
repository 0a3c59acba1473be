/** The folder of a node: its settings, data and logs. */
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Home = {
  license: 'basic' | 'trial';
  /** Further lines of elasticsearch.yml. */
  settings: string;
  /** Secure settings by name, in place of a keystore. */
  secureSettings: Record<string, string>;
  /** Files in the folder config, by name. */
  files: Record<string, string>;
};

/** Creates the folder and returns its path. */
export function layOutHome({ license, settings, secureSettings, files }: Home): string {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'test-cluster-')));
  for (const folder of ['config/secure', 'data', 'logs', 'plugins', 'tmp'])
    mkdirSync(join(home, folder), { recursive: true });
  const write = (name: string, content: string) => {
    const file = join(home, 'config', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: 0o600 });
  };
  write(
    'elasticsearch.yml',
    [...defaultsBut(settings), `xpack.license.self_generated.type: ${license}`, settings].join('\n'),
  );
  write('log4j2.properties', LOGGING);
  for (const [name, value] of Object.entries(secureSettings)) write(`secure/${name}`, value);
  for (const [name, content] of Object.entries(files)) write(name, content);
  return home;
}

/**
 * The operating system selects the port; Elasticsearch writes it to logs/http.ports. Tests create many users, so their passwords get the
 * fastest hash.
 */
const SETTINGS = `
cluster.name: test-cluster
node.name: test-node
node.portsfile: true
network.host: 127.0.0.1
http.port: 0
transport.port: 0
discovery.type: single-node
cluster.routing.allocation.disk.threshold_enabled: false
xpack.security.enabled: true
xpack.security.authc.api_key.enabled: true
xpack.security.authc.password_hashing.algorithm: bcrypt4
xpack.security.transport.ssl.enabled: false
xpack.security.enrollment.enabled: false
xpack.security.autoconfiguration.enabled: false`;

/** Elasticsearch refuses duplicate settings. */
const defaultsBut = (settings: string): string[] =>
  SETTINGS.split('\n').filter((line) => line === '' || !settings.includes(`${line.split(':')[0]}:`));

const LOGGING = `
status = error
shutdownHook = disable
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
rootLogger.level = info
rootLogger.appenderRef.console.ref = console
`;
