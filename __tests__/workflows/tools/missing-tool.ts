import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    missingTool?: string;
  }
}

/** The missing tool for act and the Beats on this machine, if any: `describe.skipIf(missingTool())('…', () => { … })`. */
export function missingTool(): string | undefined {
  return inject('missingTool');
}
