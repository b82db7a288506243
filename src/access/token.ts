import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** `sjl_` and 256 random bits in base64url: 47 characters that a scanner of leaked secrets can know by their start. */
export const tokenPattern = /^sjl_[A-Za-z0-9_-]{43}$/;

/** How API tokens are made and compared: what casework needs of this room. */
export const tokenSecrets = {
  /** A fresh token. It is shown once and kept nowhere. */
  make: (): string => `sjl_${randomBytes(32).toString('base64url')}`,

  /** SHA-256 of a token, hexadecimal; null for what has not the form of a token. */
  digest: (token: string): string | null => (tokenPattern.test(token) ? hash('sha256', token, 'hex') : null),

  /** Compares two digests in a time that does not depend on where they differ. */
  same(left: string, right: string): boolean {
    const [a, b] = [Buffer.from(left, 'utf8'), Buffer.from(right, 'utf8')];
    return a.length === b.length && timingSafeEqual(a, b);
  },
} as const;
