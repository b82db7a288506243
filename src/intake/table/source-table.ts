import { derivedId } from '#record/identifier';
import type { Draft } from '#record/reading';
import { normalUrl, postOf } from '#record/url-normal';
import { sparse } from '../row-cells.ts';

/** Sources by the normal form of their addresses: what several rows cite is one record, given when it is first met. */
export class SourceTable {
  readonly #dataset: string;
  readonly #give: (draft: Draft) => void;
  readonly #given = new Set<string>();

  constructor(dataset: string, give: (draft: Draft) => void) {
    this.#dataset = dataset;
    this.#give = give;
  }

  /** The id of the source at an address; null where the text is no web address. */
  cite(url: string, at: { readonly file: string; readonly row: number }): string | null {
    const normal = normalUrl(url);
    if (normal === null) return null;
    const id = derivedId(this.#dataset, 'source', normal);
    if (this.#given.has(id)) return id;
    this.#given.add(id);
    const post = postOf(normal);
    const body = sparse({
      url: url.trim(),
      urlNormal: normal,
      platform: post?.platform ?? 'website',
      platformPostId: post?.post ?? undefined,
    });
    this.#give({ type: 'draft', kind: 'source', id, parent: null, body, file: at.file, row: at.row });
    return id;
  }
}
