import { lazy as lazyComponent, type ComponentType } from "react"
import { textsLoaded } from "./register-texts"

/** Loads a module and the texts it registers. */
export const loadPart = async <T>(load: () => Promise<T>): Promise<T> => {
  const part = await load()
  await textsLoaded()
  return part
}

/** A component that is loaded when it is first shown, with the texts it registers. */
export const lazy = <P extends object>(load: () => Promise<{ default: ComponentType<P> }>) =>
  lazyComponent(() => loadPart(load))
