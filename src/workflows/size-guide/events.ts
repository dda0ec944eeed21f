/** Events of size guides, told after the change is committed; each carries the guide's `id`. */
export const SIZE_GUIDE_EVENTS = {
  /** The shop shows a new revision, or the guide again. */
  published: "size_guide.published",
  /** The shop does not show the guide any more: it was archived or unpublished. */
  archived: "size_guide.archived",
  deleted: "size_guide.deleted",
} as const
