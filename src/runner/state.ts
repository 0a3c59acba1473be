import { Failure } from '../errors/failure.ts';
import { append, entry } from './files.ts';

/**
 * What main leaves for post. The runner hands each entry over as an environment variable STATE_name, even when main was
 * killed, so that what was begun can be finished or undone. No entry ever holds a secret.
 */
export interface State {
  save(name: string, value: string): void;
}

/** @throws Failure `hand-over`: without it the post step would know nothing of this step's keys */
export function stateOf(env: Record<string, string | undefined>): State {
  return {
    save(name, value) {
      try {
        append(env, 'GITHUB_STATE', entry(name, value));
      } catch (error) {
        const reason = (error as NodeJS.ErrnoException).code ?? 'not set';
        throw new Failure('hand-over', `The state for the post step could not be written (${reason}).`, {
          cause: error,
        });
      }
    },
  };
}

/** Windows takes 32,767 characters an environment variable, Linux 131,072 bytes. */
const longestValue = 30_000;

/** A list of ids, in as many entries as it needs: name-0, name-1, … */
export function saveIds(state: State, name: string, ids: string[]): void {
  let part: string[] = [];
  let length = 0;
  let index = 0;
  const flush = () => {
    if (part.length > 0) state.save(`${name}-${index++}`, part.join(','));
    part = [];
    length = 0;
  };
  for (const id of ids) {
    if (length + id.length + 1 > longestValue) flush();
    part.push(id);
    length += id.length + 1;
  }
  flush();
}

/** What {@link saveIds} saved. */
export function readIds(env: Record<string, string | undefined>, name: string): string[] {
  const ids: string[] = [];
  for (let index = 0; ; index++) {
    const part = env[`STATE_${name}-${index}`];
    if (part === undefined) return ids;
    ids.push(...part.split(',').filter(Boolean));
  }
}
