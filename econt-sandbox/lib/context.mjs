/**
 * What a method knows besides its request.
 * @typedef {{
 *   store: import("./store.mjs").Store,
 *   places: import("./places.mjs").Places,
 *   user: string | null,
 *   root: string,
 *   pageSize: number,
 *   seed: () => number,
 * }} Context `user` is null without a login; `root` is the server's address, ending with "/"; `seed` differs each time
 */

export {}
