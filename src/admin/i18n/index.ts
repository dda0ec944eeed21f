import { core as bgCore } from "./bg/core"
import { core as enCore } from "./en/core"

/**
 * Texts the dashboard loads at its start: the menu and what every page needs. A feature's own
 * texts come with its page, through `registerTexts`; `all.ts` holds everything together.
 */
export default {
  en: { bijou: enCore },
  bg: { bijou: bgCore },
}
