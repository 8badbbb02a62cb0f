package dev.lifeops.ocr.bench;

import java.util.List;
import java.util.function.Predicate;

/** Scores as a table, a line a group of receipts. */
public final class ScoreTable {

    private ScoreTable() {}

    static String header() {
        return "%-12s %4s %6s %6s %6s %6s %6s %24s"
                .formatted("", "n", "total", "date", "merch.", "all 3", "itemF1", "confident: share, right");
    }

    static String line(String group, List<Score> scores) {
        List<Score> sure = scores.stream().filter(Score::confident).toList();
        return "%-12s %4d %6.1f %6.1f %6.1f %6.1f %6.1f %15.1f %8.1f"
                .formatted(
                        group,
                        scores.size(),
                        percent(scores, Score::total),
                        percent(scores, Score::date),
                        percent(scores, Score::merchant),
                        percent(scores, Score::all),
                        itemF1(scores),
                        percent(scores, Score::confident),
                        percent(sure, Score::total));
    }

    private static double percent(List<Score> scores, Predicate<Score> right) {
        return 100.0 * scores.stream().filter(right).count() / scores.size();
    }

    private static double itemF1(List<Score> scores) {
        int found = scores.stream().mapToInt(Score::found).sum();
        int wrong = scores.stream()
                .mapToInt(score -> score.invented() + score.missed())
                .sum();
        return 200.0 * found / (2 * found + wrong);
    }
}
