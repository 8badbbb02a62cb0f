package dev.lifeops.health.files.healthconnect;

import java.util.Map;

/** Health Connect's numbers of kinds of exercise, the commonest of them. */
final class ExerciseTypes {

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(8, "biking"),
            Map.entry(9, "biking_stationary"),
            Map.entry(16, "dancing"),
            Map.entry(25, "elliptical"),
            Map.entry(37, "hiking"),
            Map.entry(48, "pilates"),
            Map.entry(53, "rowing"),
            Map.entry(56, "running"),
            Map.entry(57, "running_treadmill"),
            Map.entry(61, "skiing"),
            Map.entry(70, "strength_training"),
            Map.entry(73, "swimming_open_water"),
            Map.entry(74, "swimming_pool"),
            Map.entry(76, "tennis"),
            Map.entry(79, "walking"),
            Map.entry(83, "yoga"));

    private ExerciseTypes() {}

    static String nameOf(int type) {
        return NAMES.getOrDefault(type, "other");
    }
}
