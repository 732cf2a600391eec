import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { eventIterator, oc } from '@orpc/contract';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { failureSchema, VouchFailure } from '../../core/vocabulary/failure.ts';
import { failureFrom } from './failureFrom.ts';
import { RelinkingLink } from './RelinkingLink.ts';

const base = oc.errors({ VOUCH: { data: failureSchema } });
const contract = {
  name: base.output(z.string()),
  never: base.output(z.string()),
  refuse: base.output(z.string()),
  ticks: base.output(eventIterator(z.number())),
};

/** An engine at the far end of a real port. */
function engineNamed(name: string): MessagePort {
  const { port1, port2 } = new MessageChannel();
  opened.push(port1, port2);
  const made = implement(contract);
  const router = made.router({
    name: made.name.handler(() => name),
    never: made.never.handler(() => new Promise<string>(() => undefined)),
    refuse: made.refuse.handler(({ errors }) => {
      throw errors.VOUCH({ data: new VouchFailure('NOT_FOUND', 'No such thing.').toFailure() });
    }),
    ticks: made.ticks.handler(async function* ticks() {
      yield 1;
      yield 2;
      await new Promise(() => undefined);
    }),
  });
  new RPCHandler(router).upgrade(port2);
  port2.start();
  return port1;
}

const opened: MessagePort[] = [];
afterEach(() => {
  for (const port of opened.splice(0)) port.close();
});

function linked() {
  const link = new RelinkingLink();
  const client: ContractRouterClient<typeof contract> = createORPCClient(link);
  return { link, client };
}

describe('a link that outlives its port', () => {
  it('holds calls until there is a port', async () => {
    const { link, client } = linked();
    const answer = client.name();
    link.attach(engineNamed('first'));
    expect(await answer).toBe('first');
  });

  it('rejects what is pending when the engine dies, and asks the next one afterwards', async () => {
    const { link, client } = linked();
    link.attach(engineNamed('first'));
    const lost = client.never();
    await client.name();
    link.cut();
    const failure = await lost.then(
      () => null,
      (error: unknown) => failureFrom(error),
    );
    expect(failure?.code).toBe('ENGINE_STOPPED');
    const later = client.name();
    link.attach(engineNamed('second'));
    expect(await later).toBe('second');
  });

  it('notices a port that closes at the far end', async () => {
    const { link, client } = linked();
    const port = engineNamed('first');
    const [, far] = opened;
    link.attach(port);
    const lost = client.never().catch((error: unknown) => failureFrom(error).code);
    await client.name();
    far?.close();
    expect(await lost).toBe('ENGINE_STOPPED');
    expect(link.isLinked).toBe(false);
  });

  it('ends a stream whose engine was replaced', async () => {
    const { link, client } = linked();
    link.attach(engineNamed('first'));
    const heard: number[] = [];
    const listening = (async () => {
      for await (const tick of await client.ticks()) {
        heard.push(tick);
        if (tick === 2) link.attach(engineNamed('second'));
      }
    })();
    await expect(listening).rejects.toBeInstanceOf(VouchFailure);
    expect(heard).toEqual([1, 2]);
    expect(await client.name()).toBe('second');
  });

  it("hands on the engine's own words", async () => {
    const { link, client } = linked();
    link.attach(engineNamed('first'));
    const failure = await client.refuse().then(
      () => null,
      (error: unknown) => failureFrom(error),
    );
    expect(failure).toEqual({ code: 'NOT_FOUND', message: 'No such thing.', remedy: '' });
  });
});
