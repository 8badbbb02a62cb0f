package dev.lifeops.health.files.apple;

import dev.lifeops.health.files.UnreadableRow;
import dev.lifeops.health.files.UnreadableRow.Flaw;
import dev.lifeops.health.intake.Metric;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Makes of a value in a unit that a person chose one in the unit of its metric. */
final class AppleUnits {

    private static final double MG_A_DECILITRE_IN_A_MILLIMOLE_A_LITRE = 18.0156;

    /** By the unit of the metric, and then by Apple's. */
    private static final Map<String, Map<String, DoubleUnaryOperator>> UNITS = Map.ofEntries(
            Map.entry("count", Map.of("count", times(1))),
            Map.entry(
                    "m",
                    Map.of(
                            "m", times(1),
                            "km", times(1000),
                            "cm", times(0.01),
                            "mi", times(1609.344),
                            "ft", times(0.3048),
                            "in", times(0.0254),
                            "yd", times(0.9144))),
            Map.entry("kcal", Map.of("kcal", times(1), "Cal", times(1), "kJ", times(1 / 4.184), "cal", times(0.001))),
            Map.entry("s", Map.of("s", times(1), "min", times(60), "hr", times(3600))),
            Map.entry("bpm", Map.of("count/min", times(1), "count/s", times(60))),
            Map.entry("1/min", Map.of("count/min", times(1))),
            Map.entry(
                    "kg", Map.of("kg", times(1), "g", times(0.001), "lb", times(0.45359237), "st", times(6.35029318))),
            Map.entry("%", Map.of("%", times(100))),
            Map.entry("mmHg", Map.of("mmHg", times(1), "kPa", times(7.500617), "cmHg", times(10))),
            Map.entry("mmol/L", Map.of("mmol/L", times(1), "mg/dL", times(1 / MG_A_DECILITRE_IN_A_MILLIMOLE_A_LITRE))),
            Map.entry("°C", Map.of("degC", times(1), "degF", degrees -> (degrees - 32) / 1.8)),
            Map.entry("ms", Map.of("ms", times(1), "s", times(1000))),
            Map.entry("mL/kg/min", Map.of("mL/min·kg", times(1), "mL/kg·min", times(1))),
            Map.entry("L", Map.of("L", times(1), "mL", times(0.001), "fl_oz_us", times(0.0295735296))));

    private AppleUnits() {}

    static double convert(Metric metric, double value, String unit) {
        var conversion = UNITS.getOrDefault(metric.unit(), Map.of()).get(plain(unit));
        if (conversion == null) {
            throw new UnreadableRow(Flaw.UNIT_UNKNOWN);
        }
        return conversion.applyAsDouble(value);
    }

    /** A mole is written with what it weighs, to more or fewer digits: {@code mmol<180.1558800000541>/L}. */
    private static String plain(String unit) {
        return unit.startsWith("mmol<") ? unit.replaceFirst("<[^>]*>", "") : unit;
    }

    private static DoubleUnaryOperator times(double factor) {
        return value -> value * factor;
    }
}
