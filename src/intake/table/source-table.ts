import { derivedId } from '#record/identifier';
import type { Draft } from '#record/reading';
import { normalUrl, postOf } from '#record/url-normal';
import { sparse } from '../row-cells.ts';

/** Sources by the normal form of their addresses: what several rows cite is one record, given when it is first met. */
export class SourceTable {
  readonly #dataset: string;
  readonly #give: (draft: Draft) => void;
  /** The address of each source as it was first given. */
  readonly #given = new Map<string, string>();

  constructor(dataset: string, give: (draft: Draft) => void) {
    this.#dataset = dataset;
    this.#give = give;
  }

  /**
   * The source at an address; null where the text is no web address. `isSame` is false where the source was first given
   * with another address of the same page.
   */
  cite(
    url: string,
    at: { readonly file: string; readonly row: number },
  ): { readonly id: string; readonly isSame: boolean } | null {
    const normal = normalUrl(url);
    if (normal === null) return null;
    const id = derivedId(this.#dataset, 'source', normal);
    const first = this.#given.get(id);
    if (first !== undefined) return { id, isSame: first === url.trim() };
    this.#given.set(id, url.trim());
    const post = postOf(normal);
    const body = sparse({
      url: url.trim(),
      urlNormal: normal,
      platform: post?.platform ?? 'website',
      platformPostId: post?.post ?? undefined,
    });
    this.#give({ type: 'draft', kind: 'source', id, parent: null, body, file: at.file, row: at.row });
    return { id, isSame: true };
  }
}
