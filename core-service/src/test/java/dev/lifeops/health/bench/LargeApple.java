package dev.lifeops.health.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Apple's export.xml, as long-winded as Apple's own: 2.7 million records are a gigabyte. */
final class LargeApple implements LargeExport {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss Z").withZone(ZoneOffset.ofHours(2));

    private static final String WATCH =
            "sourceName=\"Ada’s Apple Watch\" sourceVersion=\"10.1\" device=\"&lt;&lt;HKDevice: 0x2811b1f90&gt;, name:Apple Watch,"
                    + " manufacturer:Apple Inc., model:Watch, hardware:Watch6,2, software:10.1&gt;\"";

    @Override
    public String kind() {
        return "Apple Health (XML, zip)";
    }

    @Override
    public String fileName() {
        return "export.zip";
    }

    @Override
    public void write(Path file, int measurements) throws IOException {
        try (var zip = new ZipPrinter(file)) {
            var xml = zip.file("apple_health_export/export.xml");
            xml.print("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <!DOCTYPE HealthData [
                    <!ELEMENT HealthData (ExportDate,Me,Record*)>
                    ]>
                    <HealthData locale="de_AT">
                     <ExportDate value="2025-11-01 09:00:00 +0200"/>
                    """);
            for (var number = 0; number < measurements; number++) {
                record(xml, number, measurements);
            }
            xml.print("</HealthData>\n");
        }
    }

    /** Apple sorts its records by what they tell: first all heart rates, then all steps. */
    private static void record(PrintWriter xml, int number, int all) {
        var hearts = all / 2;
        if (number < hearts) {
            var at = Wrist.minute(number);
            print(xml, "HeartRate", "count/min", at, at, Wrist.heart(number));
        } else {
            var start = Wrist.minute(number - hearts);
            print(xml, "StepCount", "count", start, start.plusSeconds(60), Wrist.steps(number));
        }
        if (number % Wrist.MINUTES_A_DAY == 0) {
            night(xml, Wrist.minute(number));
        }
    }

    private static void print(PrintWriter xml, String type, String unit, Instant start, Instant end, int value) {
        var begin = WRITTEN.format(start);
        xml.print(" <Record type=\"HKQuantityTypeIdentifier" + type + "\" " + WATCH + " unit=\"" + unit
                + "\" creationDate=\"" + begin + "\" startDate=\"" + begin + "\" endDate=\""
                + (start.equals(end) ? begin : WRITTEN.format(end)) + "\" value=\"" + value + "\"/>\n");
    }

    private static void night(PrintWriter xml, Instant start) {
        for (var part = 0; part < 14; part++) {
            xml.print(" <Record type=\"HKCategoryTypeIdentifierSleepAnalysis\" " + WATCH + " startDate=\""
                    + WRITTEN.format(start.plusSeconds(part * 1800L)) + "\" endDate=\""
                    + WRITTEN.format(start.plusSeconds((part + 1) * 1800L))
                    + "\" value=\"HKCategoryValueSleepAnalysisAsleep" + (part % 2 == 0 ? "Core" : "Deep") + "\"/>\n");
        }
    }
}
