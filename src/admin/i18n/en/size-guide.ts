/** Texts every page of size guides may show. */
export const sizeGuide = {
  size_guides: {
    title: "Size guides",
    empty: "No size guides yet",
    empty_hint: "A size guide tells buyers which size fits, and is shown with the products it is tied to.",
    status: { draft: "Draft", published: "Published", archived: "Archived" },
    kind: {
      ring: "Rings",
      bracelet: "Bracelets",
      necklace: "Necklaces",
      earring: "Earrings",
      watch: "Watches",
      shoes: "Shoes",
      clothing: "Clothing",
      headwear: "Headwear",
      gloves: "Gloves",
      custom: "Other",
    },
  },
} as const
