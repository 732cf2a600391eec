/** Thrown by a stage that stops early on purpose: the rest waits for its turn among the long documents. */
export class YieldedPlace extends Error {
  constructor() {
    super('The document waits for its turn among the long ones.');
    this.name = 'YieldedPlace';
  }
}
