package dev.lifeops.bench;

/** What the service makes of books behind the scenes. */
public record Jobs(RunningCore core) {

    private static final int BETWEEN_LOOKS = 200;

    /** Waits until nothing is left to be done. */
    public void catchUp() throws InterruptedException {
        while (core.database().sql("""
                        select exists (select from finance.changed_payee)
                            or exists (select from finance.changed_month)
                            or exists (select from finance.daily_sum where not merged)""").query(Boolean.class).single()) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
