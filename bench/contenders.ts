/** Actions whose start-up is compared: this one, and another if a copy is available. */
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { actionEnvironment, entries, type Variables } from './process.ts';

/** The processes to run, and their environment. */
export interface Contender {
  main: string;
  post: string;
  /** main ends with an input error. */
  noInputs: Variables;
  /** post has nothing to do. */
  nothingToDo: Variables;
  /** main sends its first request to this URL. */
  asking(url: string): Variables;
  remove(): void;
}

export function thisAction(): Contender {
  const bare = actionEnvironment();
  const clean = actionEnvironment({ 'job-status': 'success' }, { STATE_request: 'r', STATE_done: 'clean' });
  const create = actionEnvironment({
    operation: 'create',
    username: 'elastic',
    password: 'not-a-password',
    host: 'host001',
  });
  return {
    ...entries,
    noInputs: bare.env,
    nothingToDo: clean.env,
    asking: (url) => ({ ...create.env, INPUT_CLUSTER: url }),
    remove: () => {
      for (const { remove } of [bare, clean, create]) remove();
    },
  };
}

/** @param folder a copy of actions/create-github-app-token: its committed dist is what runs */
export function createGitHubAppToken(folder: string): Contender {
  const owner = { GITHUB_REPOSITORY_OWNER: 'octo-org' };
  const bare = actionEnvironment({ 'skip-token-revoke': 'false' }, owner);
  // Without a token in its state there is nothing to revoke.
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const inputs = {
    'client-id': 'Iv1.0123456789abcdef',
    'private-key': privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    'skip-token-revoke': 'false',
  };
  const ask = actionEnvironment(inputs, owner);
  return {
    main: join(folder, 'dist/main.cjs'),
    post: join(folder, 'dist/post.cjs'),
    noInputs: bare.env,
    nothingToDo: bare.env,
    asking: (url) => ({ ...ask.env, 'INPUT_GITHUB-API-URL': url }),
    remove: () => {
      for (const { remove } of [bare, ask]) remove();
    },
  };
}
