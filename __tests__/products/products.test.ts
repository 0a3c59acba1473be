/**
 * Sends each product's requests with the key that the action creates for it, as a user with only the roles of docs/privileges.md. And
 * tests the lists themselves: a privilege removed from a row, or added to it, makes a test fail.
 */
import { describe, expect } from 'vitest';
import { mintingRole, rows } from '../../scripts/privileges.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { freshNames } from '../support/products/fresh.ts';
import { neededBy, type Part, partsOf } from '../support/products/least.ts';
import { listedKeys, products } from '../support/products/products.ts';
import { attemptRefused } from '../support/products/refusals.ts';
import '../support/products/proof.ts';
import { prepare, sendAll } from '../support/products/send.ts';
import { mintingRoles, together } from '../support/scenario/minting-roles.ts';
import { test } from '../support/scenario/test.ts';

const roles = mintingRoles();
/** Each test sends many requests, and the machine may be busy. */
const slowly = { timeout: 180_000 };

describe.each(clusters())('Elasticsearch $version', (cluster) => {
  for (const { product, purposes, isDefault, index, configurations } of listedKeys())
    test(`${product}: ${[...purposes, ...(index ?? [])].join(', ')}`, slowly, async ({ setting, task }) => {
      const role = together(
        purposes.map((purpose) => roles.get(mintingRole(product, purpose))!),
        index,
      );
      const here = await setting(cluster, { role });
      const step = await here.run({
        operation: 'create',
        host: 'host001',
        beat: product,
        ...(!isDefault && { purpose: purposes.join(', ') }),
        ...(index && { index: index.join(', ') }),
      });
      expect(step).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });

      task.meta.proven = [];
      for (const [position, configuration] of configurations.entries()) {
        const fresh = freshNames();
        await prepare(cluster, configuration, fresh);
        const answers = await sendAll(cluster, step.outputs['api-key']!, configuration, fresh);
        expect(answers.filter(({ asNeeded }) => !asNeeded)).toEqual([]);
        const { on, ...whatever } = configuration.refusals;
        const refusals = position === 0 ? { on, ...whatever } : { on };
        const refused = await attemptRefused(cluster, step.outputs['api-key']!, refusals, fresh);
        expect(refused.wrong, configuration.title).toEqual([]);
        task.meta.proven.push({
          product,
          title: configuration.title,
          answers: answers.map(({ answer }) => answer),
          refused: refused.attempts,
        });
      }
    });
});

// Privileges are the same on all versions, so one is enough.
describe.each(clusters().slice(-1))('Elasticsearch $version', (cluster) => {
  for (const { beat, purpose } of rows)
    test(`${beat}: ${purpose}: each privilege is needed`, slowly, async ({ task }) => {
      const asked = products.find(({ product }) => product === beat)?.askedByPage ?? [];
      const needs: (Part & { neededBy: string | undefined })[] = [];
      // in sequence: Logstash's rollover alias has one name for all
      for (const part of partsOf(beat, purpose))
        needs.push({ ...part, neededBy: await neededBy(cluster, part) });
      task.meta.needs = needs.map(({ what, on, neededBy: first }) => ({
        product: beat,
        purpose,
        what,
        on,
        ...(first && { neededBy: first }),
      }));
      const unneeded = needs.filter((part) => part.neededBy === undefined).map(({ what }) => what);
      expect(unneeded).toEqual(
        asked.filter((page) => page.purpose === purpose).map(({ privilege }) => privilege),
      );
    });
});
