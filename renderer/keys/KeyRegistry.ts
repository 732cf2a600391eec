import { matchesStroke, type KeyPress } from './keyStroke.ts';

/** One thing keys do. `keys`: strokes such as "J", "Ctrl+Enter", "?"; several mean the same. */
export interface KeyBinding {
  readonly keys: string | readonly string[];
  /** What it does, for the overlay of keys and the command palette. */
  readonly description: string;
  /** Answering `false` lets the key do what it does anyway. */
  readonly run: (event: KeyboardEvent) => unknown;
  /** Also while typing in a field. Off unless told: letters belong to the field. */
  readonly inFields?: boolean;
  /** Also listed in the command palette. On unless told; moving a cursor is no command. */
  readonly isCommand?: boolean;
  readonly isEnabled?: boolean;
}

export interface KeyScope {
  /** All it shows, as text: a scope with the same shows the same. */
  readonly shows: string;
  /** Heading in the overlay, e.g. "Inbox". */
  readonly name: string;
  readonly bindings: readonly KeyBinding[];
  /** Of the frame around every screen: what a screen binds goes before it. */
  readonly isFrame: boolean;
}

export function strokesOf(binding: KeyBinding): readonly string[] {
  return typeof binding.keys === 'string' ? [binding.keys] : binding.keys;
}

/** The scopes that are mounted: the frame's first, then the screen's as they came. The last that knows a stroke takes it. */
export class KeyRegistry {
  #scopes: readonly KeyScope[] = [];
  readonly #watchers = new Set<() => void>();

  /** Mounts a scope. Answers how to remove it. */
  add(scope: KeyScope): () => void {
    this.#set([...this.#scopes, scope]);
    return () => this.#set(this.#scopes.filter((each) => each !== scope));
  }

  scopes = (): readonly KeyScope[] => this.#scopes;

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  /** The binding a press means; null for none. */
  find(press: KeyPress, { isMac, inField }: { isMac: boolean; inField: boolean }): KeyBinding | null {
    for (const scope of this.#scopes.toReversed()) {
      const binding = scope.bindings.find(
        (each) =>
          each.isEnabled !== false &&
          (!inField || each.inFields === true) &&
          strokesOf(each).some((stroke) => matchesStroke(stroke, press, isMac)),
      );
      if (binding) return binding;
    }
    return null;
  }

  /** Effects run from the inside out, so the frame often comes after the screen inside it. */
  #set(scopes: readonly KeyScope[]): void {
    this.#scopes = [...scopes.filter(({ isFrame }) => isFrame), ...scopes.filter(({ isFrame }) => !isFrame)];
    for (const watcher of this.#watchers) watcher();
  }
}
