import { HttpResponse } from "msw"
import { z } from "zod"

/** JSON of a response schema; a mock that would lie about the contract throws instead. */
export const answer = <S extends z.ZodType>(schema: S, body: z.input<S>) =>
  HttpResponse.json(schema.parse(body) as Record<string, unknown>)

/** The query string, read with the schema of the route. */
export const readQuery = <S extends z.ZodType>(request: Request, schema: S) =>
  schema.safeParse(Object.fromEntries(new URL(request.url).searchParams))

export const invalid = (error: z.ZodError) =>
  HttpResponse.json({ type: "invalid_data", message: z.prettifyError(error) }, { status: 400 })

export const missing = () =>
  HttpResponse.json({ type: "not_found", message: "There is no such record any more." }, { status: 404 })
