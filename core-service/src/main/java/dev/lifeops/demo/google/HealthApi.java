package dev.lifeops.demo.google;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Health API v4 as far as a reader needs it: daily roll-ups and lists, in pages, with its limits. */
final class HealthApi {

    private static final Pattern PATH = Pattern.compile("/v4/users/me/dataTypes/([a-z-]+)/dataPoints(:dailyRollUp)?");
    private static final Pattern RANGE = Pattern.compile("[a-z_.]+ >= \"([^\"]+)\" AND [a-z_.]+ < \"([^\"]+)\"");
    private static final Set<String> SHORT_RANGES = Set.of("heart-rate", "total-calories", "active-minutes");
    private static final int MOST_SLEEP = 25;

    private final MadeUpPerson person;

    HealthApi(MadeUpPerson person) {
        this.person = person;
    }

    void answer(Call call) throws IOException {
        var path = PATH.matcher(call.path());
        if (!path.matches()) {
            call.error(404, "NOT_FOUND", "notFound", "No such resource.");
        } else if (path.group(2) != null) {
            rollUp(call, path.group(1));
        } else {
            list(call, path.group(1));
        }
    }

    private void rollUp(Call call, String kind) throws IOException {
        var asked = call.json();
        var from = date(asked.at("/range/start/date"));
        var to = date(asked.at("/range/end/date"));
        if (ChronoUnit.DAYS.between(from, to) > (SHORT_RANGES.contains(kind) ? 14 : 90) || !from.isBefore(to)) {
            call.error(400, "INVALID_ARGUMENT", "INVALID_ROLLUP_WINDOW", "The range is too long or empty.");
            return;
        }
        var days = from.datesUntil(to)
                .filter(day -> person.isKnown(person.startOf(day), person.startOf(day.plusDays(1))))
                .map(day -> rolledUp(kind, day))
                .toList();
        page(
                call,
                "rollupDataPoints",
                days,
                asked.path("pageSize").asInt(1000),
                asked.path("pageToken").asString(""));
    }

    private Map<String, Object> rolledUp(String kind, LocalDate day) {
        var from = person.startOf(day);
        var to = person.startOf(day.plusDays(1));
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("civilStartTime", Map.of("date", json(day)));
        point.put("civilEndTime", Map.of("date", json(day.plusDays(1))));
        switch (kind) {
            case "steps" -> point.put("steps", Map.of("countSum", Long.toString(person.steps(from, to))));
            case "distance" ->
                point.put(
                        "distance",
                        Map.of("millimetersSum", Long.toString(Math.round(person.metres(from, to) * 1000))));
            case "total-calories" -> point.put("totalCalories", Map.of("kcalSum", person.kilocalories(from, to)));
            case "active-minutes" ->
                point.put(
                        "activeMinutes",
                        Map.of(
                                "activeMinutesRollupByActivityLevel",
                                List.of(Map.of(
                                        "activityLevel",
                                        "MODERATE",
                                        "activeMinutesSum",
                                        Long.toString(person.activeMinutes(from, to))))));
            case "heart-rate" -> {
                var heart = person.heart(from, to);
                point.put(
                        "heartRate",
                        Map.of(
                                "beatsPerMinuteAvg", heart.mean(),
                                "beatsPerMinuteMax", heart.highest(),
                                "beatsPerMinuteMin", heart.lowest()));
            }
            case "weight" -> point.put("weight", Map.of("weightGramsAvg", person.kilograms(day) * 1000));
            default -> throw new IllegalArgumentException("no such data type: " + kind);
        }
        return point;
    }

    private void list(Call call, String kind) throws IOException {
        var asked = call.query();
        var range = RANGE.matcher(asked.getOrDefault("filter", ""));
        if (!range.matches()) {
            throw new IllegalArgumentException("a filter is needed");
        }
        var size = Integer.parseInt(asked.getOrDefault("pageSize", "25"));
        var token = asked.getOrDefault("pageToken", "");
        switch (kind) {
            case "sleep" ->
                page(
                        call,
                        "dataPoints",
                        nights(Instant.parse(range.group(1)), Instant.parse(range.group(2))),
                        Math.min(size, MOST_SLEEP),
                        token);
            case "daily-resting-heart-rate" ->
                page(
                        call,
                        "dataPoints",
                        resting(LocalDate.parse(range.group(1)), LocalDate.parse(range.group(2))),
                        size,
                        token);
            default -> throw new IllegalArgumentException("no such data type: " + kind);
        }
    }

    private List<Map<String, Object>> nights(Instant from, Instant to) {
        return Night.between(person, from, to)
                .filter(night -> !night.wake().isBefore(from) && night.wake().isBefore(to))
                .map(this::night)
                .toList();
    }

    private Map<String, Object> night(Night night) {
        var stages = night.stages().stream()
                .map(it -> Map.of(
                        "type", it.kind().name(),
                        "startTime", it.from().toString(),
                        "endTime", it.to().toString()))
                .toList();
        var awake = night.minutes(Night.Stage.Kind.AWAKE);
        var asleep = night.minutes(Night.Stage.Kind.values()) - awake;
        return Map.of(
                "name", "users/me/dataTypes/sleep/dataPoints/" + night.day(),
                "dataSource", Map.of("platform", "FITBIT", "device", Map.of("displayName", "Made-up Watch")),
                "sleep",
                        Map.of(
                                "interval",
                                        Map.of(
                                                "startTime", night.bed().toString(),
                                                "endTime", night.wake().toString(),
                                                "startUtcOffset", offset(night.bed()),
                                                "endUtcOffset", offset(night.wake())),
                                "stages", stages,
                                "summary",
                                        Map.of(
                                                "minutesAsleep", Long.toString(asleep),
                                                "minutesAwake", Long.toString(awake),
                                                "minutesInSleepPeriod", Long.toString(asleep + awake)),
                                "metadata", Map.of("nap", false)));
    }

    private String offset(Instant moment) {
        return person.zone().getRules().getOffset(moment).getTotalSeconds() + "s";
    }

    private List<Map<String, Object>> resting(LocalDate from, LocalDate to) {
        var known = person.dayOf(person.now()).plusDays(1);
        return from.datesUntil(to)
                .filter(day -> day.isBefore(known))
                .<Map<String, Object>>map(day -> Map.of(
                        "name",
                        "users/me/dataTypes/daily-resting-heart-rate/dataPoints/" + day,
                        "dailyRestingHeartRate",
                        Map.of("date", json(day), "beatsPerMinute", Long.toString(person.restingBeats(day)))))
                .toList();
    }

    private static void page(Call call, String name, List<Map<String, Object>> all, int size, String token)
            throws IOException {
        var from = token.isEmpty() ? 0 : Integer.parseInt(token);
        var to = Math.min(from + size, all.size());
        var answer = new LinkedHashMap<String, Object>();
        answer.put(name, all.subList(Math.min(from, to), to));
        if (to < all.size()) {
            answer.put("nextPageToken", Integer.toString(to));
        }
        call.json(200, answer);
    }

    private static LocalDate date(JsonNode date) {
        return LocalDate.of(
                date.path("year").asInt(),
                date.path("month").asInt(),
                date.path("day").asInt());
    }

    private static Map<String, Object> json(LocalDate day) {
        return Map.of("year", day.getYear(), "month", day.getMonthValue(), "day", day.getDayOfMonth());
    }
}
