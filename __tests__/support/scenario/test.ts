import { test as base, expect } from 'vitest';
import type { Cluster } from '../cluster/cluster.ts';
import { leaks } from '../runner/leaks.ts';
import { openSetting, type Setting, type SettingOptions } from './setting.ts';

/**
 * A test with its own settings: `test('…', async ({ setting }) => { const { run } = await setting(cluster); … })`.
 * When it ends, everything that its steps wrote is searched for every form of every secret.
 */
export const test = base.extend<{
  setting: (cluster: Cluster, options?: SettingOptions) => Promise<Setting>;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures from the pattern
  setting: async ({}, use) => {
    const settings: Setting[] = [];
    await use(async (cluster, options) => {
      const setting = await openSetting(cluster, options);
      settings.push(setting);
      return setting;
    });
    await Promise.all(settings.map(({ proxy }) => proxy.stop()));
    for (const setting of settings) expect(leaks(setting.runs, secretsOf(setting))).toEqual([]);
  },
});

function secretsOf(setting: Setting): string[] {
  return [setting.minter.password, ...setting.created().map(({ api_key }) => api_key), ...setting.secrets];
}
