package dev.lifeops.ocr.parse.dates;

import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.line.Line;
import dev.lifeops.ocr.parse.words.Fold;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the dates of a receipt and how likely each is the day of purchase. */
public final class Dates {

    private static final LocalDate OLDEST = LocalDate.of(2000, 1, 1);

    /** Few keep a receipt for longer; a misread year often seems older. */
    private static final int OLD = 14;

    /** No best before is so far away: the year was misread. */
    private static final int FAR = 20;

    /** A year of two digits that is older lost its digits. */
    private static final int OLDEST_SHORT = 20;

    private static final int LIKELY_AGE = 10;

    private static final double SURE = 0.95;

    private final Language.DateWords words;
    private final LocalDate today;
    private final MonthFirst monthFirst;
    private final List<Line> lines;
    private final Weekdays weekdays;
    private final Echoes echoes;

    private Dates(Language language, LocalDate today, MonthFirst monthFirst, List<Line> lines) {
        this.words = language.dates();
        this.today = today;
        this.monthFirst = monthFirst;
        this.lines = lines;
        this.weekdays = new Weekdays(words);
        this.echoes = new Echoes(lines);
    }

    public static List<DateCandidate> in(List<Line> lines, Language language, LocalDate today, MonthFirst monthFirst) {
        return new Dates(language, today, monthFirst, lines).find();
    }

    private List<DateCandidate> find() {
        return lines.stream().flatMap(this::in).toList();
    }

    private Stream<DateCandidate> in(Line line) {
        String text = Instants.local(Fold.capitals(line.text()), words.zone());
        List<WrittenDate> written = WrittenDates.in(text, words);
        List<LocalDate> days = written.stream()
                .flatMap(each -> plausible(each).stream())
                .distinct()
                .toList();
        LocalTime time = Clocks.in(text);
        return written.stream().flatMap(each -> candidate(each, line, time, days.size() == 2).stream());
    }

    private Optional<DateCandidate> candidate(
            WrittenDate written, Line line, @Nullable LocalTime time, boolean oneOfTwo) {
        WrittenDate repaired = repaired(written);
        return plausible(repaired)
                .map(date -> new DateCandidate(
                        date,
                        ofForm(repaired, date) + ofRow(line, time, oneOfTwo) + ofOthers(date, line),
                        repaired.isAmbiguous() && !monthFirst.known(),
                        time,
                        figures(line).findFirst().orElse(line.row().words().getFirst())));
    }

    /** The usual reading, or the swapped one where the usual lies in the future. */
    private Optional<LocalDate> plausible(WrittenDate written) {
        LocalDate oldest = written.fullYear() ? OLDEST : today.minusYears(OLDEST_SHORT);
        return written.read(monthFirst.applies())
                .filter(date -> isPast(date, oldest))
                .or(() -> written.read(!monthFirst.applies()).filter(date -> isPast(date, oldest)));
    }

    private WrittenDate repaired(WrittenDate written) {
        boolean farAway = written.read(monthFirst.applies())
                .filter(date -> date.isAfter(today.plusYears(FAR)))
                .isPresent();
        return farAway
                ? written.inPlausibleDecade(today.getYear() - LIKELY_AGE, today.getYear())
                        .orElse(written)
                : written;
    }

    private boolean isPast(LocalDate date, LocalDate oldest) {
        return !date.isAfter(today) && date.isAfter(oldest);
    }

    private double ofForm(WrittenDate written, LocalDate date) {
        double score = -written.penalty();
        score += written.fullYear() ? 1 : 0;
        score -= monthFirst.known() && written.isSwapped(monthFirst.applies()) ? 2 : 0;
        score -= date.isBefore(today.minusYears(OLD)) ? 2 : 0;
        return score;
    }

    private double ofRow(Line line, @Nullable LocalTime time, boolean oneOfTwo) {
        boolean near = line.has(words.near());
        double score = -0.1 * line.index() / lines.size();
        score += near ? 2 : 0;
        score += time == null ? 0 : 1;
        score -= line.has(words.away()) ? 4 : 0;
        score -= doubt(line);
        score -= oneOfTwo && !near ? 2 : 0;
        score -= time == null && !near && isBelowOtherDays(line) ? 2 : 0;
        return score;
    }

    /** How unsure the figures of the row were recognised. */
    private static double doubt(Line line) {
        double recognition =
                figures(line).mapToDouble(Word::confidence).average().orElse(SURE);
        return 2 * Math.max(0, SURE - recognition);
    }

    private static Stream<Word> figures(Line line) {
        return line.row().words().stream()
                .filter(word -> word.text().chars().filter(Character::isDigit).count() >= 2);
    }

    /** "PROMOTION VALID" heads the row below it. */
    private boolean isBelowOtherDays(Line line) {
        return line.index() > 0 && lines.get(line.index() - 1).has(words.away());
    }

    private double ofOthers(LocalDate date, Line line) {
        return weekdays.speaksFor(date, line) + echoes.speakFor(date);
    }
}
