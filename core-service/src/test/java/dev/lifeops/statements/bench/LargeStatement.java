package dev.lifeops.statements.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** A table of a bank with as many lines as wanted. */
final class LargeStatement {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int DAYS = 3_650;
    private static final int PAYEES = 800;
    private static final String CONSONANTS = "bdfghklmnprstvwz";
    private static final String VOWELS = "aeiou";

    private LargeStatement() {}

    static void write(Path file, int lines) throws IOException {
        var chance = new Random(1);
        try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.println("Buchungstag;Empfänger;Verwendungszweck;Kontonummer;Betrag;Währung");
            for (var line = 0; line < lines; line++) {
                var day = FIRST.plusDays((long) line * DAYS / lines);
                out.printf(
                        "%s;Händler %s GmbH Filiale %d;%sT12:33 Debitk.3 Vorgang %d;DE%020d;-%d,%02d;EUR%n",
                        DAY.format(day),
                        name(chance.nextInt(PAYEES)),
                        chance.nextInt(90),
                        day,
                        line,
                        chance.nextInt(1_000_000),
                        1 + chance.nextInt(180),
                        chance.nextInt(100));
            }
        }
    }

    /** By letters, since figures make no other payee. */
    private static String name(int number) {
        var first = number % CONSONANTS.length();
        var rest = number / CONSONANTS.length();
        return "" + CONSONANTS.charAt(first) + VOWELS.charAt(rest % VOWELS.length())
                + CONSONANTS.charAt(rest / VOWELS.length());
    }
}
