import { describe, expect, it } from "vitest"
import { fileProblem } from "../file-problem"

describe("a file for an import", () => {
  it("is a CSV or TSV by its name, whatever type the browser gives it", () => {
    expect(fileProblem([{ name: "Отзиви.CSV", size: 10 }])).toBeNull()
    expect(fileProblem([{ name: "reviews.tsv", size: 10 }])).toBeNull()
    expect(fileProblem([{ name: "reviews.xlsx", size: 10 }])).toBe("wrong_type")
    expect(fileProblem([{ name: "reviews.csv", size: 0 }])).toBe("empty")
  })

  it("comes alone", () => {
    const file = { name: "reviews.csv", size: 10 }
    expect(fileProblem([file, file])).toBe("several")
  })
})
