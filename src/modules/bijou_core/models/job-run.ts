import { model } from "@medusajs/framework/utils"

/** The last run of one scheduled job, by the job's name. */
const JobRun = model.define(
  { name: "bijou_core_job_run", tableName: "bijou_core_job_run" },
  {
    name: model.text().primaryKey(),
    started_at: model.dateTime(),
    finished_at: model.dateTime().nullable(),
    failed_at: model.dateTime().nullable(),
    last_error: model.text().nullable(),
    duration_ms: model.number().nullable(),
    runs: model.number().default(0),
  }
)

export default JobRun
