/** All lists: each file of `__tests__/products` whose default export is one. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPurposesOf } from '../../../src/beats/roles.ts';
import type { Configuration, ProductList } from './list.ts';

const folder = join(import.meta.dirname, '../../products');
const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
const modules: { default?: ProductList }[] = await Promise.all(
  files.map((file) => import(join(folder, file))),
);

export const products: ProductList[] = modules.flatMap((module) => (module.default ? [module.default] : []));

/** The purposes that the key of a configuration has, sorted. */
export const purposesOf = (product: string, { purposes }: Configuration): string[] =>
  [...(purposes === 'default' ? defaultPurposesOf(product) : purposes)].sort();

export interface ListedKey {
  product: string;
  purposes: string[];
  /** Whether a step without purposes creates it. */
  isDefault: boolean;
  index?: string[];
  configurations: Configuration[];
}

/** The keys that the lists need, each with its configurations. */
export function listedKeys(): ListedKey[] {
  const keys = new Map<string, ListedKey>();
  for (const { product, configurations } of products)
    for (const configuration of configurations) {
      const { index } = configuration;
      const purposes = purposesOf(product, configuration);
      const id = JSON.stringify([product, purposes, index]);
      const isDefault = configuration.purposes === 'default';
      const key = keys.get(id) ?? {
        product,
        purposes,
        isDefault,
        ...(index && { index }),
        configurations: [],
      };
      key.isDefault ||= isDefault;
      key.configurations.push(configuration);
      keys.set(id, key);
    }
  return [...keys.values()];
}
