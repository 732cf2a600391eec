import { DialogBody } from '@blueprintjs/core';
import { useTranslation } from '../i18n/useTranslation.ts';
import { strokesOf, type KeyBinding, type KeyScope } from '../keys/KeyRegistry.ts';
import { useKeyScopes } from '../keys/useKeys.ts';
import { Keycaps } from '../ui/Keycaps.tsx';
import { useObservable } from '../ui/Observable.ts';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { closeOverlay, overlay } from './overlays.ts';

/** The keys that work here, innermost part of the screen first. */
export function KeyOverlay() {
  const { t } = useTranslation();
  const isOpen = useObservable(overlay) === 'keys';
  const scopes = useKeyScopes();
  return (
    <ModalDialog className="key-overlay" isOpen={isOpen} onClose={closeOverlay} title={t('frame.keysTitle')}>
      <DialogBody>
        <div className="key-overlay-scopes">
          {byName(scopes).map((scope) => (
            <section key={scope.name}>
              <h3>{scope.name}</h3>
              <dl>
                {scope.bindings.map((binding) => (
                  <KeyLine key={strokesOf(binding).join()} binding={binding} />
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogBody>
    </ModalDialog>
  );
}

/** Scopes of one name as one, the screen's before the frame's. */
function byName(scopes: readonly KeyScope[]): readonly Pick<KeyScope, 'name' | 'bindings'>[] {
  const groups = Map.groupBy(scopes.toReversed(), ({ name }) => name);
  return [...groups].map(([name, same]) => ({ name, bindings: same.flatMap(({ bindings }) => bindings) }));
}

function KeyLine({ binding }: { readonly binding: KeyBinding }) {
  return (
    <div
      className={`key-line${binding.isEnabled === false ? ' is-off' : ''}`}
      data-strokes={strokesOf(binding).join(' ')}
    >
      <dt>{binding.description}</dt>
      <dd>
        {strokesOf(binding).map((stroke) => (
          <Keycaps key={stroke} stroke={stroke} />
        ))}
      </dd>
    </div>
  );
}
