// Every example of docs/examples that is an application, installed from the packed library as its reader would, and used: the service is
// asked, the React form is built and filled in, the suite of a ward is run. Needs the package registry.
import { isThereChromium } from "./chromium.mjs";
import { checkReactForm } from "./examples/react-form.mjs";
import { checkService } from "./examples/service.mjs";
import { checkSuite } from "./examples/suite.mjs";
import { withTarball } from "./install.mjs";

await withTarball(async (install) => {
  const example = (name) => install(name, `docs/examples/${name}`);
  console.log(`examples: ${await checkService(example("node-service"))}`);
  console.log(`examples: ${checkSuite(example("vitest-suite"))}`);
  if (isThereChromium()) console.log(`examples: ${await checkReactForm(example("react-form"))}`);
});
