import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

interface Launch {
  /** The arguments after the executable. */
  arguments: readonly string[];
  workingDirectory: string;
  /** The app's own folder or archive, which an unpackaged start names as an argument. */
  appPath: string;
}

/** The files and folders a start of the app was asked to open: its arguments that exist, without switches. */
export function launchPaths(launch: Launch): string[] {
  return launch.arguments
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .map((argument) => resolve(launch.workingDirectory, argument))
    .filter((path) => path !== resolve(launch.appPath) && existsSync(path));
}
