// Becomes resources/default_app.asar of the development Electron, which ships without a default app: makes
// `electron [flags] FOLDER [arguments]` behave as it does with the official download.
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-') && isFolder(resolve(argument)));
if (folder === undefined) {
  process.stderr.write('Name the folder of the app to run.\n');
  app.exit(1);
} else {
  const root = resolve(folder);
  const description = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const name = description.productName ?? description.name;
  app.setName(name);
  app.setVersion(description.version);
  app.setAppPath(root);
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), name));
  await import(pathToFileURL(join(root, description.main)).href);
}
