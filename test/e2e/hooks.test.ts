// Whatever the tests opened or made is closed and removed, also when they fail.
import { removeFolders } from './folders';
import { closeBrowser } from './workbench';

after(async () => {
  await closeBrowser();
  removeFolders();
});
