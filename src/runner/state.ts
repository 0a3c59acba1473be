import { Failure } from '../errors/failure.ts';
import { append, entry } from './files.ts';

/** An entry for the post step: the runner passes it on as an environment variable STATE_name, even when main was killed. */
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
