package dev.lifeops.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.shared.Letters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Java learns about an item is looked up by what the database keeps of its name: they have to agree. */
@ApiTest
class LettersTest {

    private final JdbcClient database;

    @Autowired
    LettersTest(JdbcClient database) {
        this.database = database;
    }

    @Test
    void the_database_and_java_keep_the_same_of_the_names_of_items() {
        assertAgreement(List.of(
                "BUŁKA MAŚL. 50g",
                "Żółć",
                "Käse 3,2%",
                "STRASSE Straße",
                "ÇİLEK ışık",
                "ΚΑΦΕΣ Σ 100",
                "Молоко Йогурт ЁЛКА",
                "ﬁlet ﬃ ①½ ㎏ ４２",
                "กาแฟเย็น",
                "שָׁלוֹם",
                "قَهْوَة",
                "हिन्दी",
                "日本茶",
                "☕ 2 × 3",
                "100 %",
                "--"));
    }

    @Test
    void they_agree_on_each_character() {
        assertAgreement(IntStream.rangeClosed(' ', Character.MAX_CODE_POINT)
                .filter(LettersTest::isPrintable)
                .mapToObj(it -> "a" + Character.toString(it) + "B")
                .toList());
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private void assertAgreement(List<String> names) {
        var kept = database.sql("""
                        select coalesce(finance.letters(name), '')
                        from unnest(:names::text[]) with ordinality as told (name, place) order by place""")
                .param("names", names.toArray(String[]::new))
                .query(String.class)
                .list();

        assertThat(IntStream.range(0, names.size())
                        .filter(at -> !Letters.of(names.get(at)).equals(kept.get(at)))
                        .mapToObj(at -> "%s: Java keeps %s, the database %s"
                                .formatted(names.get(at), Letters.of(names.get(at)), kept.get(at))))
                .isEmpty();
    }
}
