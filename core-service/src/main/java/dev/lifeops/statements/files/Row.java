package dev.lifeops.statements.files;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number of the line on which it begins
 */
record Row(int number, List<String> cells, String text) {

    boolean isBlank() {
        return text.isBlank() || cells.stream().allMatch(String::isBlank);
    }
}
