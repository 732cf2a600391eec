import i18next, { type TFunction, type i18n as I18n } from 'i18next';

interface Translation {
  readonly t: TFunction;
  readonly i18n: I18n;
}

let present: Translation | null = null;

/**
 * The texts in the language the window was started in, which it keeps. Hundreds of texts are on a screen and most are asked for
 * without values: those are looked up once, where the library would resolve each again whenever its component is drawn.
 */
export function useTranslation(): Translation {
  present ??= { t: remembering(i18next.getFixedT(i18next.language)), i18n: i18next };
  return present;
}

function remembering(t: TFunction): TFunction {
  const known = new Map<unknown, unknown>();
  return new Proxy(t, {
    apply: (target, self, values: unknown[]) => {
      const [key] = values;
      if (values.length > 1) return Reflect.apply(target, self, values);
      if (!known.has(key)) known.set(key, Reflect.apply(target, self, values));
      return known.get(key);
    },
  });
}
