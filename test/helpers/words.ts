import i18n from "i18next"
import { TEXT_NAMESPACE, type Translate } from "../../src/admin/lib/text"

/**
 * A text of ours in the language the story is shown in, so that its expectations hold for both.
 * Stories that are about the words themselves name a language and write them out.
 */
export const words: Translate = (key, variables) => i18n.t(key, { ns: TEXT_NAMESPACE, ...variables })
