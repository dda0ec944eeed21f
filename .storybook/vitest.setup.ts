import * as a11yAnnotations from "@storybook/addon-a11y/preview"
import { setProjectAnnotations } from "@storybook/react-vite"
import { configure } from "storybook/test"
import * as preview from "./preview"

// What a machine under load needs seconds for is found all the same.
configure({ asyncUtilTimeout: 20_000 })

setProjectAnnotations([a11yAnnotations, preview])
