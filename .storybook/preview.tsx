import type { Preview } from "@storybook/react-vite"
import { initialize, mswLoader } from "msw-storybook-addon"
import { coreHandlers } from "../test/msw/core.handlers"
import { resetMockState } from "../test/msw/mock-state"
import { withDashboard, withThemeAndLanguage } from "./decorators"
import "./preview.css"

initialize({ onUnhandledRequest: "bypass", quiet: true, serviceWorker: { url: "./mockServiceWorker.js" } })

const preview: Preview = {
  decorators: [withDashboard, withThemeAndLanguage],
  loaders: [mswLoader],
  beforeEach: () => resetMockState(),
  parameters: {
    layout: "fullscreen",
    // What passes is not listed element by element: that took longer than the check itself.
    a11y: { test: "error", options: { resultTypes: ["violations"] } },
    msw: { handlers: { core: coreHandlers() } },
    controls: { matchers: { date: /_at$/ } },
    options: { storySort: { method: "alphabetical" } },
    viewport: {
      options: {
        narrow: { name: "Phone 320", styles: { width: "320px", height: "640px" } },
        phone: { name: "Phone 360", styles: { width: "360px", height: "740px" } },
        desktop: { name: "Desktop 1280", styles: { width: "1280px", height: "800px" } },
      },
    },
  },
  initialGlobals: { theme: "light", locale: "en" },
  globalTypes: {
    theme: {
      description: "Theme of the dashboard",
      toolbar: {
        title: "Theme",
        icon: "mirror",
        dynamicTitle: true,
        items: [
          { value: "light", title: "Light", icon: "sun" },
          { value: "dark", title: "Dark", icon: "moon" },
        ],
      },
    },
    locale: {
      description: "Language of the dashboard",
      toolbar: {
        title: "Language",
        icon: "globe",
        dynamicTitle: true,
        items: [
          { value: "en", title: "English" },
          { value: "bg", title: "Български" },
        ],
      },
    },
  },
}

export default preview
