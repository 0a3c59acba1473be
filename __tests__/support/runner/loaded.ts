import { fileURLToPath } from 'node:url';
import type { Run } from './run.ts';

/**
 * What a step loaded beyond an empty Node process: Node's own modules by name (`http`, not its inner parts), and files by
 * path. Counts, not times: they are the same on every machine. The harness itself is not among them.
 * @param until `first-request`: files loaded before the step asked anything of a server. Node's own modules are known
 *   only at the exit, so of a step that was killed there are none.
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
