package dev.lifeops.health.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Fit's tables: one of all days, and one of quarter hours for each day. */
final class LargeFitTables implements LargeExport {

    private static final int QUARTERS = 96;
    private static final int COLUMNS = 4;
    private static final String FOLDER = "Takeout/Fit/Daily activity metrics/";

    @Override
    public String kind() {
        return "Fit Takeout (CSV, zip)";
    }

    @Override
    public String fileName() {
        return "takeout-fit-tables.zip";
    }

    @Override
    public void write(Path file, int measurements) throws IOException {
        var days = Math.ceilDiv(measurements, QUARTERS * COLUMNS);
        try (var zip = new ZipPrinter(file)) {
            for (var day = 0; day < days; day++) {
                quarters(zip, day);
            }
            var all = zip.file(FOLDER + "Daily activity metrics.csv");
            all.print("Date,Move Minutes count,Calories (kcal),Distance (m),Heart Points,Step count\n");
            for (var day = 0; day < days; day++) {
                all.print(date(day) + "," + Wrist.noise(day, 200) + ",2105.5," + Wrist.noise(day, 20_000) + ".25,31,"
                        + Wrist.noise(day, 25_000) + "\n");
            }
        }
    }

    private static void quarters(ZipPrinter zip, int day) throws IOException {
        var table = zip.file(FOLDER + date(day) + ".csv");
        table.print(
                "Start time,End time,Calories (kcal),Distance (m),Average heart rate (bpm),Low latitude (deg),Step count\n");
        for (var quarter = 0; quarter < QUARTERS; quarter++) {
            var minute = (long) day * Wrist.MINUTES_A_DAY + 15L * quarter;
            table.print(time(quarter) + "," + time((quarter + 1) % QUARTERS) + "," + Wrist.noise(minute, 90) + ".125,"
                    + Wrist.steps(minute) + ".5," + Wrist.heart(minute) + ".75,," + Wrist.steps(minute) + "\n");
        }
    }

    private static String time(int quarter) {
        return LocalTime.ofSecondOfDay(quarter * 900L) + ":00.000+02:00";
    }

    private static LocalDate date(int day) {
        return LocalDate.ofInstant(Wrist.BEGIN, ZoneOffset.UTC).plusDays(day);
    }
}
