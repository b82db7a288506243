import { derivedId } from './identifier.ts';

/**
 * The reserved conflict that holds the register's own records: accounts, tokens, imports, releases. It is never
 * listed among the conflicts, and nobody who is confined to some conflicts can reach it.
 */
export const registerConflict = derivedId('sijill', 'register');
