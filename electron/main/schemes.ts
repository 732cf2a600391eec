/** The two schemes of the shell. Neither reaches the network or the file system by itself. */
export const uiScheme = 'app';
export const uiOrigin = 'app://ui';
export const pageScheme = 'vouch-page';

/** Registered before the app is ready: standard (so that origins work) and secure; nothing else is granted. */
export const privilegedSchemes = [
  { scheme: uiScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  { scheme: pageScheme, privileges: { standard: true, secure: true } },
] as const;

/** True for a document of the user interface itself. */
export function isUiUrl(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === `${uiScheme}:` && new URL(url).host === 'ui';
}
