import type { Meta, StoryObj } from "@storybook/react-vite"
import { buildConfig, buildReadOnlyConfig } from "../../../../../test/fixtures/core"
import { buildImport, buildImportIn, buildRefusedImport } from "../../../../../test/fixtures/review-import"
import { LONG_BULGARIAN } from "../../../../../test/fixtures/review-texts"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { failures } from "../../../../../test/msw/failures"
import { frozenImportHandlers, importFailures, importHandlers } from "../../../../../test/msw/review-import.handlers"
import type { ReviewImport } from "../../../../contracts/review-import"
import ImportPage from "./import-page"

const recent = () => [
  buildImportIn.checked({ id: "brimp_3", filename: "judgeme-export-2025.csv", format: "judgeme" }),
  buildImportIn.completed({ id: "brimp_2" }),
  buildImportIn.failed({ id: "brimp_1", filename: "отзиви-от-стария-магазин.csv" }),
]

const at = (known: ReviewImport, search = "") => ({
  router: { path: "/reviews/import", initialEntries: [`/reviews/import?id=${known.id}${search}`] },
  msw: { handlers: { import: frozenImportHandlers(known) } },
})

const meta = {
  title: "Review/Import/Page",
  component: ImportPage,
  parameters: {
    router: { path: "/reviews/import", initialEntries: ["/reviews/import"] },
    msw: { handlers: { import: importHandlers(() => ({ imports: recent() })) } },
  },
} satisfies Meta<typeof ImportPage>

export default meta
type Story = StoryObj<typeof meta>

/** Works from the file to the end, with the mock server behind it. */
export const File: Story = {}
export const FirstTime: Story = { parameters: { msw: { handlers: { import: importHandlers() } } } }
export const FileLoading: Story = { parameters: { msw: { handlers: { import: importFailures.loading } } } }
export const FileFailed: Story = { parameters: { msw: { handlers: { import: importFailures.error } } } }
export const Columns: Story = { parameters: at(buildImport()) }
export const ColumnsOfUnknownFile: Story = {
  parameters: at(
    buildImport({ id: "brimp_unknown", format: "custom", filename: "отзиви.csv", mapping: { body: "comment_content" }, delimiter: ";", encoding: "windows-1251" })
  ),
}
export const Checking: Story = { parameters: at(buildImportIn.checking()) }
export const Checked: Story = { parameters: at(buildImportIn.checked()) }
export const CheckedWithoutProblems: Story = {
  parameters: at(
    buildImportIn.checked({ rows_accepted: 1204, rows_refused: 0, refusals: [], warnings: [], unmatched_products: [] })
  ),
}
export const NothingAccepted: Story = { parameters: at(buildRefusedImport()) }
export const LongBulgarianText: Story = {
  parameters: at(
    buildImportIn.checked({
      filename: `${LONG_BULGARIAN.title}.csv`,
      unmatched_products: [
        { name: "Двуредово колие от естествени сладководни перли с посребрена закопчалка „Черноморска приказка“", rows: 14 },
      ],
    })
  ),
  globals: { locale: "bg" },
}
export const Importing: Story = { parameters: at(buildImportIn.importing()) }
export const Completed: Story = { parameters: at(buildImportIn.completed()) }
export const Failed: Story = { parameters: at(buildImportIn.failed()) }
export const Cancelled: Story = { parameters: at(buildImportIn.cancelled()) }
export const Loading: Story = {
  parameters: { ...at(buildImport()), msw: { handlers: { import: importFailures.loading } } },
}
export const Missing: Story = {
  parameters: { ...at(buildImport()), msw: { handlers: { import: failures("*/admin/reviews/imports").missing } } },
}
export const Unavailable: Story = {
  parameters: { ...at(buildImport()), msw: { handlers: { import: importFailures.error } } },
}
export const ReadOnly: Story = { parameters: { msw: { handlers: { core: coreHandlers(buildReadOnlyConfig()) } } } }
export const FeatureOff: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ features: { review: false, "size-guide": true, econt: true, "email-campaign": true } })) } } },
}
