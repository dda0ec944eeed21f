/** Texts of the econt places. */
export const econtPlaces = { econt_places: {} } as const
