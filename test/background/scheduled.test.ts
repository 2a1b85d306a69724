import { readManifest } from '../../local/platform/manifest';
import { silenceLog } from '../silent-log';
import { openApp, valueOf } from '../site/sample-app';

test.each(readManifest('manifest.yml').scheduled)(
  '$functionKey answers as both of Forge’s pages on scheduled functions want it',
  async ({ functionKey, key }) => {
    silenceLog();
    const { platform } = openApp();
    const body = { context: { cloudId: 'a-site', moduleKey: key } };
    const { value } = await valueOf(platform, { functionKey, body, accountId: null });
    // 204 is success; the 500s are errors, and an answer without a status is a 424.
    expect(value).toEqual({ statusCode: 204 });
    await platform.close();
  },
);
