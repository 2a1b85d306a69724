/** Whether of two who write the same document the second is told. */
import { removeDocuments, StorageConflict, writeDocument } from '../../storage/documents';
import type { Ask } from './site-check-asking';

function checkKey(projectId: string): string {
  return `site-check:${projectId}`;
}

export async function askStorage(ask: Ask, projectId: string): Promise<void> {
  const key = checkKey(projectId);
  await ask('storage', async () => {
    await removeDocuments([key]);
    // Bodies with null in them, as settings have.
    await writeDocument(key, { one: null }, 0);
    try {
      await writeDocument(key, { two: null }, 0);
      return 'does-not';
    } catch (error) {
      if (error instanceof StorageConflict) return { found: 'works', detail: error.code };
      throw error;
    } finally {
      await removeDocuments([key]);
    }
  });
}
