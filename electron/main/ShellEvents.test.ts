import { expect, it } from 'vitest';
import { ShellEvents } from './ShellEvents.ts';

it('keeps what nobody heard for the next listener, in order, and once', async () => {
  const events = new ShellEvents();
  events.publish({ kind: 'files-noted', noted: 3 });
  events.command('go-inbox');
  const first = events.listen(undefined);
  expect((await first.next()).value).toEqual({ kind: 'files-noted', noted: 3 });
  expect((await first.next()).value).toEqual({ kind: 'command', command: 'go-inbox' });
  const live = first.next();
  events.command('keys');
  expect((await live).value).toEqual({ kind: 'command', command: 'keys' });
  await first.return(undefined);
  events.command('find');
  expect((await events.listen(undefined).next()).value).toEqual({ kind: 'command', command: 'find' });
});

it('does not lose what is published between listening and the first question', async () => {
  const events = new ShellEvents();
  const listener = events.listen(undefined);
  events.command('palette');
  expect((await listener.next()).value).toEqual({ kind: 'command', command: 'palette' });
});

it('holds what is meant for a replaced port back from the one still listening', async () => {
  const events = new ShellEvents();
  const old = events.listen(undefined);
  const heard = old.next();
  events.keepForNextListener({ kind: 'engine-restarted' });
  expect((await events.listen(undefined).next()).value).toEqual({ kind: 'engine-restarted' });
  events.command('keys');
  expect((await heard).value).toEqual({ kind: 'command', command: 'keys' });
});
