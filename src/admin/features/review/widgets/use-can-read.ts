import { can, useConfig } from "../../../lib/use-config"

/** Whether a widget may show itself: the feature is on and the reader may see reviews. */
export const useCanReadReviews = (): boolean => {
  const { data: config } = useConfig()
  return config?.features.review === true && can(config, "bijou_review", "read")
}
