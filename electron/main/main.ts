import { app, protocol } from 'electron';
import { guardContents } from './guardContents.ts';
import { launchPaths } from './launchPaths.ts';
import { locate } from './locations.ts';
import { privilegedSchemes } from './schemes.ts';
import { Shell } from './Shell.ts';

// Root (containers, tests) runs Chromium with --no-sandbox; forcing the sandbox on top makes its processes crash.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.setName('Vouch');
protocol.registerSchemesAsPrivileged([...privilegedSchemes]);
guardContents(app);

const locations = locate(app, process.env);
const asked = launchPaths({
  arguments: process.argv.slice(1),
  workingDirectory: process.cwd(),
  appPath: app.getAppPath(),
});

// A second start hands its files to the first and ends here.
if (app.requestSingleInstanceLock({ paths: asked })) {
  const shell = new Shell(locations);
  shell.listen(asked);
  // Not awaited at the top level: in an ES module that would keep the app from ever becoming ready.
  void app.whenReady().then(() => shell.open());
} else {
  app.quit();
}
