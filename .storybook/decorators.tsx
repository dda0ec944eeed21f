import { Toaster, TooltipProvider } from "@medusajs/ui"
import type { Decorator } from "@storybook/react-vite"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { createContext, useContext, useState, type ComponentType, type ReactNode } from "react"
import { I18nextProvider } from "react-i18next"
import { createMemoryRouter, RouterProvider } from "react-router-dom"
import { i18n } from "./i18n"

/** `parameters.router`: where a story stands. `path` names its parameters, as in `/reviews/import/:id`. */
export type RouterParameters = { path?: string; initialEntries?: string[] }

const StoryElement = createContext<ReactNode>(null)
const StoryOutlet = () => <>{useContext(StoryElement)}</>

const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, staleTime: 90_000 },
      mutations: { retry: false },
    },
  })

const newRouter = ({ path = "*", initialEntries = ["/"] }: RouterParameters) =>
  createMemoryRouter(
    [
      { path, element: <StoryOutlet /> },
      ...(path === "*" ? [] : [{ path: "*", element: null }]),
    ],
    { initialEntries }
  )

const Shell = ({ Story, router }: { Story: ComponentType; router: RouterParameters }) => {
  const [queryClient] = useState(newQueryClient)
  const [memoryRouter] = useState(() => newRouter(router))
  return (
    <QueryClientProvider client={queryClient}>
      <I18nextProvider i18n={i18n}>
        <TooltipProvider>
          <StoryElement.Provider value={<Story />}>
            <RouterProvider router={memoryRouter} />
          </StoryElement.Provider>
          <Toaster />
        </TooltipProvider>
      </I18nextProvider>
    </QueryClientProvider>
  )
}

/** Everything the dashboard provides around an extension; new for each story. */
export const withDashboard: Decorator = (Story, context) => (
  <Shell key={context.id} Story={Story} router={(context.parameters.router ?? {}) as RouterParameters} />
)

/** Sets theme and language as the dashboard does: a class and `color-scheme` on `html`. */
export const withThemeAndLanguage: Decorator = (Story, context) => {
  const { theme, locale } = context.globals as { theme: "light" | "dark"; locale: "en" | "bg" }
  const html = document.documentElement
  html.classList.remove("light", "dark")
  html.classList.add(theme)
  html.style.colorScheme = theme
  html.lang = locale
  if (i18n.language !== locale) {
    void i18n.changeLanguage(locale)
  }
  return <Story />
}
