import { Container, Text } from "@medusajs/ui"
import { Component, type ReactNode } from "react"
import { useText } from "../lib/text"

const WidgetFailed = () => {
  const { t } = useText()
  return (
    <Container className="px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle">
        {t("core.widget_failed")}
      </Text>
    </Container>
  )
}

type WidgetBoundaryProps = {
  children: ReactNode
  /** Shown instead of the standard card, e.g. null in the top bar. */
  fallback?: ReactNode
}

/** Keeps a failing widget from taking the page around it down: the dashboard has no boundary of its own. */
export class WidgetBoundary extends Component<WidgetBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) {
      return this.props.children
    }
    return this.props.fallback === undefined ? <WidgetFailed /> : this.props.fallback
  }
}
