/** The part of docs/privileges.md with requests and answers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Configuration, describeRequest, type Source } from '../__tests__/support/products/list.ts';
import { products, purposesOf } from '../__tests__/support/products/products.ts';
import type { Proof } from '../__tests__/support/products/proof.ts';
import { cell, code, table } from './markdown.ts';

export const proofFile = join(import.meta.dirname, '../__tests__/products/proof.json');

/** The result of the last `npm run prove`. */
export const lastProof = (): Proof =>
  existsSync(proofFile)
    ? (JSON.parse(readFileSync(proofFile, 'utf8')) as Proof)
    : { versions: [], proven: [], needs: [] };

export const notProven = 'Not verified since the last change: run `npm run prove`.';

/** All configurations × versions, with numbers. */
export function summary(proof: Proof): string {
  const listed = products.flatMap(({ product, configurations }) =>
    configurations.map((configuration) => ({ product, configuration })),
  );
  const requests = listed.reduce((sum, { configuration }) => sum + configuration.requests.length, 0);
  const attempts = proof.proven.reduce((sum, { refused }) => sum + refused, 0);
  const rows = listed.map(({ product, configuration }) => {
    const purposes = purposesOf(product, configuration).map(code).join(', ');
    const index = configuration.index ? `; \`index: ${configuration.index.join(', ')}\`` : '';
    return [
      configuration.title,
      purposes + index,
      String(configuration.requests.length),
      ...proof.versions.map((version) => outcome(proof, product, configuration, version)),
    ];
  });
  return `${listed.length} configurations with ${requests} requests, on ${proof.versions.length} versions, and ${attempts} attempts that a key must be refused.

${table(['Product and configuration', 'Purposes of the key', 'Requests', ...proof.versions], rows)}`;
}

function outcome(proof: Proof, product: string, configuration: Configuration, version: string): string {
  const found = provenFor(proof, product, configuration, version);
  if (!found) return 'not verified since the last change';
  return `all requests work; ${found.refused} attempts as expected`;
}

const provenFor = (proof: Proof, product: string, { title, requests }: Configuration, version: string) =>
  proof.proven.find(
    (one) =>
      one.version === version &&
      one.product === product &&
      one.title === title &&
      one.answers.length === requests.length,
  );

/** The requests of a product, folded. */
export function requestsOf(proof: Proof, product: string): string {
  const lists = products.filter((list) => list.product === product).flatMap((list) => list.configurations);
  return lists.map((configuration) => requestTable(proof, product, configuration)).join('\n\n');
}

function requestTable(proof: Proof, product: string, configuration: Configuration): string {
  const rows = configuration.requests.map((request, position) => [
    code(cell(describeRequest(request))),
    ...proof.versions.map(
      (version) => provenFor(proof, product, configuration, version)?.answers[position] ?? '–',
    ),
    link(request.source),
  ]);
  return `<details><summary>${configuration.title}</summary>

${table(['Request', ...proof.versions, 'Sent by'], rows)}

</details>`;
}

function link({ repository, version, place }: Source): string {
  const [file = '', line] = place.split(/[:,] ?/);
  const anchor = line && /^\d+$/.test(line) ? `#L${line}` : '';
  const shown = version.length === 40 ? version.slice(0, 7) : version;
  return `[${repository} ${shown}: ${place}](https://github.com/${repository}/blob/${version}/${file}${anchor})`;
}
