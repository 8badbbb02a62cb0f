package dev.lifeops.bench;

/** What the service makes of books behind the scenes. */
public record Jobs(RunningCore core) {

    private static final int BETWEEN_LOOKS = 200;

    /** Waits until nothing is left to be done; a job that would come in a minute comes now. */
    public void catchUp() throws InterruptedException {
        while (isBehind()) {
            core.database()
                    .sql("update jobs.scheduled_tasks set execution_time = now() "
                            + "where task_name like 'finance-%' and not picked and execution_time > now()")
                    .update();
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private boolean isBehind() {
        return core.database().sql("""
                        select exists (select from finance.changed_payee)
                            or exists (select from finance.changed_month)
                            or exists (select from finance.changed_budget)
                            or exists (select from finance.daily_sum where not merged)
                            or exists (select owner_id, finance.year_end(month, current_date) from finance.summed_month
                                       except
                                       select owner_id, last_month from finance.summed_year)""").query(Boolean.class).single();
    }
}
