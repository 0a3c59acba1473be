import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    missingTool?: string;
  }
}

/** What this machine lacks to run act and the Beats, if anything: `describe.skipIf(missingTool())('…', () => { … })`. */
export function missingTool(): string | undefined {
  return inject('missingTool');
}
