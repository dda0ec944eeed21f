import { Button, Heading, Text } from "@medusajs/ui"
import { EmptyState } from "../../../components/empty-state"
import { useText } from "../../../lib/text"
import { TemplateGallery } from "./template-gallery"
import { useOpenNew } from "./use-open-new"

type FirstGuideProps = { mayCreate: boolean; onNew: () => void }

/** The page before the first guide: the templates to begin with. */
export const FirstGuide = ({ mayCreate, onNew }: FirstGuideProps) => {
  const { t, locale } = useText()
  const create = useOpenNew()
  if (!mayCreate) {
    return <EmptyState title={t("size_guides.empty")} hint={t("size_guides.empty_hint")} />
  }
  return (
    <div className="flex flex-col gap-y-4 px-4 py-6 md:px-6">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="flex flex-col gap-y-1">
          <Heading level="h2">{t("size_guide_list.gallery.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("size_guide_list.gallery.hint")}
          </Text>
        </div>
        <Button size="small" variant="secondary" onClick={onNew}>
          {t("size_guide_list.gallery.more")}
        </Button>
      </div>
      <TemplateGallery locale={locale} isBusy={create.isPending} onUse={({ id }) => create.open({ template: id, locale })} />
    </div>
  )
}
