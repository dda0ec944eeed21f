import type { Locale } from "../../contracts/shared"
import { bg } from "./texts-bg"
import { en, type PageTexts } from "./texts-en"

/** Words of the pages and mails a reader comes to without logging in. */
export const pageTexts: Record<Locale, PageTexts> = { bg, en }
