// The limits of the wire, in bytes unless named otherwise. The relay enforces them itself, while it reads, and a device that
// stays under them is never refused for size.

export const caps = {
  /** One sealed box. Cloudflare's own limit for a value is 2 MB. */
  rowBytes: 1_900_000,
  /** Rows in one commit. */
  rowsPerCommit: 500,
  /** The body of a commit. */
  bodyBytes: 4 * 1024 * 1024,
  /** A page of rows. One row that is larger travels alone. */
  pageBytes: 1024 * 1024,
  rowsPerPage: 5000,
  slots: 64,
  slotBytes: 8192,
  /** What all boxes of one vault may take, 64 bytes added for each row. */
  vaultBytes: 512 * 1024 * 1024,
  /** Sockets that watch one vault at a time. */
  watchers: 64,
} as const;
