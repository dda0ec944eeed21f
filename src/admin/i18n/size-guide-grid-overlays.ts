import { sizeGuideGridOverlays as bg } from "./bg/size-guide-grid-overlays"
import { sizeGuideGridOverlays as en } from "./en/size-guide-grid-overlays"

/** Texts of the menu and the settings that open over the grid, for `registerTexts`. */
export const sizeGuideGridOverlayTexts = { en, bg }
