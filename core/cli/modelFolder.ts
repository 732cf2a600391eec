import { join } from 'node:path';

/** The models that come with Vouch. */
export const modelFolder = join(import.meta.dirname, '..', '..', 'models');
