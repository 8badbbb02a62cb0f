package dev.lifeops.takeout.making;

import static java.util.stream.Collectors.joining;

import dev.lifeops.shared.personal.Sheet;
import dev.lifeops.takeout.format.Column;
import dev.lifeops.takeout.format.Layout;
import dev.lifeops.takeout.format.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an archive says of itself to people. */
final class ReadMe {

    private ReadMe() {}

    static String of(List<Sheet> sheets, List<Shape> shapes) {
        var forPeople = sheets.stream().map(ReadMe::sheet).collect(joining("\n"));
        var forMachines = shapes.stream().map(ReadMe::table).collect(joining("\n\n"));
        return """
            # A take-out of LifeOps

            All that LifeOps keeps of a person, as it was at one moment. An account with nothing in it takes it in again: send \
            this file as it is to `POST /api/v1/takeouts/imports`.

            - `tables/` is for you: tables that spreadsheets open (CSV, UTF-8). A text that a spreadsheet would take for a \
            formula has an apostrophe before it. They are not read when this file is taken in.
            - `pictures/` are the receipts, byte for byte as they were sent.
            - `data/` is all of it, a file a table, a row a line, as JSON. Amounts are texts, so that no digit is lost; times \
            are in UTC; bytes are hexadecimal.
            - `schema.json` tells the columns of `data/` to machines: their types, and which of them name rows of other tables.
            - `manifest.json` names each file with its size and SHA-256. A changed file is not taken in.

            Passwords, sessions and what opens accounts elsewhere are not in it.

            ## tables/

            %s

            ## data/

            %s
            """.formatted(forPeople, forMachines);
    }

    private static String sheet(Sheet sheet) {
        return "- `%s`: %s.".formatted(Layout.sheet(sheet.name()), sheet.about());
    }

    private static String table(Shape shape) {
        return "### `%s`\n\n%s%s"
                .formatted(
                        shape.file(),
                        shape.about() == null ? "" : shape.about() + "\n\n",
                        shape.columns().stream().map(ReadMe::column).collect(joining("\n")));
    }

    private static String column(Column column) {
        return "- `%s`, %s%s%s"
                .formatted(
                        column.name(),
                        column.type(),
                        column.targets().isEmpty() ? "" : ", of " + String.join(" or ", column.targets()),
                        after(": ", column.about()));
    }

    private static String after(String before, @Nullable String text) {
        return text == null ? "" : before + text;
    }
}
