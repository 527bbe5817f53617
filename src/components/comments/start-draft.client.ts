import { startDraft } from './draft.client.ts';

startDraft();
