package dev.lifeops.statements.files;

/** Lets everything go by. */
enum Nobody implements StatementSink {
    INSTANCE;

    @Override
    public void line(StatementLine line) {}

    @Override
    public void unreadable(int number, String reason, String excerpt) {}
}
