import * as a11yAnnotations from "@storybook/addon-a11y/preview"
import { setProjectAnnotations } from "@storybook/react-vite"
import { configure } from "storybook/test"
import * as preview from "./preview"

// What a machine under load needs seconds for is found all the same.
configure({ asyncUtilTimeout: 20_000 })

// What fades in is not visible in its first frame, and pale in the next ones: a test would see it by chance.
const still = document.createElement("style")
still.textContent = `*, *::before, *::after {
  animation-delay: 0s !important; animation-duration: 0s !important;
  transition-delay: 0s !important; transition-duration: 0s !important;
}`
document.head.append(still)

setProjectAnnotations([a11yAnnotations, preview])
