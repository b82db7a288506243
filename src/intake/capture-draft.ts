import { derivedId } from '#record/identifier';
import type { Draft } from '#record/reading';
import type { SourceFile } from './file/source-file.ts';

/** The drafts of the files of one reading; two files of the same bytes are one capture. */
export function captureDrafts(dataset: string, files: Iterable<SourceFile>, readAt: string): Draft[] {
  const drafts = [...files].map((file) => captureDraft(dataset, file, readAt));
  return drafts.filter((draft, index) => drafts.findIndex((other) => other.id === draft.id) === index);
}

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
