/** Runs an example of `examples/` in its own repository, with doubles for what is missing. */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authenticates, type Cluster } from '../support/cluster/cluster.ts';
import type { GitHubOptions } from '../support/github/double.ts';
import { minterRole, openStage, type Stage, type StageOptions } from '../support/stage/stage.ts';
import { runWorkflow, type Workflow } from './act.ts';
import { Desk } from './desk.ts';
import type { Result } from './tools/program.ts';

const root = join(import.meta.dirname, '../..');
const aRotation = readFileSync(join(root, 'examples/rotate-environment-secrets.yml'), 'utf8');
const [, tokenAction = ''] = /uses: (actions\/create-github-app-token@\w+)/.exec(aRotation) ?? [];

/** The programs that the workflows call, by name. Each writes a file. */
const programs = {
  // stores its stdin on the host of the first argument, under the name in the keystore of the second; then the Beat of that host is
  // restarted, if it publishes
  ssh: `test ! -e "$DESK/broken"
name=$(printf %s "$2" | sed -n 's/.*keystore add \\([A-Z_]*\\) .*/\\1/p')
cat > "$DESK/$1-$name"
test -n "$PUBLISH_TO" || exit 0
encoded=$(base64 -w 0 "$DESK/$1-$name")
printf '{"@timestamp":"%s","agent":{"name":"%s"}}' "$(date -u +%FT%TZ)" "$1" |
curl --silent --fail --output /dev/null --header "Authorization: ApiKey $encoded" \\
  --header 'Content-Type: application/json' --data @- "$PUBLISH_TO"`,
  'deploy.sh': 'printf %s "$API_KEY" > "$DESK/$1-ES_API_KEY"',
  gh: 'echo "$GH_REPO $*" > "$DESK/dispatched"; case "$*" in *"--body-file -") cat > "$DESK/issue";; esac',
  npm: `printf %s "$API_KEY" > "$DESK/tested"
encoded=$(printf %s "$API_KEY" | base64 -w 0)
curl --silent --fail --output /dev/null --header "Authorization: ApiKey $encoded" "$ELASTICSEARCH_URL/_security/_authenticate"
test ! -e "$DESK/broken"`,
};

export class Example implements AsyncDisposable {
  readonly stage: Stage;
  /** A unique `owner/name`. act sets no repository id, so its keys are found by name. */
  readonly repository: string;
  /** The URL of an index, to which a Beat publishes one document after a restart. Empty: it is not restarted. */
  publishTo = '';
  readonly #folder = mkdtempSync(join(tmpdir(), 'example-'));
  readonly #desk = new Desk(programs);

  constructor(stage: Stage, repository: string) {
    this.stage = stage;
    this.repository = repository;
    // as a runner downloads it: without tests and their packages
    cpSync(join(root, 'action.yml'), join(this.#folder, 'action/action.yml'));
    cpSync(join(root, 'dist'), join(this.#folder, 'action/dist'), { recursive: true });
  }

  /** Runs `examples/NAME.yml` to its end, with the changes of a reader. */
  run(
    name: string,
    { secrets, vars, env, ...workflow }: Partial<Workflow> = {},
    changes: Record<string, string> = {},
  ): Promise<Result> {
    const { minter, proxy, github } = this.stage;
    return runWorkflow({
      file: Object.keys(changes).length > 0 ? this.#changed(name, changes) : `examples/${name}.yml`,
      repository: this.repository,
      vars: { ELASTICSEARCH_URL: proxy.url, KEY_WRITER_CLIENT_ID: 'Iv1.1', ...vars },
      secrets: {
        ELASTICSEARCH_USERNAME: minter.username,
        ELASTICSEARCH_PASSWORD: minter.password,
        KEY_WRITER_PRIVATE_KEY: 'a private key',
        ...secrets,
      },
      env: { GITHUB_API_URL: github.apiUrl, PUBLISH_TO: this.publishTo, ...this.#desk.env, ...env },
      localRepositories: {
        'beats-api-key/beats-api-key@v1': join(this.#folder, 'action'),
        [tokenAction]: join(root, '__tests__/workflows/fixtures/token'),
      },
      path: [this.#desk.path],
      ...workflow,
    });
  }

  /** The same, but throws unless it succeeds. Returns the log. */
  async succeed(...run: Parameters<Example['run']>): Promise<string> {
    const { exitCode, log } = await this.run(...run);
    if (exitCode !== 0) throw new Error(`examples/${run[0]}.yml ended with ${exitCode}:\n${log}`);
    return log;
  }

  #changed(name: string, changes: Record<string, string>): string {
    let text = readFileSync(join(root, `examples/${name}.yml`), 'utf8');
    for (const [before, after] of Object.entries(changes)) {
      if (!text.includes(before)) throw new Error(`examples/${name}.yml has no ${before}`);
      text = text.replaceAll(before, after);
    }
    const file = join(this.#folder, `${name}.yml`);
    writeFileSync(file, text);
    return file;
  }

  /** What a program recorded: `host001-ES_API_KEY`, `dispatched`, `tested`. Undefined if it was not called. */
  recorded(name: string): string | undefined {
    return this.#desk.recorded(name);
  }

  /** What GitHub holds. */
  secret(name: string, environment?: string): string {
    const [owner = '', repo = ''] = this.repository.split('/');
    return this.stage.secret(
      name,
      environment ? { scope: 'environment', owner, repo, environment } : { owner, repo },
    );
  }

  /** Whether this key (`id:api_key`) is valid. */
  isValid(credential: string): Promise<boolean> {
    return authenticates(this.stage.cluster, credential);
  }

  /** From now on the hosts cannot be reached, and tests fail. */
  break(): void {
    this.#desk.break();
  }

  /** Removes all recorded calls. */
  clear(): void {
    this.#desk.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    rmSync(this.#folder, { recursive: true, force: true });
    this.#desk[Symbol.dispose]();
    await this.stage[Symbol.asyncDispose]();
  }
}

/**
 * @param github what GitHub has in addition to the repository and a token that may write its secrets
 * @param role privileges of the minting user in addition to those for keys of Filebeat
 */
export async function openExample(
  cluster: Cluster,
  github: GitHubOptions = {},
  role: NonNullable<StageOptions['role']> = minterRole,
): Promise<Example> {
  const repository = `acme/web-${randomBytes(4).toString('hex')}`;
  const filebeat = { ...minterRole.indices[0]!, names: ['filebeat-*'] };
  const stage = await openStage(cluster, {
    role: { ...role, indices: [...(role.indices ?? []), filebeat] },
    github: {
      repositories: { [repository]: { environments: ['production'] } },
      tokens: { ghs_writer: { permissions: { secrets: 'write', environments: 'write' } } },
      ...github,
    },
  });
  return new Example(stage, repository);
}
