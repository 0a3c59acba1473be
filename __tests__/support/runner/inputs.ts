import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The contexts for `${{ … }}` in a default of action.yml. */
export interface Contexts {
  github: Record<string, string | undefined>;
  job: { status: string };
  runner: Record<string, string>;
}

/** The parts of an action.yml that the harness reads. */
export interface ActionManifest {
  inputs: Record<string, { default?: string } | null>;
  runs: { main: string; post?: string };
}

/** @throws {Error} if the file is missing, is not YAML, or is not the manifest of a JavaScript action */
export function readManifest(file: string): ActionManifest {
  const manifest = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' });
  if (typeof manifest?.runs?.main !== 'string') throw new Error(`${file}: runs.main is missing`);
  return { ...manifest, inputs: manifest.inputs ?? {} };
}

/**
 * The environment variables for the inputs: those of the step's `with:` unchanged, then the other inputs of action.yml with their
 * default, or empty. An unknown input is passed on too.
 * Source: actions/runner, `ActionRunner.cs`, `Handler.cs`.
 * @throws {Error} if a default has an expression other than a reference into `contexts`
 */
export function inputVariables(manifest: ActionManifest, given: Record<string, string>, contexts: Contexts) {
  const names = new Set(Object.keys(given).map((name) => name.toLowerCase()));
  const defaults = Object.entries(manifest.inputs).filter(([name]) => !names.has(name.toLowerCase()));
  const all = [
    ...Object.entries(given),
    ...defaults.map(([name, input]) => [name, evaluate(input?.default ?? '', contexts)] as const),
  ];
  return Object.fromEntries(
    all.map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

function evaluate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (whole, expression: string) => {
    const [, context, name] = /^(github|job|runner)\.(\w+)$/.exec(expression.trim()) ?? [];
    if (!context || !name) throw new Error(`The harness cannot evaluate ${whole}`);
    return (contexts[context as keyof Contexts] as Record<string, string | undefined>)[name] ?? '';
  });
}
