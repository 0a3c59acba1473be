/** Answers a request as GitHub does: route, schema, access, the operation itself, and the schema of the answer. */
import type { Access } from './access.ts';
import type { Answer } from './call.ts';
import type { Description } from './description.ts';
import type { Directory } from './directory.ts';
import type { Oidc } from './oidc.ts';
import { operations } from './operations.ts';
import { Refusal } from './refusal.ts';
import type { RequestLog, RequestRecord } from './requests.ts';
import { type Route, Validation } from './validation.ts';
import type { Vault } from './vault.ts';

export interface IncomingRequest {
  method: string;
  /** As sent, without the query and without the prefix. */
  path: string;
  /** Whether the path has the API's prefix. */
  isApi: boolean;
  query: URLSearchParams;
  authorization: string | undefined;
  contentType: string;
  body: string;
}

export interface Parts {
  directory: Directory;
  vault: Vault;
  access: Access;
  oidc: Oidc;
  log: RequestLog;
  description: Description;
}

export const oidcPath = '/oidc';
const byId = new Map(operations.map((operation) => [operation.id, operation]));

export class Service {
  readonly #parts: Parts;
  readonly #validation: Validation;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#validation = new Validation(parts.description);
  }

  /** Never throws: an error in the double itself is a violation too, and a 500. */
  async answer(request: IncomingRequest, record: RequestRecord, apiUrl: string): Promise<Answer> {
    const { log } = this.#parts;
    let route: Route | undefined;
    try {
      if (request.path === oidcPath) return await this.#idToken(request, record);
      route = this.#route(request);
      record.operation = route.operationId;
      return this.#operate(request, route, apiUrl);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : broken(`the double failed: ${error}`);
      if (refusal.violation !== undefined) log.violation(record, refusal.violation);
      return errorAnswer(refusal, route?.documentationUrl);
    }
  }

  #idToken({ method, authorization, query }: IncomingRequest, record: RequestRecord): Promise<Answer> {
    record.operation = 'oidc';
    if (method !== 'GET') throw broken('an ID token is asked for with GET');
    return this.#parts.oidc.answer(authorization, query);
  }

  #route({ method, path, isApi }: IncomingRequest): Route {
    if (!isApi) throw broken('the path does not begin with the prefix of the API');
    const route = this.#validation.route(method, path);
    if (!route) throw broken('not among the operations that the double serves');
    return route;
  }

  #operate(
    { path, query, authorization, contentType, body }: IncomingRequest,
    route: Route,
    apiUrl: string,
  ): Answer {
    const { directory, vault, access, description } = this.#parts;
    const { operationId, params } = route;
    const operation = byId.get(operationId);
    if (!operation) throw broken(`no operation ${operationId}`);
    const parsed = parseJson(body);
    const complaints = this.#validation.request(route, query, contentType, parsed);
    if (complaints.length > 0) throw broken(complaints.join('; '));
    const accessHeaders = access.check(authorization, params, operation);
    const answer = operation.run({
      directory,
      vault,
      description,
      apiUrl,
      path,
      params,
      query,
      body: parsed,
    });
    const ownComplaints = this.#validation.answer(operationId, answer.status, answer.body);
    if (ownComplaints.length > 0) throw broken(`the double's answer: ${ownComplaints.join('; ')}`);
    return { ...answer, headers: { ...accessHeaders, ...answer.headers } };
  }
}

const broken = (violation: string) => new Refusal(500, violation, { violation });

function parseJson(body: string): unknown {
  try {
    return body === '' ? undefined : JSON.parse(body);
  } catch {
    throw broken('the body is not JSON');
  }
}

/** GitHub's error bodies repeat the status as text. */
function errorAnswer(
  { status, message, headers }: Refusal,
  documentationUrl = 'https://docs.github.com/rest',
): Answer {
  return { status, headers, body: { message, documentation_url: documentationUrl, status: String(status) } };
}
