import type { ExportProfile } from '../../contract/exportProfile.ts';
import { datevBookings } from './datevBookings.ts';
import { odooBills } from './odooBills.ts';
import { plainProfiles } from './plainProfiles.ts';
import { xeroBills } from './xeroBills.ts';

/** The profiles that come with Vouch. Laid out as published by the program they are named for, or of none in particular. */
export const builtInProfiles: readonly ExportProfile[] = [...plainProfiles, datevBookings, xeroBills, odooBills];
