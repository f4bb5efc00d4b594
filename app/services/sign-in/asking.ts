/** From where somebody asks to be signed in. */
import { keyedHash } from '#app/platform/runtime/sealing.ts';
import type { Ctx } from '#app/services/context.ts';

export interface Asking {
  /** One IPv4 address, or the network that an office gets in IPv6. */
  network: string;
  /** The token of the codes that this browser waits for; null when it waits for none. */
  waiting: string | null;
  /** The token that stays with a browser in which somebody has signed in; null in any other. */
  browser: string | null;
  /** What the browser calls itself. */
  userAgent: string;
}

/** Tells networks apart without keeping their addresses. */
export function networkHash(ctx: Pick<Ctx, 'secret'>, { network }: Asking): string {
  return keyedHash(ctx.secret, 'network', network);
}
