interface Postponement {
  readonly name: '1h' | 'tomorrow' | 'monday';
  readonly until: Date;
}

/** Hour of the day at which work begins, for postponements to a later day. */
const morning = 8;

/** The usual times to put a document off to, in local time: in an hour, tomorrow morning, next Monday morning. */
export function postponements(now: Date): readonly Postponement[] {
  const untilMonday = (8 - now.getDay()) % 7 || 7;
  return [
    { name: '1h', until: new Date(now.getTime() + 60 * 60_000) },
    { name: 'tomorrow', until: morningIn(now, 1) },
    { name: 'monday', until: morningIn(now, untilMonday) },
  ];
}

function morningIn(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning);
}

/** A time as an input of local date and time takes it: "2026-03-02T09:00". */
export function localInput(time: Date): string {
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
