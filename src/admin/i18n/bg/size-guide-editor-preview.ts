import type { sizeGuideEditorPreview as en } from "../en/size-guide-editor-preview"
import type { Like } from "../like"

export const sizeGuideEditorPreview: Like<typeof en> = {
  size_guide_preview: {
    title: "Преглед",
    frame: "Таблицата, както я виждат купувачите",
    width: "Ширина на екрана",
    phone: "Телефон, 360 px",
    tablet: "Таблет, 768 px",
    desktop: "Компютър, 1200 px",
    unit: "Единица",
    system: "Система размери",
    language: "Език",
    size: "Избран размер",
    size_none: "Няма",
    standard: "както е",
    failed: "Прегледът не стана. Продължете да редактирате; при следващата промяна ще се опита пак.",
    note: "Бутоните, на които им трябва магазинът, тук не правят нищо.",
  },
}
