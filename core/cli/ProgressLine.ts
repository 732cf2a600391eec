/** At most one line so often, in milliseconds. */
const everyMs = 2000;

/** Tells on standard error how far the run has come: one line that is rewritten on a terminal, else a line now and then. */
export class ProgressLine {
  #last = Date.now();
  #shown = false;

  show({ noted, finished }: { noted: number; finished: number }): void {
    const now = Date.now();
    if (now - this.#last < everyMs) return;
    this.#last = now;
    this.#shown = true;
    process.stderr.write(process.stderr.isTTY ? `\r${finished} of ${noted} files` : `${finished} of ${noted} files\n`);
  }

  end({ noted, finished }: { noted: number; finished: number }): void {
    if (!this.#shown) return;
    process.stderr.write(`${process.stderr.isTTY ? '\r' : ''}${finished} of ${noted} files\n`);
  }
}
