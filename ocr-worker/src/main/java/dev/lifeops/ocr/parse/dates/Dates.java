package dev.lifeops.ocr.parse.dates;

import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.line.Line;
import dev.lifeops.ocr.parse.words.Fold;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the dates of a receipt and how likely each is the day of purchase. */
public final class Dates {

    private static final LocalDate OLDEST = LocalDate.of(2000, 1, 1);

    /** Few keep a receipt for longer; a misread year often seems older. */
    private static final int OLD = 14;

    private final Language.DateWords words;
    private final LocalDate today;
    private final MonthFirst monthFirst;

    public Dates(Language language, LocalDate today, MonthFirst monthFirst) {
        this.words = language.dates();
        this.today = today;
        this.monthFirst = monthFirst;
    }

    public List<DateCandidate> in(List<Line> lines) {
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(place -> in(lines.get(place), place / (double) lines.size()))
                .toList();
    }

    private Stream<DateCandidate> in(Line line, double place) {
        String text = Fold.capitals(line.text());
        return WrittenDates.in(text, words.months()).stream()
                .flatMap(written -> candidate(written, line, text, place).stream());
    }

    private Optional<DateCandidate> candidate(WrittenDate written, Line line, String text, double place) {
        return plausible(written)
                .map(date -> new DateCandidate(
                        date,
                        score(written, line, text) - 0.1 * place,
                        written.isAmbiguous() && !monthFirst.known(),
                        Clocks.in(text)));
    }

    /** The usual reading, or the swapped one where the usual lies in the future. */
    private Optional<LocalDate> plausible(WrittenDate written) {
        return written.read(monthFirst.applies())
                .filter(this::isPast)
                .or(() -> written.read(!monthFirst.applies()).filter(this::isPast));
    }

    private boolean isPast(LocalDate date) {
        return !date.isAfter(today) && date.isAfter(OLDEST);
    }

    private double score(WrittenDate written, Line line, String text) {
        double score = -written.penalty();
        score += line.has(words.near()) ? 2 : 0;
        score += written.fullYear() ? 1 : 0;
        score += Clocks.in(text) == null ? 0 : 1;
        score -= line.has(words.away()) ? 4 : 0;
        score -= written.read(false)
                        .filter(date -> date.isBefore(today.minusYears(OLD)))
                        .isPresent()
                ? 2
                : 0;
        return score;
    }
}
