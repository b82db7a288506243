import { derivedId } from '#record/identifier';
import type { Draft } from '#record/reading';
import type { SourceFile } from './file/source-file.ts';

/** The draft of a file that was read: a capture known by its bytes, so that the same file is one capture for good. */
export function captureDraft(dataset: string, file: SourceFile, readAt: string): Draft {
  const { name, bytes, sha256, mime } = file;
  return {
    type: 'draft',
    kind: 'capture',
    id: captureId(dataset, file),
    parent: null,
    body: {
      tool: `sijill import ${dataset}`,
      state: 'full',
      files: [{ role: 'table', path: name, mime, bytes, sha256 }],
    },
    provenance: { capturedAt: readAt },
    file: name,
    row: null,
  };
}

export function captureId(dataset: string, file: SourceFile): string {
  return derivedId(dataset, 'capture', file.sha256);
}
