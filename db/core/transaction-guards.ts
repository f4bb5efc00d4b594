/** Two Kysely plugins that turn a forgotten `tx` or a forgotten `await` into an error at once. */
import { AsyncLocalStorage } from 'node:async_hooks';

import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely';

/** A query was sent through a transaction that is already over. */
class FinishedTransactionError extends Error {
  constructor() {
    super('A query came after the end of its transaction: something was not awaited.');
  }
}

/** A query was sent to the outer handle while a transaction of this call was running. */
export class OuterQueryError extends Error {
  constructor() {
    super('A query inside a transaction went to the outer handle. Pass `tx` on.');
  }
}

/** Known to every call that runs inside a transaction. */
export const running = new AsyncLocalStorage<{ active: boolean }>();

abstract class Guard implements KyselyPlugin {
  protected abstract check(): void;
  transformQuery(args: PluginTransformQueryArgs) {
    this.check();
    return args.node;
  }
  transformResult(args: PluginTransformResultArgs) {
    return Promise.resolve(args.result);
  }
}

/** On the handle of one transaction: refuses every query after its end. */
export class FinishedGuard extends Guard {
  finished = false;
  protected check(): void {
    if (this.finished) throw new FinishedTransactionError();
  }
}

/** On the outer handles: there such a query waits for ever on SQLite and runs outside on PostgreSQL. */
export class OuterGuard extends Guard {
  protected check(): void {
    if (running.getStore()?.active) throw new OuterQueryError();
  }
}
