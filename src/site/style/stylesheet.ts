import { base } from './base.ts';
import { narrow } from './narrow.ts';
import { record } from './record.ts';

/** The one style sheet of every public page. It asks nothing of any other server. */
export const stylesheet = `${[base, record, narrow].join('').trim()}\n`;

/** The mark of the register, for tabs of browsers. */
export const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#fbfbf9"/><path d="M7 6h18v20H7z" fill="none" stroke="#1d3a57" stroke-width="3"/><path d="M7 6h5v20H7z" fill="#1d3a57"/></svg>\n';
