import type { Cluster } from '../support/cluster/cluster.ts';
import { runStep } from '../support/runner/run-step.ts';
import type { BeatName } from './tools/tools.ts';

export type Purpose = 'publishing' | 'monitoring';

export type Key = {
  id: string;
  /** In the form `id:api_key`, as for Beats. */
  apiKey: string;
  /** The lines for the product's configuration file. */
  config: string;
};

/** Creates a key for one Beat on one host with the built action. Both purposes are one key with both roles. */
export async function mint(
  { url, username, password }: Cluster,
  beat: BeatName | 'otel-collector',
  host: string,
  ...purposes: Purpose[]
): Promise<Key> {
  const inputs = { operation: 'create', cluster: url, username, password, beat, host };
  const step = await runStep({ inputs: { ...inputs, purpose: purposes.join(', ') }, secrets: [password] });
  if (step.status !== 'success') throw new Error(step.log);
  await step.post();
  const { id = '', 'api-key': apiKey = '', config = '' } = step.outputs;
  return { id, apiKey, config };
}
