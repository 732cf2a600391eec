import { createHmac } from 'node:crypto';
import { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { invoiceRecordsSchema } from '../../contract/invoiceRecord.ts';
import { isAllowedAddress, signPush } from '../../engines/release/httpPush.ts';
import { addHttpTarget, listDestinations, removeDestination } from '../../store/queries/destinations.ts';
import { holdPush, listPushes, retryPush } from '../../store/queries/pushes.ts';
import { addConfirmedDocument } from '../../testing/confirmedDocument.ts';
import { openTestReleases } from '../../testing/openTestReleases.ts';
import { PushOutbox, type PushPace } from './PushOutbox.ts';

const secret = 'a secret both sides know';
const pace: PushPace = { timeoutMs: 400, firstDelayMs: 1000, longestDelayMs: 60_000, mostAttempts: 4 };

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A receiver on this machine that answers as told, one answer after the other, then 204. */
async function receiver(...answers: ((response: ServerResponse) => void)[]) {
  const received: Received[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    received.push({ headers: request.headers, body: Buffer.concat(parts) });
    const next = answers.shift();
    if (next) next(response);
    else response.writeHead(204).end();
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on a port');
  const close = () => new Promise((resolve) => server.close(resolve));
  return { url: `http://127.0.0.1:${String(address.port)}/invoices`, received, close };
}

const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void =>
    void response.writeHead(code, headers).end();

/** A desk with one confirmed document released to `url`; the clock is moved by hand. */
async function pushedTo(url: string) {
  const desk = await openTestReleases(pace);
  const target = addHttpTarget(desk.store, { name: 'ERP', url, secret, allowPlainHttp: false }, 'ada');
  const documentId = addConfirmedDocument(desk.store, 'one');
  const row = await desk.release('built-in:json', [documentId], { to: target.id });
  return { desk, row, target, push: () => listPushes(desk.store.db)[0] };
}

/** Waits, in real time, until a condition holds. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 500) throw new Error('it never came to hold');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('a push arrives signed over time, key and body, once', async () => {
  const { url, received } = await receiver();
  const { desk, push } = await pushedTo(url);
  await using _ = desk;
  await until(() => push()?.state === 'delivered');
  const [first] = received;
  if (first === undefined) throw new Error('it was delivered');
  const { 'idempotency-key': key, 'vouch-signature': signature, 'content-type': type } = first.headers;
  const [, seconds, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(signature)) ?? [];
  const expected = createHmac('sha256', secret)
    .update(`${String(seconds)}.${String(key)}.`)
    .update(first.body)
    .digest('hex');
  expect(mac).toBe(expected);
  expect(type).toBe('application/json');
  expect(invoiceRecordsSchema.parse(JSON.parse(first.body.toString())).invoices).toHaveLength(1);
  desk.outbox.wake();
  await desk.outbox.close();
  expect(received).toHaveLength(1);
});

test('what waits is sent after a restart, and a later attempt waits longer', async () => {
  const { url, received } = await receiver(status(503), status(429, { 'retry-after': '30' }), (response) =>
    response.destroy(),
  );
  const { desk, push } = await pushedTo(url);
  await using _ = desk;
  const { store } = desk;
  const delays: number[] = [];
  await until(() => push()?.attempts === 1);
  await desk.outbox.close();
  for (const attempts of [1, 2, 3]) {
    expect(push()).toMatchObject({ state: 'waiting', attempts });
    delays.push(Date.parse(push()?.nextAt ?? '') - store.clock.now());
    store.clock.move(delays.at(-1) ?? 0);
    const restarted = new PushOutbox({ store, pace, emit: () => {}, onDefect: () => {} });
    restarted.wake();
    await until(() => push()?.attempts === attempts + 1);
    await restarted.close();
  }
  expect(delays).toEqual([1000, 30_000, 4000]);
  expect(push()).toMatchObject({ state: 'delivered', attempts: 4, lastProblem: null });
  expect(new Set(received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  expect(new Set(received.map(({ headers }) => headers['vouch-signature'])).size).toBe(4);
});

test.for([
  ['a refusal', [status(400)], 'HTTP 400', 1],
  ['a redirect, which is never followed', [status(302, { location: 'https://elsewhere.example/' })], 'HTTP 302', 1],
  ['too many failures', [status(500), status(500), status(500), status(500)], 'HTTP 500', 4],
] as const)('%s is given up until a person retries', async ([, answers, problem, attempts]) => {
  const { url, received } = await receiver(...answers);
  const { desk, push, row } = await pushedTo(url);
  await using _ = desk;
  for (let tries = 1; tries <= attempts; tries += 1) {
    await until(() => push()?.attempts === tries);
    desk.store.clock.move(3_600_000);
    desk.outbox.wake();
  }
  expect(push()).toMatchObject({ state: 'given-up', lastProblem: problem, releaseId: row.releaseId });
  retryPush(desk.store, push()?.pushId ?? fail(), 'ada');
  await until(() => {
    desk.outbox.wake();
    return push()?.state === 'delivered';
  });
  expect(received).toHaveLength(attempts + 1);
});

test('a push that nobody answers is cut off in time; one held is not sent until it is let go', async () => {
  const { url, received } = await receiver(() => {});
  const { desk, push } = await pushedTo(url);
  await using _ = desk;
  await until(() => push()?.lastProblem === 'no answer in time');
  holdPush(desk.store, push()?.pushId ?? fail(), true, 'ada');
  desk.store.clock.move(3_600_000);
  desk.outbox.wake();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(received).toHaveLength(1);
  holdPush(desk.store, push()?.pushId ?? fail(), false, 'ada');
  desk.outbox.wake();
  await until(() => push()?.state === 'delivered');
  expect(() => holdPush(desk.store, push()?.pushId ?? fail(), true, 'ada')).toThrow('delivered already');
});

test('without a network a push waits, and says why', async () => {
  const { url, close } = await receiver();
  await close();
  const { desk, push } = await pushedTo(url);
  await using _ = desk;
  await until(() => push()?.attempts === 1);
  expect(push()).toMatchObject({ state: 'waiting', lastProblem: 'ECONNREFUSED' });
  const waiting = listDestinations(desk.store.db).find(({ kind }) => kind === 'http');
  if (waiting === undefined) throw new Error('there is a target');
  expect(() => removeDestination(desk.store, waiting.id, 'ada')).toThrow('wait to be delivered');
});

test('the secret is in no log entry, and no screen is told it', async () => {
  const { url } = await receiver();
  const { desk } = await pushedTo(url);
  await using _ = desk;
  const entries = desk.store.db.prepare('SELECT * FROM change').all();
  expect(JSON.stringify(entries)).not.toContain(secret);
  expect(JSON.stringify(listDestinations(desk.store.db))).not.toContain(secret);
});

test('plain HTTP goes to this machine alone unless a person allowed it', () => {
  expect(
    ['http://localhost:8080/a', 'http://127.0.0.1/a', 'http://[::1]/a', 'https://erp.example/a'].every((url) =>
      isAllowedAddress(url, false),
    ),
  ).toBe(true);
  expect(
    ['http://erp.example/', 'http://localhost.example/', 'http://127.0.0.1.example/'].some((url) =>
      isAllowedAddress(url, false),
    ),
  ).toBe(false);
  expect(isAllowedAddress('http://erp.example/', true)).toBe(true);
});

test('a signature as documented: a known answer', () => {
  expect(signPush('0123456789abcdef', 1_700_000_000, 'key', new TextEncoder().encode('{}'))).toBe(
    `t=1700000000,v1=${createHmac('sha256', '0123456789abcdef').update('1700000000.key.{}').digest('hex')}`,
  );
});

function fail(): never {
  throw new Error('there is a push');
}
