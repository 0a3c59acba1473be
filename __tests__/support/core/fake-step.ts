import { commonFailure } from '../../../src/operations/common-failure.ts';
import { deliver } from '../../../src/operations/deliver.ts';
import { commit, rollBack } from '../../../src/operations/finish.ts';
import { Ledger } from '../../../src/operations/ledger.ts';
import type { Ports } from '../../../src/operations/ports.ts';
import { credentialOf, hostResultOf, type MintResult, noMessages } from '../../../src/operations/results.ts';
import { cleanUp } from '../../../src/post/clean-up.ts';
import { planPost } from '../../../src/post/plan.ts';
import type { CreateRequest } from '../../../src/request.ts';
import { writeStepState } from '../../../src/runner/step-state.ts';
import { fakeClock } from './clock.ts';
import { FakeCluster, type Faults, type Lags } from './fake-cluster.ts';
import { FakeSecrets, type PutFault } from './fake-secrets.ts';
import { logTo } from './log.ts';
import { stateInto } from './state.ts';

export interface StepModel {
  faults: Faults;
  put: PutFault[];
  lags: Lags;
  /** The process is killed at this call. */
  killedAt?: number | undefined;
  /** The runner cancels the step at this call. */
  cancelledAt?: number | undefined;
  /** This entry of the state cannot be written. */
  diskFullAt?: number | undefined;
}

const requestId = 'this-step';
class Killed extends Error {}

/** Runs main and post as main.ts and post.ts do, with faults on demand. */
export class FakeStep {
  readonly cluster: FakeCluster;
  readonly secrets: FakeSecrets;
  readonly request: CreateRequest;
  /** What the runner passes to post. */
  readonly env: Record<string, string> = {};
  /** Ids in the step's outputs; those of a failed step do not count. */
  outputs: string[] = [];
  failed = false;
  /** Calls of main to the cluster and to GitHub. */
  calls = 0;
  readonly #model: StepModel;
  readonly #clock = fakeClock();
  readonly #cancellation = new AbortController();
  readonly #state = writeStepState({ save: (name, value) => this.#save(name, value) });
  #saves = 0;
  #killed = false;

  constructor(request: CreateRequest, model: StepModel) {
    this.request = request;
    this.#model = model;
    this.cluster = new FakeCluster(this.#clock, model.lags, model.faults);
    this.secrets = new FakeSecrets(model.put);
    this.secrets.after = () => this.#count();
  }

  async main(): Promise<void> {
    const ports = this.#ports();
    const ledger = new Ledger();
    stateInto(this.env).saveRequestId(requestId);
    try {
      await this.#run(ports, ledger);
    } catch {
      this.failed = true;
      await rollBack(ports, ledger).catch((error: unknown) => {
        if (!this.#killed) throw error;
      });
    }
  }

  async #run(ports: Ports, ledger: Ledger): Promise<void> {
    const { request } = this;
    const { signal } = this.#cancellation;
    const delivered = await deliver(request, ports, ledger);
    const hosts = delivered.map((outcome) => hostResultOf(outcome));
    const failure = commonFailure(hosts);
    const result: MintResult = {
      operation: 'create',
      request,
      hosts,
      ...noMessages(),
      ...(failure && { failure }),
    };
    signal.throwIfAborted();
    this.outputs = hosts.flatMap((host) => credentialOf(host)?.id ?? []);
    await commit(result, ports, ledger);
    if (failure) throw failure;
  }

  /** Runs later, in another process, and without faults. */
  async post(): Promise<void> {
    this.cluster.heal();
    await this.#clock.wait(10_000);
    const plan = planPost(this.env, this.failed ? 'failure' : 'success');
    if (!plan) return;
    const { signal } = new AbortController();
    const keys = this.cluster.under(signal);
    const { warnings } = await cleanUp(plan, { keys, clock: this.#clock, log: logTo(() => {}), signal });
    if (warnings.length > 0) throw new Error(JSON.stringify(warnings));
  }

  #count(): void {
    this.calls++;
    if (this.calls === this.#model.cancelledAt) this.#cancellation.abort(new Error('cancelled'));
    if (this.calls === this.#model.killedAt) this.#killed = true;
    if (this.#killed) throw new Killed();
  }

  #save(name: string, value: string): void {
    if (this.#killed) throw new Killed();
    this.#saves++;
    if (this.#saves === this.#model.diskFullAt) throw new Error('ENOSPC');
    this.env[`STATE_${name}`] = value;
  }

  #ports(): Ports {
    const { signal } = this.#cancellation;
    return {
      keys: this.cluster.under(signal, () => this.#count()),
      secrets: this.secrets,
      log: logTo(() => {}),
      state: this.#state,
      clock: this.#clock,
      signal,
      requestId,
    };
  }
}
