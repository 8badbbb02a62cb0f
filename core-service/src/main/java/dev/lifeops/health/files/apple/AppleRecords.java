package dev.lifeops.health.files.apple;

import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.SleepParts;
import dev.lifeops.health.files.UnreadableRow;
import dev.lifeops.health.files.UnreadableRow.Flaw;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.SleepSession.Stage;
import dev.lifeops.health.intake.SleepSession.StageKind;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Takes the records of an export. The phone and the watch count the same steps, so each is an app of its own. */
final class AppleRecords {

    private static final String SLEEP = "HKCategoryTypeIdentifierSleepAnalysis";

    private static final Map<String, StageKind> STAGES = Map.of(
            "HKCategoryValueSleepAnalysisInBed", StageKind.IN_BED,
            "HKCategoryValueSleepAnalysisAwake", StageKind.AWAKE,
            "HKCategoryValueSleepAnalysisAsleep", StageKind.ASLEEP,
            "HKCategoryValueSleepAnalysisAsleepUnspecified", StageKind.ASLEEP,
            "HKCategoryValueSleepAnalysisAsleepCore", StageKind.LIGHT,
            "HKCategoryValueSleepAnalysisAsleepDeep", StageKind.DEEP,
            "HKCategoryValueSleepAnalysisAsleepREM", StageKind.REM);

    private final Harvest harvest;
    private final SleepParts sleeps;
    private final AppleTimes times;
    private final Map<String, Origin> origins = new HashMap<>();

    AppleRecords(Harvest harvest, SleepParts sleeps, AppleTimes times) {
        this.harvest = harvest;
        this.sleeps = sleeps;
        this.times = times;
    }

    void take(XMLStreamReader xml) {
        var type = required(xml, "type");
        var metric = AppleType.of(type);
        if (metric != null) {
            harvest.add(measurement(metric, xml));
        } else if (type.equals(SLEEP)) {
            addSleep(xml);
        }
    }

    private Measurement measurement(Metric metric, XMLStreamReader xml) {
        var value = AppleUnits.convert(metric, number(required(xml, "value")), required(xml, "unit"));
        var end = times.time(required(xml, "endDate"));
        var start = times.time(required(xml, "startDate"));
        return new Measurement(metric, start, end, value, origin(xml), times.offset(), null);
    }

    private void addSleep(XMLStreamReader xml) {
        var kind = STAGES.get(required(xml, "value"));
        if (kind != null) {
            var start = times.time(required(xml, "startDate"));
            var end = times.time(required(xml, "endDate"));
            sleeps.add(null, origin(xml), times.offset(), new Stage(kind, start, end));
        }
    }

    private Origin origin(XMLStreamReader xml) {
        var source = xml.getAttributeValue(null, "sourceName");
        return source == null ? Origin.UNKNOWN : origins.computeIfAbsent(source, it -> new Origin(it, ""));
    }

    private static String required(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        if (value == null || value.isEmpty()) {
            throw new UnreadableRow(Flaw.VALUE_MISSING);
        }
        return value;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new UnreadableRow(Flaw.NUMBER_UNREADABLE);
        }
    }
}
