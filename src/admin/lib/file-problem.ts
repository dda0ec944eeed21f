/** Why files cannot be taken for an import, as far as the browser can tell; the server looks inside. */
export const fileProblem = (files: readonly Pick<File, "name" | "size">[]): "several" | "wrong_type" | "empty" | null => {
  if (files.length > 1) {
    return "several"
  }
  if (files.some(({ name }) => !/\.(csv|tsv|txt)$/i.test(name))) {
    return "wrong_type"
  }
  return files.some(({ size }) => size === 0) ? "empty" : null
}
