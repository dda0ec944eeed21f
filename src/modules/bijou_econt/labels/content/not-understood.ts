/** The page uses something whose extent cannot be told; it is then taken whole. Never leaves `labels/`. */
export class NotUnderstood extends Error {}
