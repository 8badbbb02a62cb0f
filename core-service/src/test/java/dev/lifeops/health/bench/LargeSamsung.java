package dev.lifeops.health.bench;

import static dev.lifeops.health.bench.Wrist.MINUTES_A_DAY;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Samsung's tables of heart rates, of days and of the stages of nights. */
final class LargeSamsung implements LargeExport {

    private static final String FOLDER = "samsunghealth_ada/";
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

    @Override
    public String kind() {
        return "Samsung Health (CSV, zip)";
    }

    @Override
    public String fileName() {
        return "samsung-health.zip";
    }

    @Override
    public void write(Path file, int measurements) throws IOException {
        try (var zip = new ZipPrinter(file)) {
            hearts(zip, measurements);
            days(zip, measurements / MINUTES_A_DAY);
            nights(zip, measurements / MINUTES_A_DAY);
        }
    }

    private static void hearts(ZipPrinter zip, int count) throws IOException {
        var table = zip.file(FOLDER + "com.samsung.shealth.tracker.heart_rate.2025.csv");
        table.print("""
                com.samsung.shealth.tracker.heart_rate,6270010,5
                source,com.samsung.health.heart_rate.start_time,com.samsung.health.heart_rate.time_offset,\
                com.samsung.health.heart_rate.heart_rate,com.samsung.health.heart_rate.deviceuuid,\
                com.samsung.health.heart_rate.pkg_name,com.samsung.health.heart_rate.datauuid
                """);
        for (var minute = 0; minute < count; minute++) {
            table.print("," + time(minute) + ",UTC+0200," + Wrist.heart(minute)
                    + ".0,watch,com.sec.android.app.shealth," + new UUID(minute, 7) + "\n");
        }
    }

    private static void days(ZipPrinter zip, int count) throws IOException {
        var table = zip.file(FOLDER + "com.samsung.shealth.tracker.pedometer_day_summary.2025.csv");
        table.print("""
                com.samsung.shealth.tracker.pedometer_day_summary,6270010,5
                step_count,day_time,distance,calorie,deviceuuid
                """);
        for (var day = 0; day < count; day++) {
            var midnight = Wrist.minute((long) day * MINUTES_A_DAY).toEpochMilli();
            table.print(Wrist.noise(day, 25_000) + "," + midnight + ",6100.5,310,watch\n");
        }
    }

    private static void nights(ZipPrinter zip, int count) throws IOException {
        var table = zip.file(FOLDER + "com.samsung.health.sleep_stage.2025.csv");
        table.print("""
                com.samsung.health.sleep_stage,6270010,5
                start_time,sleep_id,stage,end_time,time_offset
                """);
        for (var day = 0; day < count; day++) {
            for (var part = 0; part < 14; part++) {
                var start = (long) day * MINUTES_A_DAY + part * 30L;
                table.print(time(start) + ",night-" + day + "," + (40_002 + part % 3) + "," + time(start + 30)
                        + ",UTC+0200\n");
            }
        }
    }

    private static String time(long minute) {
        return WRITTEN.format(LocalDateTime.ofInstant(Wrist.minute(minute), ZoneOffset.UTC));
    }
}
