import type { sizeGuideEditorMenu as en } from "../en/size-guide-editor-menu"
import type { Like } from "../like"

/** Texts of the menu of a size guide's editor, in Bulgarian. */
export const sizeGuideEditorMenu: Like<typeof en> = {
  size_guide_menu: {
    revisions: "Версии",
    changes: "Кой какво е променил",
    import: "Внасяне",
    export_json: "Изнасяне на всичко (JSON)",
    export_csv: "Изнасяне на тази таблица (CSV)",
    duplicate: "Направи копие",
    unpublish: "Свали от магазина",
    archive: "Архивирай",
    keys: "Клавишни комбинации",
    exported: "Файлът е изтеглен.",
  },
}
