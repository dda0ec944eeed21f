import type { ReactNode } from "react"
import { AnnouncerProvider } from "../../../../components/announcer"
import { FeatureOff } from "../../../../components/feature-off"
import { PageSkeleton } from "../../../../components/page-skeleton"
import { QueryState } from "../../../../components/query-state"
import { useConfig } from "../../../../lib/use-config"

/** What every page of e-mail campaigns waits for: that the feature is on. */
export const PageGate = ({ children }: { children: ReactNode }) => (
  <AnnouncerProvider>
    <QueryState query={useConfig()} pending={<PageSkeleton />}>
      {({ features }) => (features["email-campaign"] ? children : <FeatureOff />)}
    </QueryState>
  </AnnouncerProvider>
)
