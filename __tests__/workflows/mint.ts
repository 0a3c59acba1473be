import type { Cluster } from '../support/cluster/cluster.ts';
import { runStep } from '../support/runner/run-step.ts';
import type { BeatName } from './tools/tools.ts';

export type Purpose = 'publishing' | 'monitoring';

/** In the form `id:api_key`, as Beats take it. */
export type Key = { id: string; apiKey: string };

/** A key for one Beat on one host, made by the built action; both purposes make one key with both roles. */
export async function mint(
  { url, username, password }: Cluster,
  beat: BeatName,
  host: string,
  ...purposes: Purpose[]
): Promise<Key> {
  const inputs = { operation: 'create', cluster: url, username, password, beat, host };
  const step = await runStep({ inputs: { ...inputs, purpose: purposes.join(', ') }, secrets: [password] });
  if (step.status !== 'success') throw new Error(step.log);
  await step.post();
  return { id: step.outputs.id!, apiKey: step.outputs['api-key']! };
}
