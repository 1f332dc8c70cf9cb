/** A module that is loaded when first needed and used synchronously from then on. */
export class Lazy<T> {
  private readonly open: () => Promise<T>;
  private loaded: { value: T } | undefined;

  constructor(open: () => Promise<T>) {
    this.open = open;
  }

  async load(): Promise<T> {
    this.loaded ??= { value: await this.open() };
    return this.loaded.value;
  }

  /** @throws Error when `load` was not awaited before: a slip in the program. */
  get value(): T {
    if (!this.loaded) throw new Error('used before it was loaded');
    return this.loaded.value;
  }
}
