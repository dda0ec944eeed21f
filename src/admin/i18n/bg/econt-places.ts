export const econtPlaces = { econt_places: {} }
