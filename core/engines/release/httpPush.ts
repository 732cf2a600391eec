import { createHmac } from 'node:crypto';

/** One attempt to hand a file over. */
export interface PushAttempt {
  readonly url: string;
  readonly secret: string;
  /** The same for every attempt of one push, so that a receiver takes it once. */
  readonly idempotencyKey: string;
  readonly mediaType: string;
  readonly fileName: string;
  readonly body: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** What came of an attempt. `retryAfterMs` is what the receiver asked for; `isFinal` says that trying again cannot help. */
export type PushOutcome =
  | { readonly delivered: true }
  | {
      readonly delivered: false;
      readonly problem: string;
      readonly isFinal: boolean;
      readonly retryAfterMs: number | null;
    };

/**
 * The signature header: "t=<unix seconds>,v1=<hex>", HMAC-SHA-256 with the shared secret over "<t>.<idempotency key>."
 * followed by the body as sent.
 */
export function signPush(secret: string, seconds: number, idempotencyKey: string, body: Uint8Array): string {
  const hmac = createHmac('sha256', secret)
    .update(`${String(seconds)}.${idempotencyKey}.`)
    .update(body);
  return `t=${String(seconds)},v1=${hmac.digest('hex')}`;
}

/** Whether an address may be pushed to: https, or plain http to this very machine or where a person allowed it. */
export function isAllowedAddress(url: string, allowPlainHttp: boolean): boolean {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:') return true;
  return protocol === 'http:' && (allowPlainHttp || /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname));
}

/** POSTs a file, signed. Never throws, never follows a redirect: what is signed for one address goes to no other. */
export async function httpPush(attempt: PushAttempt): Promise<PushOutcome> {
  const { url, secret, idempotencyKey, mediaType, fileName, body, now, timeoutMs, signal } = attempt;
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      body: new Uint8Array(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'idempotency-key': idempotencyKey,
        'vouch-signature': signPush(secret, Math.floor(now / 1000), idempotencyKey, body),
        'user-agent': 'Vouch',
      },
    });
    await response.body?.cancel();
    return outcomeOf(response, now);
  } catch (error) {
    return { delivered: false, problem: problemOf(error), isFinal: false, retryAfterMs: null };
  }
}

/** Answers that change by waiting: timeouts, conflicts in progress, too early, too many, and faults of the server. */
const passing = new Set([408, 409, 423, 425, 429]);

function outcomeOf(response: Response, now: number): PushOutcome {
  if (response.ok) return { delivered: true };
  const isFinal = response.status < 500 && !passing.has(response.status);
  const problem = `HTTP ${String(response.status)}`;
  return { delivered: false, problem, isFinal, retryAfterMs: retryAfter(response.headers.get('retry-after'), now) };
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(text: string | null, now: number): number | null {
  if (text === null) return null;
  if (/^\d{1,7}$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** The system's code for what failed, never a message: it may quote the address with what a person put into it. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  if (error.name === 'TimeoutError') return 'no answer in time';
  if (error.name === 'AbortError') return 'interrupted';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'no connection';
}
