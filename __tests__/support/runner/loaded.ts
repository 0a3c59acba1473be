import { fileURLToPath } from 'node:url';
import type { Run } from './run.ts';

/**
 * What a step loaded in addition to an empty Node process: Node's own modules by name (`http`, not its internal parts), and files by
 * path. Counts are the same on every machine, unlike times. The harness itself is not included.
 * @param until `first-request`: files loaded before the first request. Node's own modules are recorded at the exit, so there are
 *   none for a step that was killed.
 */
export function loaded(
  run: Run,
  until: 'exit' | 'first-request' = 'exit',
): { builtins: string[]; files: string[] } {
  const first = run.events.findIndex(({ type }) => type === 'request');
  const events = until === 'exit' || first < 0 ? run.events : run.events.slice(0, first);
  return {
    builtins: run.events.flatMap((event) =>
      event.type === 'exit' ? event.builtins.flatMap(publicName) : [],
    ),
    files: events.flatMap((event) => (event.type === 'load' ? [fileURLToPath(event.url)] : [])),
  };
}

function publicName(entry: string): string[] {
  const [, name] = /^NativeModule (?!internal\/|_)(.+)$/.exec(entry) ?? [];
  return name ? [name] : [];
}
