package dev.lifeops.health.bench;

import static dev.lifeops.health.bench.Wrist.MINUTES_A_DAY;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Google Health's tables: one of heart rates and one of steps for each day. */
final class LargeGoogleHealth implements LargeExport {

    private static final String FOLDER = "Takeout/Google Health/Physical Activity_GoogleData/";

    @Override
    public String kind() {
        return "Google Health Takeout (CSV, zip)";
    }

    @Override
    public String fileName() {
        return "takeout-google-health.zip";
    }

    @Override
    public void write(Path file, int measurements) throws IOException {
        try (var zip = new ZipPrinter(file)) {
            for (var day = 0; day < Math.ceilDiv(measurements, 2 * MINUTES_A_DAY); day++) {
                var date = LocalDate.ofInstant(Wrist.BEGIN, ZoneOffset.UTC).plusDays(day);
                var hearts = zip.file(FOLDER + "heart_rate_" + date + ".csv");
                hearts.print("timestamp,beats per minute,data source\n");
                for (var minute = day * MINUTES_A_DAY; minute < (day + 1) * MINUTES_A_DAY; minute++) {
                    hearts.print(Wrist.minute(minute) + "," + Wrist.heart(minute) + ",Pixel Watch\n");
                }
                var steps = zip.file(FOLDER + "steps_" + date + ".csv");
                steps.print("timestamp,steps,data source\n");
                for (var minute = day * MINUTES_A_DAY; minute < (day + 1) * MINUTES_A_DAY; minute++) {
                    steps.print(Wrist.minute(minute) + "," + Wrist.steps(minute) + ",Pixel Watch\n");
                }
            }
        }
    }
}
