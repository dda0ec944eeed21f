/** Texts of the econt panel. */
export const econtPanel = { econt_panel: {} } as const
