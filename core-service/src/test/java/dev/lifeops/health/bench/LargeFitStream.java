package dev.lifeops.health.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Two of Fit's merged streams, and a part of one that is not to be read. */
final class LargeFitStream implements LargeExport {

    private static final String FOLDER = "Takeout/Fit/All Data/";

    @Override
    public String kind() {
        return "Fit Takeout (JSON, zip)";
    }

    @Override
    public String fileName() {
        return "takeout-fit-streams.zip";
    }

    @Override
    public void write(Path file, int measurements) throws IOException {
        try (var zip = new ZipPrinter(file)) {
            stream(
                    zip.file(FOLDER + "derived_steps.json"),
                    "step_count.delta",
                    "merge_step_deltas",
                    "intVal",
                    measurements / 2);
            stream(
                    zip.file(FOLDER + "derived_heart.json"),
                    "heart_rate.bpm",
                    "merge_heart_rate_bpm",
                    "fpVal",
                    measurements / 2);
            stream(zip.file(FOLDER + "derived_part.json"), "step_count.delta", "a_phone", "intVal", measurements / 10);
        }
    }

    private static void stream(PrintWriter json, String type, String name, String form, int count) {
        json.print("{\n  \"Data Source\": \"derived:com.google." + type + ":com.google.android.gms:" + name
                + "\",\n  \"Data Points\": [");
        for (var minute = 0; minute < count; minute++) {
            var start = Wrist.minute(minute).getEpochSecond();
            json.print((minute == 0 ? "" : ",") + "{\n    \"fitValue\": [{\n      \"value\": {\n        \"" + form
                    + "\": "
                    + Wrist.heart(minute) + "\n      }\n    }],\n    \"originDataSourceId\": \"raw:com.google." + type
                    + ":org.example.watch\",\n    \"endTimeNanos\": " + (start + 60)
                    + "000000000,\n    \"dataTypeName\": \"com.google."
                    + type + "\",\n    \"startTimeNanos\": " + start + "000000000,\n    \"modifiedTimeMillis\": "
                    + start + "000,\n    \"rawTimestampNanos\": 0\n  }");
        }
        json.print("]\n}\n");
    }
}
