/** Items put in by one side and taken out, in order, by the other as it finds the time; the oldest give way when full. */
export class Mailbox<Item> {
  readonly #most: number;
  readonly #waiting: Item[] = [];
  #wake: (() => void) | null = null;
  #ended = false;

  constructor(most: number) {
    this.#most = most;
  }

  put(item: Item): void {
    if (this.#ended) return;
    this.#waiting.push(item);
    if (this.#waiting.length > this.#most) this.#waiting.shift();
    this.#wake?.();
  }

  /** Nothing more comes; what is there can still be taken. */
  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  async *items(): AsyncGenerator<Item, void> {
    for (;;) {
      const item = this.#waiting.shift();
      if (item !== undefined) yield item;
      else if (this.#ended) return;
      else await this.#arrival();
    }
  }

  #arrival(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
