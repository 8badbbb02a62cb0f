package dev.lifeops.health.intake;

/**
 * Who told, within a source.
 *
 * @param app who counted: two apps may have counted the same steps, so they are never added up; empty where the source
 *     has merged them
 * @param device what measured; the devices of one app do not count the same things twice; empty where unknown
 */
public record Origin(String app, String device) {

    /** Where a source tells neither. */
    public static final Origin UNKNOWN = new Origin("", "");

    private static final int LONGEST = 200;

    public Origin {
        app = tidy(app);
        device = tidy(device);
    }

    /** PostgreSQL holds no NUL, and names are names. */
    private static String tidy(String name) {
        var clean = name.replace("\0", "").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
