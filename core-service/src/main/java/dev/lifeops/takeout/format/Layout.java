package dev.lifeops.takeout.format;

/** Where in an archive what lies. */
public final class Layout {

    public static final String MANIFEST = "manifest.json";
    public static final String SCHEMA = "schema.json";
    public static final String README = "README.md";
    public static final String FILES = "pictures/";

    private Layout() {}

    /** The rows of a table, complete and as they are. */
    public static String rowsOf(String table) {
        return "data/" + table.replace('.', '/') + ".json";
    }

    /** A table for people. */
    public static String sheet(String name) {
        return "tables/" + name + ".csv";
    }

    public static boolean isSheet(String path) {
        return path.matches("tables/[a-z0-9-]+\\.csv");
    }
}
