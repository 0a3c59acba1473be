/** A host on which Heartbeat runs as the examples deploy it: the key is in its keystore, and it is restarted to read another one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program, type Result } from './program.ts';
import { beat } from './tools.ts';

export interface Settings {
  /** Documents carry it as `agent.name`. */
  name: string;
  /** URLs of one cluster. */
  hosts: string[];
  /** The ingest pipeline that its documents go through. */
  pipeline?: string;
  /** The site to check each second; the documents have the answers. */
  url: string;
}

export class HeartbeatHost {
  readonly #path: string;
  readonly #home = mkdtempSync(join(tmpdir(), 'heartbeat-host-'));
  #running: Program | undefined;

  private constructor(path: string, { name, hosts, url, pipeline }: Settings) {
    this.#path = path;
    const monitor = { type: 'http', id: 'target', urls: [url], schedule: '@every 1s' };
    const settings = {
      name,
      'heartbeat.monitors': [{ ...monitor, 'response.include_body': 'always' }],
      // biome-ignore lint/suspicious/noTemplateCurlyInString: Heartbeat takes it from its keystore
      'output.elasticsearch': { hosts, api_key: '${ES_API_KEY}', ...(pipeline && { pipeline }) },
      // each check is sent at once
      'queue.mem.flush.timeout': '0s',
      'setup.template.enabled': false,
      'setup.ilm.enabled': false,
    };
    // JSON is YAML. A Beat refuses a file that anyone but its owner may write.
    writeFileSync(join(this.#home, 'heartbeat.yml'), JSON.stringify(settings), { mode: 0o600 });
  }

  static async prepare(settings: Settings): Promise<HeartbeatHost> {
    return new HeartbeatHost(await beat('heartbeat'), settings);
  }

  /** Stores a key in the keystore, by the command of the examples. A running Heartbeat does not read it. */
  async keep(apiKey: string): Promise<void> {
    const added = this.#start(['keystore', 'add', 'ES_API_KEY', '--stdin', '--force'], apiKey);
    const { exitCode, log } = await added.end(20);
    if (exitCode !== 0) throw new Error(`heartbeat keystore add failed:\n${log}`);
  }

  /** Restarts Heartbeat. Checks that it has not sent are lost. */
  async restart(): Promise<void> {
    await this.#running?.stop();
    this.#running = this.#start(['-e']);
  }

  /** `heartbeat test output` with the key that is in the keystore. */
  testOutput(): Promise<Result> {
    return this.#start(['test', 'output']).end(60);
  }

  /** Stops Heartbeat and removes all files of the host. */
  async stop(): Promise<void> {
    await this.#running?.stop();
    rmSync(this.#home, { recursive: true, force: true });
  }

  #start(args: string[], input = ''): Program {
    const common = ['--path.home', this.#home];
    return new Program(this.#path, [...args, ...common], { cwd: this.#home, env: {}, input });
  }
}
