export const econtPanel = { econt_panel: {} }
