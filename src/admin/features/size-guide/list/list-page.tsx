import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { listGuidesResponseSchema } from "../../../../contracts/size-guide"
import { EmptyState } from "../../../components/empty-state"
import { FeatureOff } from "../../../components/feature-off"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { sizeGuideTexts } from "../../../i18n/size-guide"
import { request } from "../../../lib/fetcher"
import { featureKey } from "../../../lib/query-keys"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { useConfig } from "../../../lib/use-config"

registerTexts(sizeGuideTexts)

const Guides = () => {
  const { t } = useText()
  const guides = useQuery({
    queryKey: [...featureKey("size-guide"), "list"],
    queryFn: ({ signal }) => request(listGuidesResponseSchema, "/admin/size-guides", { signal }),
  })
  return (
    <Container className="divide-y p-0">
      <Heading className="px-6 py-4">{t("size_guides.title")}</Heading>
      <QueryState
        query={guides}
        pending={<PageSkeleton />}
        isEmpty={({ size_guides }) => size_guides.length === 0}
        empty={<EmptyState title={t("size_guides.empty")} hint={t("size_guides.empty_hint")} />}
      >
        {({ size_guides }) => (
          <ul className="divide-y">
            {size_guides.map((guide) => (
              <li key={guide.id} className="flex justify-between gap-x-4 px-6 py-3">
                <Text size="small">{guide.title}</Text>
                <Text size="small" className="text-ui-fg-subtle">
                  {t(`size_guides.kind.${guide.kind}`)}, {t(`size_guides.status.${guide.status}`)}
                </Text>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </Container>
  )
}

/** The page `/size-guides`, loaded when it is first opened. */
const ListPage = () => (
  <QueryState query={useConfig()} pending={<PageSkeleton />}>
    {({ features }) => (features["size-guide"] ? <Guides /> : <FeatureOff />)}
  </QueryState>
)

export default ListPage
