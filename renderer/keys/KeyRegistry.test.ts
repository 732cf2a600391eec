import { describe, expect, it, vi } from 'vitest';
import { KeyRegistry, type KeyBinding, type KeyScope } from './KeyRegistry.ts';

const binding = (keys: string, more: Partial<KeyBinding> = {}): KeyBinding => ({
  keys,
  description: keys,
  run: () => undefined,
  ...more,
});
const scope = (name: string, bindings: readonly KeyBinding[], isFrame = false): KeyScope => ({
  shows: name,
  name,
  bindings,
  isFrame,
});
const press = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false });
const outside = { isMac: false, inField: false };

describe('the registry of keys', () => {
  it("lets a screen's binding go before the frame's, even where the frame came later", () => {
    const registry = new KeyRegistry();
    const ofScreen = binding('X');
    const remove = registry.add(scope('screen', [ofScreen]));
    const ofFrame = binding('X');
    registry.add(scope('frame', [ofFrame], true));
    expect(registry.find(press('x'), outside)).toBe(ofScreen);
    remove();
    expect(registry.find(press('x'), outside)).toBe(ofFrame);
  });

  it('leaves typing to fields unless told otherwise', () => {
    const registry = new KeyRegistry();
    const everywhere = binding('Escape', { inFields: true });
    registry.add(scope('screen', [binding('X'), everywhere]));
    expect(registry.find(press('x'), { isMac: false, inField: true })).toBeNull();
    expect(registry.find(press('Escape'), { isMac: false, inField: true })).toBe(everywhere);
  });

  it('passes over what is not enabled', () => {
    const registry = new KeyRegistry();
    registry.add(scope('screen', [binding('X', { isEnabled: false })]));
    expect(registry.find(press('x'), outside)).toBeNull();
  });

  it('tells who watches until they stop', () => {
    const registry = new KeyRegistry();
    const watcher = vi.fn<() => void>();
    const stop = registry.watch(watcher);
    const remove = registry.add(scope('screen', []));
    remove();
    expect(watcher).toHaveBeenCalledTimes(2);
    stop();
    registry.add(scope('screen', []));
    expect(watcher).toHaveBeenCalledTimes(2);
  });
});
